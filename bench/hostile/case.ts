/** What the tool is to do with a file. `quiet`: no error, nothing to sign off, no warning. */
export type Expected =
  | { readonly class: 'fine' }
  | { readonly class: 'finding'; readonly code: string }
  | { readonly class: 'refused'; readonly code: string };

export const fine: Expected = { class: 'fine' };
export const withFinding = (code: string): Expected => ({ class: 'finding', code });
export const refusedBy = (code: string): Expected => ({ class: 'refused', code });

export type Content = string | Uint8Array;

/** A logo file; several share a project. */
export interface ArtworkCase {
  readonly kind: string;
  readonly name: string;
  /** File name in `logos/`. */
  readonly file: string;
  readonly bytes: Content;
  readonly expected: Expected;
  /** Keys of the entry in participants.yaml beside `file`. */
  readonly entry?: string;
  /** Files beside it in `logos/`. */
  readonly beside?: Readonly<Record<string, Content>>;
  /** Placed all the same, but not comparable: too coarse. */
  readonly looks?: false;
}

/** A change to the base project: a text, bytes, or a function of what stands there; null removes it. */
export type Change = Content | null | ((text: string) => string);

/** A file of another kind, in a project of its own. */
export interface ProjectCase {
  readonly kind: string;
  readonly name: string;
  readonly changes: Readonly<Record<string, Change>>;
  readonly expected: Expected;
  /** `same`: the pages look like those of the base project. Texts: each is printed. */
  readonly prints?: 'same' | readonly string[];
  /** Must not be printed. */
  readonly printsNot?: readonly string[];
  /** Files that cannot be written as content: links, pipes. */
  readonly prepare?: (folder: string, outside: string) => void;
}

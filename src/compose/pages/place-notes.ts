/** Lines `from` up to, not including, `to` of the footnote with this key. */
export interface NotePart {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** What the breaking of pages asks of the footnotes of a chapter. */
export interface NoteSizes {
  /** Lines that a note is set in. */
  readonly linesOf: (key: string) => number;
  /** Is the word at the end of this line, counted from 0, torn? */
  readonly tornAfter: (key: string, line: number) => boolean;
  /** Lines of the grid that so many lines of notes take at the foot, rule and gap included. */
  readonly heightOf: (lines: number) => number;
}

/** Where notes look for room. */
export interface NoteRoom {
  /** Lines of the grid below the text. */
  readonly lines: number;
  /** No text at all on the page: what finds no room even here will find none anywhere. */
  readonly isWholePage: boolean;
}

/** The notes of one page, and what is left of them for the next. */
export interface PlacedNotes {
  readonly parts: readonly NotePart[];
  readonly rest: readonly NotePart[];
  /** Lines of the grid. */
  readonly height: number;
  /** A note that is called here does not even begin here. */
  readonly isLate: boolean;
}

/** Neither less than this of a note stays on its page, nor does less go to the next. */
const LEAST_PART = 2;

/**
 * Fills the foot of a page: first what the page before could not hold, then the notes called here,
 * whole as long as there is room. The first that finds none is broken as low as its lines allow.
 * Method: insertions of D. E. Knuth, The TeXbook, chapter 15.
 */
export function placeNotes(
  pending: readonly NotePart[],
  called: readonly string[],
  room: NoteRoom,
  sizes: NoteSizes,
): PlacedNotes {
  const all = [...pending, ...called.map((key) => ({ key, from: 0, to: sizes.linesOf(key) }))];
  if (all.length === 0) return NO_NOTES;
  const parts: NotePart[] = [];
  let lines = 0;
  for (const [i, part] of all.entries()) {
    const length = part.to - part.from;
    if (sizes.heightOf(lines + length) > room.lines) {
      const cut = cutOf(part, lines, room.lines, sizes);
      if (cut > part.from || i > 0 || !room.isWholePage) {
        if (cut > part.from) parts.push({ ...part, to: cut });
        lines += cut - part.from;
        const rest = [{ ...part, from: cut }, ...all.slice(i + 1)];
        const isLate = rest.length > 1 || (cut === 0 && i >= pending.length);
        return { parts, rest, height: lines === 0 ? 0 : sizes.heightOf(lines), isLate };
      }
    }
    parts.push(part);
    lines += length;
  }
  return { parts, rest: [], height: sizes.heightOf(lines), isLate: false };
}

const NO_NOTES: PlacedNotes = { parts: [], rest: [], height: 0, isLate: false };

/** The line before which a note goes on to the next page: its first when none of it fits. */
function cutOf(part: NotePart, above: number, room: number, sizes: NoteSizes): number {
  const first = part.from + LEAST_PART;
  for (let cut = part.to - LEAST_PART; cut >= first; cut -= 1) {
    const fits = sizes.heightOf(above + cut - part.from) <= room;
    if (fits && !sizes.tornAfter(part.key, cut - 1)) return cut;
  }
  return part.from;
}

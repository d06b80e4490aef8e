import type { Rect } from './geometry.js';
import { FINDING_TEXTS, type FindingCode } from './findings/index.js';

/** `error` would misprint · `signoff` a person must accept it · `warning` · `info`. */
export type Severity = 'error' | 'signoff' | 'warning' | 'info';

export const SEVERITIES = ['error', 'signoff', 'warning', 'info'] as const;

/** A stretch of a text file, counted from 1 as editors do. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters to underline; absent when only the place is known. */
  readonly length?: number;
}

/** Where a finding lies. Each facet that is known helps the reader; none is invented. */
export interface Where {
  readonly source?: SourcePlace;
  /** Name of the participant as printed. */
  readonly participant?: string;
  /** File concerned when no line in it can be named, relative to the project. */
  readonly file?: string;
  /** What is known of the file: "262 × 140 px". */
  readonly fileFacts?: string;
  /** Page counted from 1 in the finished document. */
  readonly page?: number;
  readonly box?: Rect;
  /** The file concerned when it is not the document itself. */
  readonly edition?: 'cover';
  /** PDF object, such as "12 0 R". */
  readonly object?: string;
}

/** A sentence in both languages, for remarks that have no catalogue entry of their own. */
export interface Localized {
  readonly de: string;
  readonly en: string;
}

/** What fills a slot: numbers are written with the language's own decimal sign. */
export type FindingParam = string | number | Localized;

export type FindingParams = Readonly<Record<string, FindingParam>>;

/**
 * One thing the tool has to say about a project or a file.
 * The sentences live in the catalogue (`findings/`); `params` fill their `{slots}`.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly where: Where;
  readonly params: FindingParams;
  /** Accepted by a person in the YAML: who and why. Only for `signoff`. */
  readonly waiver?: Waiver;
}

/** A recorded acceptance of a `signoff` finding. Dates as the designer wrote them. */
export interface Waiver {
  readonly finding: string;
  readonly by: string;
  readonly why: string;
  readonly on?: string;
  readonly until?: string;
  /** Where it is written; absent for waivers that were made in code. */
  readonly source?: SourcePlace;
}

type Slots<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never;

type Texts<C extends FindingCode> = (typeof FINDING_TEXTS)[C];

/** Names of the slots in the sentences of `C`: a forgotten one does not compile. */
export type ParamsOf<C extends FindingCode> = Readonly<
  Record<Slots<Texts<C>['message']['de']> | Slots<Texts<C>['hint']['de']>, FindingParam>
>;

/** Makes a finding with the severity of its catalogue entry. */
export function finding<C extends FindingCode>(
  code: C,
  where: Where,
  params: ParamsOf<C>,
  severity?: Severity,
): Finding {
  return { code, severity: severity ?? FINDING_TEXTS[code].severity, where, params };
}

/** A stage's result together with what it has to say. */
export interface Checked<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

export const checked = <T>(value: T, findings: readonly Finding[] = []): Checked<T> => ({
  value,
  findings,
});

/** No value is possible: carries the findings that say why. Exit code 2. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  readonly findings: readonly Finding[];
  /** All texts read so far, for code frames. */
  constructor(findings: readonly Finding[], options?: ErrorOptions) {
    super(findings.map((f) => f.code).join(', '), options);
    this.findings = findings;
  }
}

/** Gathers the findings of the stages; `collect` unwraps a stage's result. */
export function findingsCollector(): {
  readonly findings: Finding[];
  readonly collect: <T>(result: Checked<T>) => T;
} {
  const findings: Finding[] = [];
  return {
    findings,
    collect: (result) => {
      findings.push(...result.findings);
      return result.value;
    },
  };
}

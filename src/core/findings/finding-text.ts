/** A sentence in German and English; `{slot}` is filled from the finding's params. */
export interface FindingSentence {
  readonly de: string;
  readonly en: string;
}

/** Everything the tool can say about one code: the run, `explain` and the docs read it here. */
export interface FindingText {
  readonly severity: 'error' | 'signoff' | 'warning' | 'info';
  /** What was met and what was expected. */
  readonly message: FindingSentence;
  /** What to do next; may be empty when the message says it all. */
  readonly hint: FindingSentence;
  /** How this comes about. */
  readonly cause: FindingSentence;
  /** What it would mean in print. */
  readonly consequence: FindingSentence;
  /** How to mend it, step by step. */
  readonly remedy: FindingSentence;
}

export type FindingTable = Readonly<Record<string, FindingText>>;

import type { Localized } from '../core/finding.js';

/** The command line cannot be understood: exit code 2 with one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly sentence: Localized;
  constructor(sentence: Localized) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

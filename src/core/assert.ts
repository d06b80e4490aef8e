/** A broken promise of our own code: ends the run with exit code 70. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** States what must hold if the program is right; `why` says what would break. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new InvariantError(why);
}

/** Ends a `switch` over a closed union, so that a new member does not compile. */
export function assertNever(value: never): never {
  throw new InvariantError(`unexpected value ${JSON.stringify(value)}`);
}

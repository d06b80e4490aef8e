type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** zod writes `undefined` for what is absent; our types leave absent facts out. */
export function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as Defined<T>;
}

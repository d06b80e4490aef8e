/**
 * What a table holds under a name that a file brings. Undefined also for `constructor`, `valueOf`
 * and whatever else JavaScript finds in every object.
 */
export const ownEntry = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

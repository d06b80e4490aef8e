import { FAULTS, type Verdict } from './judge.js';

/** Prints a line for each fault of a file, as soon as it is known. */
export function printFaults(verdicts: readonly Verdict[]): void {
  for (const { kind, name, faults, right, remark } of verdicts) {
    for (const { fault, what } of faults) console.log(`  ${kind} ${name}: ${fault}: ${what}`);
    if (!right && faults.length === 0) console.log(`  ${kind} ${name}: printed wrong: ${remark}`);
  }
}

/** Prints one line for each kind of file; true when nothing in it is red. */
export function printTable(verdicts: readonly Verdict[], goal: number): boolean {
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  const rows = Object.fromEntries([
    ...kinds.map((kind) => [kind, rowOf(verdicts.filter((each) => each.kind === kind))] as const),
    ['all', rowOf(verdicts)] as const,
  ]);
  console.table(rows);
  const good = verdicts.filter((each) => each.good);
  const share = good.filter(({ right }) => right).length / Math.max(1, good.length);
  return verdicts.every(({ faults }) => faults.length === 0) && share >= goal;
}

function rowOf(verdicts: readonly Verdict[]): Readonly<Record<string, number | string>> {
  const good = verdicts.filter((each) => each.good);
  const right = good.filter((each) => each.right).length;
  const count = (wanted: (typeof FAULTS)[number]): number =>
    verdicts.filter(({ faults }) => faults.some(({ fault }) => fault === wanted)).length;
  return {
    files: verdicts.length,
    good: good.length,
    right: good.length === 0 ? '–' : `${((100 * right) / good.length).toFixed(1)} %`,
    ...Object.fromEntries(FAULTS.map((fault) => [fault, count(fault)])),
  };
}

/** The parts of a run that take noticeable time, in their order. */
export const STAGES = [
  'read',
  'ingest',
  'compose',
  'arrange',
  'paint',
  'preflight',
  'proof',
  'write',
] as const;
export type StageName = (typeof STAGES)[number];

/** Told as work goes on: `done` of `total` pieces; 0 of 0 where there is nothing to count. */
export type OnProgress = (stage: StageName, done: number, total: number) => void;

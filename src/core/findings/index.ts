import { arrangeFindings } from './arrange.js';
import { composeFindings } from './compose.js';
import { coverFindings } from './cover.js';
import { ingestFindings } from './ingest.js';
import { ioFindings } from './io.js';
import { preflightFindings } from './preflight.js';
import { printFindings } from './print.js';
import { proofFindings } from './proof.js';
import { readFindings } from './read.js';
import { typeFindings } from './type.js';

/** The catalogue: every code once, with its sentences in both languages. */
export const FINDING_TEXTS = {
  ...readFindings,
  ...ingestFindings,
  ...arrangeFindings,
  ...composeFindings,
  ...coverFindings,
  ...typeFindings,
  ...printFindings,
  ...preflightFindings,
  ...proofFindings,
  ...ioFindings,
} as const;

/** Stable, kebab-case, thing first; never reused. */
export type FindingCode = keyof typeof FINDING_TEXTS;

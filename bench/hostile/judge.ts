import type { ReportFile } from '../../src/report/report-file.js';
import type { Expected } from './case.js';
import type { Run } from './run-tool.js';

/** What went wrong with one file; the columns of the table. */
export const FAULTS = [
  'crash',
  'hang',
  'memory',
  'stack trace',
  'unclear',
  'wrong class',
  'touched outside',
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Verdict {
  readonly kind: string;
  readonly name: string;
  readonly good: boolean;
  /** Of a good file: printed as it should be. */
  readonly right: boolean;
  readonly faults: readonly { readonly fault: Fault; readonly what: string }[];
  readonly remark: string;
}

type Entry = ReportFile['findings'][number];

/** Exit codes of the tool that say something of the project. */
const CODES: readonly (number | null)[] = [0, 1, 2];

/** What a whole run shows: crashes, hangs, traces, strange reads and writes. */
export function faultsOfRun(run: Run): Verdict['faults'] {
  const faults: { fault: Fault; what: string }[] = [];
  const tail = run.output.slice(-300).replace(/\s+/gu, ' ');
  if (run.hung) faults.push({ fault: 'hang', what: `after ${run.seconds.toFixed(0)} s` });
  else if (/heap out of memory|bad_alloc|Cannot allocate/iu.test(run.output))
    faults.push({ fault: 'memory', what: tail });
  else if (!CODES.includes(run.code))
    faults.push({ fault: 'crash', what: `exit ${run.code} ${tail}` });
  else if (!run.report) faults.push({ fault: 'crash', what: `no report ${tail}` });
  if (/^\s+at .*[(:]\S+:\d+:\d+\)?$/mu.test(run.output))
    faults.push({ fault: 'stack trace', what: tail });
  for (const what of run.touched) faults.push({ fault: 'touched outside', what });
  return faults;
}

/** Findings that are about the file, held against what was expected of it. */
export function faultsOfFindings(entries: readonly Entry[], expected: Expected): Verdict['faults'] {
  const faults: { fault: Fault; what: string }[] = [];
  const codes = entries.map((entry) => entry.code);
  const said = codes.join(', ') || 'nothing said';
  const wrong = (): void => void faults.push({ fault: 'wrong class', what: said });
  const errors = entries.filter((entry) => entry.severity === 'error');
  switch (expected.class) {
    case 'fine':
      if (entries.some((entry) => entry.severity !== 'info')) wrong();
      break;
    case 'finding':
      if (errors.length > 0 || !codes.includes(expected.code)) wrong();
      break;
    case 'refused':
      if (!errors.some((entry) => entry.code === expected.code)) wrong();
  }
  if (codes.includes('artwork-decoder-memory') && !expects(expected, 'artwork-decoder-memory'))
    faults.push({ fault: 'memory', what: said });
  if (codes.includes('artwork-decoder-timeout') && !expects(expected, 'artwork-decoder-timeout'))
    faults.push({ fault: 'hang', what: said });
  if (codes.includes('artwork-decoder-crashed') && !expects(expected, 'artwork-decoder-crashed'))
    faults.push({ fault: 'crash', what: said });
  for (const entry of errors) {
    if (!isClear(entry)) faults.push({ fault: 'unclear', what: `${entry.code}: ${entry.message}` });
  }
  return faults;
}

const expects = (expected: Expected, code: string): boolean =>
  expected.class !== 'fine' && expected.code === code;

/** A code, a place, what to do next, and nothing that only a programmer or a terminal understands. */
const isClear = ({ code, message, hint, source, file, page }: Entry): boolean =>
  /^[a-z][a-z0-9-]+$/u.test(code) &&
  message.length > 10 &&
  hint.length > 5 &&
  (source ?? file ?? page) !== undefined &&
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  !/undefined|\[object|NaN|\bnull\b|[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\n {2,}at /u.test(
    message + hint,
  );

/** `docs/limits.md`: what an input file may cost, from the table of limits. */
import { INPUT_LIMITS } from '../core/input-limits.js';

const INTRODUCTION = `# Limits of the input files

What one file may cost, generated from \`src/core/input-limits.ts\`; do not edit by hand.
Each limit is checked before the step that would cost so much, and its finding names it.
Each can be raised, or lowered, in \`data/print.yaml\`:

\`\`\`yaml
input-limits:
  svg-elements: 400000
  decode-time: 30
\`\`\`

\`data/print.yaml\` itself is read under the usual limits.
A file that takes its decoder down all the same (a crash of a library) costs its logo and not the build: the finding is \`artwork-decoder-crashed\`.

Not matters of size, and therefore fixed: folders nested more than 8 deep, 200,000 files in a project, entities within entities beyond 8, filters of more than 40 steps, pictures within pictures beyond 3, Ghostscript beyond 20 s.
Where an effect must become pixels it has at most 16 million.
`;

export function limitsPage(): string {
  const rows = Object.entries(INPUT_LIMITS).map(
    ([name, { counts, value, most, unit, finding, why }]) =>
      `| \`${name}\` | ${counts.en} | ${amount(value, unit)} | ${amount(most, unit)} | \`${finding}\` | ${why} |`,
  );
  const head = ['| name | counts | usual | at most | finding | why |', '|---|---|---|---|---|---|'];
  return [INTRODUCTION, ...head, ...rows, ''].join('\n');
}

const amount = (value: number, unit: string): string =>
  [value.toString().replace(/\B(?=(?:\d{3})+$)/gu, ','), unit].join(' ').trim();

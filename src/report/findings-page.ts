/** `docs/findings.md`: every code with its remedy in both languages, from the catalogue. */
import { FINDING_TEXTS } from '../core/findings/index.js';
import type { FindingTable } from '../core/findings/finding-text.js';

const INTRODUCTION = `# Findings

Everything the tool can say, generated from \`src/core/findings/\`; do not edit by hand.
\`build-strategy explain CODE\` shows the same on the terminal.
\`{slots}\` are filled with what was met.
`;

export function findingsPage(): string {
  const table: FindingTable = FINDING_TEXTS;
  const sections = Object.keys(table)
    .sort()
    .flatMap((code) => {
      const text = table[code];
      if (!text) return [];
      return [
        [
          `## \`${code}\``,
          '',
          `${text.severity} · ${text.message.en}`,
          '',
          `- Cause: ${text.cause.en}`,
          `- In print: ${text.consequence.en}`,
          `- Remedy: ${text.remedy.en}`,
          '',
          `> ${text.message.de}`,
          `> Abhilfe: ${text.remedy.de}`,
          '',
        ].join('\n'),
      ];
    });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

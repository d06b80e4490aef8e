/** `docs/rules.md`: what is checked, why and by which source; from the rules and the catalogue. */
import { FINDING_TEXTS } from '../core/findings/index.js';
import type { FindingTable } from '../core/findings/finding-text.js';
import { STANDARDS } from '../standards/index.js';
import { RULES } from './rules/index.js';

const INTRODUCTION = `# Rules of the preflight

Generated from \`src/preflight/rules/\` and the catalogue of findings; do not edit by hand.
Sources: [P] primary text read, [S] secondary source, [I] independent writers agree, [K] knowledge of the field.
Limits in points, ppi or percent are those of \`data/print.yaml\`; the numbers named here are its defaults or those of the source.
`;

export function rulesPage(): string {
  const texts: FindingTable = FINDING_TEXTS;
  const sections = RULES.map(({ id, requires, source }) => {
    const text = texts[id];
    const lists = STANDARDS.filter(({ rules }) => rules.includes(id)).map(({ title }) => title);
    return [
      `## \`${id}\``,
      '',
      requires,
      '',
      `- Severity: ${text?.severity ?? ''}`,
      `- Standards: ${lists.join(', ')}`,
      `- Source: ${source}`,
      `- Why: ${text?.consequence.en ?? ''}`,
      `- Fix: ${text?.remedy.en ?? ''}`,
      '',
    ].join('\n');
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

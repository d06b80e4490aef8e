import { PROCESS, firstUse, printsAsSpot } from '../ink-queries.js';
import { defineRule } from '../rule.js';

export const spotUndeclared = defineRule({
  id: 'spot-undeclared',
  requires: 'Only the process inks and the spot colours declared for the job.',
  source: 'GWG 2022, R0020 (no spot colours in SheetCMYK) [P]; house rule: data/print.yaml, inks',
  check: (pdf, { inks }) => {
    const known = new Set<string>([
      ...PROCESS,
      ...inks.filter(printsAsSpot).map(({ name }) => name),
    ]);
    return pdf.plates
      .filter((plate) => !known.has(plate))
      .map((ink) => ({ where: firstUse(pdf, ink), params: { ink } }));
  },
});

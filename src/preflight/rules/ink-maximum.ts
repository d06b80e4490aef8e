import { defineRule } from '../rule.js';

/** Profiles of 300 % give up to 300.2 %; half a percent is rounding, not ink. */
const INK_TOLERANCE = 0.005;

export const inkMaximum = defineRule({
  id: 'ink-maximum',
  requires: 'Total ink is nowhere above the limit of the print run.',
  source: 'house rule: data/print.yaml, total ink; German printers, 300 % [S]',
  check: (pdf, { limits }) =>
    pdf.pages.flatMap(({ number, ink: { maximum } }) =>
      maximum && maximum.amount > limits.totalInk + INK_TOLERANCE
        ? [
            {
              where: { page: number, box: maximum.box },
              params: {
                value: Math.round(maximum.amount * 100),
                limit: Math.round(limits.totalInk * 100),
              },
            },
          ]
        : [],
    ),
});

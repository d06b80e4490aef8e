import { defineRule } from '../rule.js';

/** 3.2 = 320 %. Source: GWG 2022, SheetCMYK. */
const MEAN_LIMIT = 3.2;

export const inkMean = defineRule({
  id: 'ink-mean',
  requires: 'Mean CMYK ink is at most 320 % in any square with a side of 15 mm.',
  source: 'GWG 2022, R0026 [P]',
  check: (pdf) =>
    pdf.pages.flatMap(({ number, ink: { mean } }) =>
      mean && mean.amount > MEAN_LIMIT + 0.005
        ? [
            {
              where: { page: number, box: mean.box },
              params: { value: Math.round(mean.amount * 100), limit: MEAN_LIMIT * 100 },
            },
          ]
        : [],
    ),
});

import { hitsOfObjects, textPaint, totalInkOf } from '../queries.js';
import { defineRule } from '../rule.js';

export const textRichBlack = defineRule({
  id: 'text-rich-black',
  requires: 'No text with K of 85 % or more and more than 280 % in sum.',
  source: 'GWG 2022, R0015 [P]',
  check: (pdf) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const paint = textPaint(object);
        const sum = totalInkOf(paint);
        return (paint?.inks?.Black ?? 0) >= 0.85 && sum > 2.8 ? -sum : null;
      },
      (sum) => ({ value: Math.round(-sum * 100) }),
    ),
});

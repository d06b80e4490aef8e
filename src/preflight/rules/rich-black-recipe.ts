import { LARGE_AREA, isRecipe, recipeText } from '../ink-queries.js';
import { hitsOfObjects, plateCount } from '../queries.js';
import { defineRule } from '../rule.js';

export const richBlackRecipe = defineRule({
  id: 'rich-black-recipe',
  requires: 'Areas of full black with other inks use the one rich-black recipe.',
  source: 'house rule: data/print.yaml, rich black',
  check: (pdf, { richBlack }) =>
    hitsOfObjects(
      pdf,
      (object) => {
        const { box, fill } = object;
        if (object.kind !== 'path' || !box || !fill?.inks || (fill.inks.Black ?? 0) < 0.995)
          return null;
        if (fill.space.family !== 'DeviceCMYK' || plateCount(fill) === 1) return null;
        const large = Math.min(box.width, box.height) > LARGE_AREA;
        return large && !isRecipe(fill.inks, richBlack) ? 0 : null;
      },
      (_, { fill }) => ({
        met: recipeText(fill?.inks ?? {}),
        expected: recipeText({
          Cyan: richBlack.c,
          Magenta: richBlack.m,
          Yellow: richBlack.y,
          Black: richBlack.k,
        }),
      }),
    ),
});

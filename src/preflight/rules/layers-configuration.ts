import { defineRule } from '../rule.js';

export const layersConfiguration = defineRule({
  id: 'layers-configuration',
  requires: 'Layer configurations have names and no automatic states (AS).',
  source: 'ISO 15930-7, optional content [S, K]',
  check: ({ layers }) =>
    layers?.configurations.flatMap(({ name, automatic }) => {
      if (automatic)
        return [
          {
            where: {},
            params: {
              problem: {
                de: 'Sichtbarkeit wechselt von selbst',
                en: 'visibility changes by itself',
              },
            },
          },
        ];
      return name === null
        ? [{ where: {}, params: { problem: { de: 'ohne Namen', en: 'without a name' } } }]
        : [];
    }) ?? [],
});

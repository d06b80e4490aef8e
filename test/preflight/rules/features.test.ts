import { expect, test } from '@jest/globals';
import { FEATURES, type FeatureName } from '../../../src/core/pdf-facts.js';
import type { Rule } from '../../../src/preflight/rule.js';
import { actionsAbsent } from '../../../src/preflight/rules/actions-absent.js';
import { contentOperators } from '../../../src/preflight/rules/content-operators.js';
import { halftoneTransfer } from '../../../src/preflight/rules/halftone-transfer.js';
import { nameTreeOrder } from '../../../src/preflight/rules/name-tree-order.js';
import { streamLzw } from '../../../src/preflight/rules/stream-lzw.js';
import { transparencyBlendMode } from '../../../src/preflight/rules/transparency-blend-mode.js';
import { viewArea } from '../../../src/preflight/rules/view-area.js';
import { x1aFeatures } from '../../../src/preflight/rules/x1a-features.js';
import { xobjectForbidden } from '../../../src/preflight/rules/xobject-forbidden.js';
import { judge, using } from './facts.js';

const FORBIDDEN: readonly (readonly [Rule, readonly FeatureName[]])[] = [
  [actionsAbsent, ['action', 'javascript', 'xfa', 'form-field', 'multimedia']],
  [contentOperators, ['unknown-operator']],
  [
    halftoneTransfer,
    [
      'transfer-function',
      'transfer-function-2',
      'halftone-phase',
      'halftone-name',
      'halftone-type',
    ],
  ],
  [nameTreeOrder, ['name-tree-order']],
  [transparencyBlendMode, ['blend-mode']],
  [viewArea, ['view-area']],
  [
    x1aFeatures,
    [
      'embedded-file',
      'lzw',
      'jpx',
      'jbig2',
      'object-stream',
      'xref-stream',
      'bits-16',
      'opentype-font',
    ],
  ],
  [
    xobjectForbidden,
    [
      'opi',
      'postscript-xobject',
      'reference-xobject',
      'alternate-image',
      'external-stream',
      'crypt-filter',
    ],
  ],
];

test.each(FORBIDDEN.map(([rule, features]) => [rule.id, rule, features] as const))(
  '%s names each feature that it forbids, where it was met, and no other',
  (_, rule, features) => {
    const file = using(...FEATURES);
    expect(judge(rule, file)).toEqual(
      file.features
        .filter(({ feature }) => features.includes(feature))
        .map(({ page, object, detail }) => ({
          where: { page, object },
          params: { value: detail },
        })),
    );
    expect(judge(rule, file)).toHaveLength(features.length);
  },
);

test('packing by LZW is told where it was met', () => {
  expect(judge(streamLzw, using('jpx', 'lzw'))).toEqual([
    { where: { page: 2, object: '21 0 R' }, params: {} },
  ]);
});

import { describe, expect, test } from '@jest/globals';
import type {
  ColorFamily,
  ColorSpaceFacts,
  ColorUse,
  OutputIntentFacts,
  PdfFacts,
} from '../../../src/core/pdf-facts.js';
import type { Rule } from '../../../src/preflight/rule.js';
import { colorDeviceRgb } from '../../../src/preflight/rules/color-device-rgb.js';
import { colorIccIntent } from '../../../src/preflight/rules/color-icc-intent.js';
import { colorIccOverprint } from '../../../src/preflight/rules/color-icc-overprint.js';
import { colorIccValid } from '../../../src/preflight/rules/color-icc-valid.js';
import { colorSpaceX1a } from '../../../src/preflight/rules/color-space-x1a.js';
import { colorUncalibrated } from '../../../src/preflight/rules/color-uncalibrated.js';
import { colorUnknown } from '../../../src/preflight/rules/color-unknown.js';
import { transparencyGroupSpace } from '../../../src/preflight/rules/transparency-group-space.js';
import {
  iccFacts,
  INSIDE,
  intentFacts,
  judge,
  onFirstPage,
  pageFacts,
  pdfFacts,
  space,
} from './facts.js';

const FAMILIES: readonly ColorFamily[] = [
  'DeviceGray',
  'DeviceRGB',
  'DeviceCMYK',
  'CalGray',
  'CalRGB',
  'Lab',
  'ICCBased',
  'Indexed',
  'Separation',
  'DeviceN',
  'Pattern',
  'unknown',
];

/** A file that uses the colour space once, as a fill if not told otherwise. */
const colored = (
  used: ColorSpaceFacts,
  changes: Partial<ColorUse> = {},
  intents: readonly OutputIntentFacts[] = [intentFacts()],
): PdfFacts =>
  pdfFacts({
    outputIntents: intents,
    pages: [
      pageFacts({
        colorUses: [
          {
            role: 'fill',
            space: used,
            object: null,
            box: INSIDE,
            overprint: false,
            overprintMode: 0,
            ...changes,
          },
        ],
      }),
    ],
  });

/** Families that the rule objects to, alone in a file. */
const refused = (
  rule: Rule,
  changes: Partial<ColorSpaceFacts> = {},
  use: Partial<ColorUse> = {},
  intents?: readonly OutputIntentFacts[],
): readonly ColorFamily[] =>
  FAMILIES.filter(
    (family) => judge(rule, colored(space(family, changes), use, intents)).length > 0,
  );

const FILL = { de: 'Fläche', en: 'fill' };
const icc = (changes: Parameters<typeof iccFacts>[0] = {}) =>
  space('ICCBased', { icc: iccFacts({ checksum: 'other', ...changes }) });

describe('a device colour space', () => {
  const conditionOf = (processModel: string) => [
    intentFacts({ profile: iccFacts({ space: processModel }) }),
  ];

  test('says which one it is, and of what', () => {
    expect(judge(colorDeviceRgb, colored(space('DeviceRGB')))).toEqual([
      { where: onFirstPage(), params: { family: 'DeviceRGB', role: FILL } },
    ]);
  });

  test.each([
    ['CMYK', ['DeviceRGB']],
    ['RGB', ['DeviceGray', 'DeviceCMYK']],
    ['GRAY', ['DeviceRGB', 'DeviceCMYK']],
  ])('matches the output intent %s', (model, families) => {
    expect(refused(colorDeviceRgb, {}, {}, conditionOf(model))).toEqual(families);
  });

  test('matches no output intent when there is none', () => {
    const device = ['DeviceGray', 'DeviceRGB', 'DeviceCMYK'];
    expect(refused(colorDeviceRgb, {}, {}, [])).toEqual(device);
  });

  test('may have a default space in its place', () => {
    expect(refused(colorDeviceRgb, { remapped: true })).toEqual([]);
  });
});

describe('the colour spaces of early binding', () => {
  const calibrated = ['CalGray', 'CalRGB', 'Lab', 'ICCBased'];

  test('are device spaces and what stands on them', () => {
    expect(refused(colorUncalibrated)).toEqual(calibrated);
    expect(refused(colorUncalibrated, { remapped: true })).toEqual(['DeviceRGB', ...calibrated]);
    expect(refused(colorSpaceX1a)).toEqual(['DeviceRGB', ...calibrated]);
    expect(refused(colorSpaceX1a, { remapped: true })).toEqual(FAMILIES);
  });

  test('may be any in a soft mask, but for PDF/X-1a', () => {
    const mask = { role: 'soft-mask' } as const;
    expect(refused(colorUncalibrated, { remapped: true }, mask)).toEqual([]);
    expect(refused(colorSpaceX1a, {}, mask)).toEqual(['DeviceRGB', ...calibrated]);
  });

  test.each([
    ['color-uncalibrated', colorUncalibrated],
    ['color-space-x1a', colorSpaceX1a],
  ])('are named by %s', (_, rule) => {
    expect(judge(rule, colored(space('Lab')))).toEqual([
      { where: onFirstPage(), params: { family: 'Lab', role: FILL } },
    ]);
  });
});

test('a colour space that cannot be read is told with its role', () => {
  expect(refused(colorUnknown)).toEqual(['unknown']);
  expect(judge(colorUnknown, colored(space('unknown')))).toEqual([
    { where: onFirstPage(), params: { role: FILL } },
  ]);
});

describe('a colour profile', () => {
  const hit = [{ where: onFirstPage(), params: {} }];

  test('of CMYK is not that of the output intent', () => {
    expect(judge(colorIccIntent, colored(icc({ checksum: 'coated' })))).toEqual(hit);
    expect(judge(colorIccIntent, colored(icc()))).toEqual([]);
    expect(judge(colorIccIntent, colored(icc({ checksum: 'coated', space: 'GRAY' })))).toEqual([]);
    expect(refused(colorIccIntent, { icc: iccFacts() })).toEqual(['ICCBased']);
  });

  test('is not compared with an output intent that is missing or has none', () => {
    for (const intents of [[], [intentFacts({ profile: null })]])
      expect(judge(colorIccIntent, colored(icc({ checksum: 'coated' }), {}, intents))).toEqual([]);
    expect(judge(colorIccIntent, colored(space('ICCBased')))).toEqual([]);
  });

  test('of four channels does not overprint in mode 1', () => {
    const over = { overprint: true, overprintMode: 1 };
    expect(judge(colorIccOverprint, colored(icc(), over))).toEqual(hit);
    expect(judge(colorIccOverprint, colored(icc(), { ...over, overprint: false }))).toEqual([]);
    expect(judge(colorIccOverprint, colored(icc(), { ...over, overprintMode: 0 }))).toEqual([]);
    expect(judge(colorIccOverprint, colored(icc({ channels: 1 }), over))).toEqual([]);
    expect(judge(colorIccOverprint, colored(space('ICCBased'), over))).toEqual([]);
    expect(refused(colorIccOverprint, { icc: iccFacts() }, over)).toEqual(['ICCBased']);
  });

  test('is valid and has the channels of its colours', () => {
    const damaged = [{ where: onFirstPage(), params: { profile: FILL } }];
    expect(judge(colorIccValid, colored(icc()))).toEqual([]);
    expect(judge(colorIccValid, colored(icc({ space: 'RGB', channels: 3 })))).toEqual([]);
    expect(judge(colorIccValid, colored(icc({ valid: false })))).toEqual(damaged);
    expect(judge(colorIccValid, colored(icc({ channels: 3 })))).toEqual(damaged);
    expect(judge(colorIccValid, colored(space('ICCBased')))).toEqual(damaged);
    expect(refused(colorIccValid)).toEqual(['ICCBased']);
  });
});

describe('the colour space of a group', () => {
  const allowed = (role: ColorUse['role']) => {
    const wrong = new Set(refused(transparencyGroupSpace, {}, { role }));
    return FAMILIES.filter((family) => !wrong.has(family));
  };

  test('is CMYK, of a mask also gray', () => {
    expect(allowed('group')).toEqual(['DeviceCMYK']);
    expect(allowed('soft-mask')).toEqual(['DeviceGray', 'DeviceCMYK']);
    expect(allowed('fill')).toEqual(FAMILIES);
  });

  test('is named in the finding', () => {
    const group = colored(space('DeviceRGB'), { role: 'group' });
    expect(judge(transparencyGroupSpace, group)).toEqual([
      { where: onFirstPage(), params: { family: 'DeviceRGB' } },
    ]);
  });
});

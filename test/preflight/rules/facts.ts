/** Facts of a file in order, written by hand: each test changes the one thing it is about. */
import { rect, type Rect } from '../../../src/core/geometry.js';
import type { Finding, Where } from '../../../src/core/finding.js';
import type {
  ColorFamily,
  ColorSpaceFacts,
  FeatureName,
  FontFacts,
  IccFacts,
  InkAmounts,
  OutputIntentFacts,
  PageFacts,
  PaintedObject,
  PaintFacts,
  PdfBox,
  PdfFacts,
  XmpFacts,
} from '../../../src/core/pdf-facts.js';
import type { PrintSpec } from '../../../src/core/print-spec.js';
import type { Rule } from '../../../src/preflight/rule.js';
import { printSpec } from '../../support/print-spec.js';

const SPEC = printSpec();

/** What a rule says of a file: where, and with which values. */
export const judge = (
  rule: Rule,
  pdf: PdfFacts,
  spec: Partial<PrintSpec> = {},
): readonly Pick<Finding, 'where' | 'params'>[] =>
  rule.check(pdf, { ...SPEC, ...spec }).map(({ where, params }) => ({ where, params }));

/** The values alone: for rules whose places another test has shown. */
export const valuesOf = (
  rule: Rule,
  pdf: PdfFacts,
  spec: Partial<PrintSpec> = {},
): readonly Finding['params'][] => judge(rule, pdf, spec).map(({ params }) => params);

export const pdfBox = (left: number, bottom: number, right: number, top: number): PdfBox => ({
  left,
  bottom,
  right,
  top,
});

/** The page of `pageFacts`: 200 × 300 pt with 10 pt of bleed. */
export const TRIM = pdfBox(20, 20, 220, 320);
export const BLEED = pdfBox(10, 10, 230, 330);
export const MEDIA = pdfBox(0, 0, 240, 340);

export const NO_BOXES = { media: null, crop: null, bleed: null, trim: null, art: null };

export const pageFacts = (changes: Partial<PageFacts> = {}): PageFacts => ({
  number: 1,
  object: '7 0 R',
  boxes: { ...NO_BOXES, media: MEDIA, bleed: BLEED, trim: TRIM },
  rotate: 0,
  userUnit: null,
  group: null,
  objects: [],
  forms: [],
  colorUses: [],
  annotations: [],
  ink: { maximum: null, mean: null, coverage: {}, consumption: {}, guesses: [] },
  ...changes,
});

export const iccFacts = (changes: Partial<IccFacts> = {}): IccFacts => ({
  size: 1000,
  valid: true,
  deviceClass: 'prtr',
  space: 'CMYK',
  version: 2,
  description: 'ISO Coated v2',
  channels: 4,
  checksum: 'coated',
  ...changes,
});

export const intentFacts = (changes: Partial<OutputIntentFacts> = {}): OutputIntentFacts => ({
  subtype: 'GTS_PDFX',
  identifier: 'FOGRA39',
  registry: 'http://www.color.org',
  info: 'ISO Coated v2',
  profile: iccFacts(),
  profileReference: false,
  ...changes,
});

export const xmpFacts = (changes: Partial<XmpFacts> = {}): XmpFacts => ({
  object: '4 0 R',
  typed: true,
  filtered: false,
  packetWrapper: true,
  error: null,
  properties: {},
  ...changes,
});

export const pdfFacts = (changes: Partial<PdfFacts> = {}): PdfFacts => ({
  file: {
    size: 1000,
    headerVersion: '1.6',
    catalogVersion: null,
    encrypted: false,
    readable: true,
    id: ['00', '01'],
    objectCount: 10,
  },
  info: {},
  xmp: xmpFacts(),
  outputIntents: [intentFacts()],
  pages: [pageFacts()],
  fonts: [],
  images: [],
  plates: ['Black'],
  layers: null,
  features: [],
  problems: [],
  ...changes,
});

/** A file of one page that paints these objects. */
export const painting = (...objects: readonly PaintedObject[]): PdfFacts =>
  pdfFacts({ pages: [pageFacts({ objects })] });

/** A file that uses these features, each on the page of its place in the list. */
export const using = (...features: readonly FeatureName[]): PdfFacts =>
  pdfFacts({
    features: features.map((feature, i) => ({
      feature,
      page: i + 1,
      object: `${20 + i} 0 R`,
      detail: `such ${feature}`,
    })),
  });

export const space = (
  family: ColorFamily,
  changes: Partial<ColorSpaceFacts> = {},
): ColorSpaceFacts => ({
  family,
  channels: 4,
  base: null,
  colorants: [],
  icc: null,
  remapped: false,
  ...changes,
});

export const paint = (inks: InkAmounts | null, changes: Partial<PaintFacts> = {}): PaintFacts => ({
  space: space('DeviceCMYK'),
  components: [],
  inks,
  pattern: null,
  overprint: false,
  alpha: 1,
  ...changes,
});

export const BLACK: InkAmounts = { Black: 1 };
export const WHITE: InkAmounts = { Cyan: 0, Magenta: 0, Yellow: 0, Black: 0 };

/** Well inside the trim. */
export const INSIDE = rect(50, 60, 40, 30);

const object = (kind: PaintedObject['kind'], changes: Partial<PaintedObject>): PaintedObject => ({
  kind,
  box: INSIDE,
  extent: INSIDE,
  fill: null,
  stroke: null,
  overprintMode: 1,
  blend: 'Normal',
  softMask: false,
  inMask: false,
  lineWidth: null,
  thickness: null,
  text: null,
  image: null,
  within: null,
  artwork: null,
  backdrop: null,
  ...changes,
});

export const area = (fill: PaintFacts, changes: Partial<PaintedObject> = {}): PaintedObject =>
  object('path', { fill, ...changes });

/** A stroked line, `width` points thick. */
export const line = (
  width: number,
  stroke: PaintFacts,
  changes: Partial<PaintedObject> = {},
): PaintedObject => object('path', { stroke, lineWidth: width, ...changes });

/** Filled text of `size` points. */
export const text = (
  size: number,
  fill: PaintFacts,
  changes: Partial<PaintedObject> = {},
): PaintedObject =>
  object('text', {
    fill,
    text: { font: 0, size, renderMode: 0, characters: 3, text: 'Nur' },
    ...changes,
  });

/** A picture, the only image of the file, with its resolution along rows and columns. */
export const picture = (ppiX: number, ppiY = ppiX): PaintedObject =>
  object('image', { image: { image: 0, ppiX, ppiY } });

export const fontFacts = (changes: Partial<FontFacts> = {}): FontFacts => ({
  object: '12 0 R',
  name: 'SourceSans3',
  subtype: 'TrueType',
  program: 'truetype',
  subset: true,
  composite: false,
  usedCodes: 3,
  wrongWidths: [],
  widthsKnown: true,
  notdefPages: [],
  usedVisibly: true,
  pages: [2, 3],
  ...changes,
});

/** Where a finding about an object on the first page lies. */
export const onFirstPage = (box: Rect = INSIDE): Where => ({ page: 1, box });

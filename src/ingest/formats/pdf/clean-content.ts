import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { invariant } from '../../../core/assert.js';
import type { InkColor } from '../../../core/color.js';
import { concat, IDENTITY, type Matrix } from '../../../core/geometry.js';
import type { Cleaning } from './cleaning.js';
import { cleanImage, type Purpose } from './clean-image.js';
import { cleanShading } from './clean-shading.js';
import { copyDict, copyPlain, dictAt, nameAt } from './clean-objects.js';
import {
  CMYK,
  GRAY,
  inkOfSpace,
  readColorSpace,
  rgbSpace,
  separationOf,
  type ColorSpace,
} from './color-space.js';
import {
  elementsOf,
  legalNumber,
  nameOf,
  operationsOf,
  type InlineImage,
  type Operation,
} from './content-operations.js';
import { decodeStream } from './decode-stream.js';
import { fontIsEmbedded } from './embedded-font.js';
import { streamOfInline } from './inline-image.js';
import { isHiddenLayer } from './layers.js';
import { keepWithin } from './pdf-limits.js';
import { numberAt, numbersAt } from './pdf-function.js';

/** A content stream for the new file and what it refers to. */
export interface CleanContent {
  readonly bytes: Uint8Array;
  readonly resources: PDFDict;
}

/** Nesting of forms, patterns and glyphs; real files have at most ten. */
const MAX_DEPTH = 28;

/** Where a content stream is painted. */
interface Setting {
  readonly purpose: Purpose;
  readonly depth: number;
  readonly matrix: Matrix;
}

type Side = 'fill' | 'stroke';

/** Colour spaces and text state, as `q` saves them. */
interface State {
  /** To the page. */
  matrix: Matrix;
  fill: ColorSpace;
  stroke: ColorSpace;
  /** Sides whose space was chosen and no colour yet: its first colour counts only if it paints. */
  unset: readonly Side[];
  font: { readonly name: string; readonly embedded: boolean; readonly type3: boolean } | null;
  textMode: number;
}

const PAINT_PATH = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const SHOW_TEXT = new Set(['Tj', 'TJ', "'", '"']);
/** Marks, intents and flatness say nothing about the picture. */
const DROPPED = new Set(['MP', 'DP', 'ri', 'i']);
/** Operators that only a text object may hold, and those that it may hold as well. */
const IN_TEXT = new Set([...SHOW_TEXT, 'Td', 'TD', 'Tm', 'T*']);
const TEXT_STATE = new Set('Tc Tw Tz TL Tf Tr Ts g G rg RG k K cs CS sc SC scn SCN'.split(' '));

/** Operators that pass as they are, with the numbers that each takes. */
const KEPT: Readonly<Record<string, number>> = {
  w: 1,
  J: 1,
  j: 1,
  M: 1,
  m: 2,
  l: 2,
  c: 6,
  v: 4,
  y: 4,
  h: 0,
  re: 4,
  n: 0,
  W: 0,
  'W*': 0,
  Tc: 1,
  Tw: 1,
  Tz: 1,
  TL: 1,
  Ts: 1,
  Td: 2,
  TD: 2,
  Tm: 6,
  'T*': 0,
  d0: 2,
  d1: 6,
};

/**
 * Rewrites a content stream: every colour an ink, hidden layers left out, marks dropped. Only
 * what the stream uses gets into `resources`, under the names it has there.
 */
export async function cleanContent(
  cleaning: Cleaning,
  bytes: Uint8Array,
  source: PDFDict | undefined,
  purpose: Purpose,
  depth = 0,
  matrix: Matrix = IDENTITY,
  resources: PDFDict = cleaning.target.obj({}),
): Promise<CleanContent> {
  const rewriter = contentRewriter(cleaning, source, { purpose, depth, matrix }, resources);
  for (const operation of operationsOf(bytes, cleaning.limits)) await rewriter.take(operation);
  return { bytes: rewriter.bytes(), resources };
}

function contentRewriter(
  cleaning: Cleaning,
  source: PDFDict | undefined,
  { purpose, depth, matrix }: Setting,
  resources: PDFDict,
): { readonly take: (operation: Operation) => Promise<void>; readonly bytes: () => Uint8Array } {
  const { target, log } = cleaning;
  const lines: string[] = [];
  let state: State = { matrix, fill: GRAY, stroke: GRAY, unset: [], font: null, textMode: 0 };
  const saved: State[] = [];
  /** One entry for each open marked content: whether it is a hidden layer. */
  const marked: boolean[] = [];
  /** Compatibility sections that are open: ISO 32000-1, 7.8.2, ignores unknown operators in them. */
  let compatible = 0;
  /** A text object; `implied` where the source shows text outside of any, as viewers let it. */
  let textObject: 'none' | 'begun' | 'implied' = 'none';
  let inlineImages = 0;

  const hidden = (): boolean => marked.includes(true);
  const write = (operator: string, operands: readonly string[] = []): void => {
    lines.push(operands.length === 0 ? operator : `${operands.join(' ')} ${operator}`);
  };
  /** The last `count` operands count, as for viewers; an operator that lacks some is dropped. */
  const writeNumbers = (operator: string, operands: readonly string[], count: number): void => {
    const numbers = operands.slice(operands.length - count);
    if (numbers.length === count) write(operator, count === 0 ? [] : numbersIn(numbers).map(plain));
  };
  const writeDashes = (operands: readonly string[]): void => {
    const [dashes = '', phase = '0'] = operands.slice(-2);
    if (!dashes.startsWith('[')) return;
    const lengths = numbersIn(elementsOf(dashes).map(legalNumber)).map(Math.abs);
    write('d', [`[${lengths.map(plain).join(' ')}]`, ...numbersIn([phase]).map(plain)]);
  };
  const endText = (): void => {
    if (textObject !== 'none') write('ET');
    textObject = 'none';
  };
  /** Text only in text objects, and each ended before the next or before what is none of it. */
  const settleText = (operator: string): void => {
    if (IN_TEXT.has(operator)) {
      if (textObject === 'none') write('BT');
      if (textObject === 'none') textObject = 'implied';
    } else if (textObject === 'implied' && !TEXT_STATE.has(operator)) endText();
  };
  const resource = (category: string, name: string): PDFObject | undefined => {
    const entry = dictAt(source, category)?.get(PDFName.of(name));
    return entry;
  };
  const put = (category: string, name: string, object: PDFObject): void => {
    const known = resources.lookup(PDFName.of(category));
    const dict = known instanceof PDFDict ? known : target.obj({});
    if (!(known instanceof PDFDict)) resources.set(PDFName.of(category), dict);
    dict.set(PDFName.of(name), object);
  };
  const has = (category: string, name: string): boolean =>
    dictAt(resources, category)?.has(PDFName.of(name)) ?? false;
  const namedSpace = (name: string): PDFObject | undefined =>
    dictAt(source, 'ColorSpace')?.lookup(PDFName.of(name));

  const setColor = (side: Side, space: ColorSpace, values: readonly number[]): void => {
    const stroke = side === 'stroke';
    if (space.kind === 'pattern') return;
    if (space.kind === 'indexed') {
      const { base, table } = space;
      const at = Math.min(space.high, Math.max(0, Math.round(values[0] ?? 0))) * base.components;
      const entry = Array.from({ length: base.components }, (_, i) => (table[at + i] ?? 0) / 255);
      setColor(side, base, base.kind === 'converted' ? scaled(entry, base.ranges) : entry);
      return;
    }
    if (space.kind === 'gray') return write(stroke ? 'G' : 'g', [number(clamped(values[0]))]);
    if (space.kind === 'kept') return write(stroke ? 'SCN' : 'scn', values.map(number));
    if (space.kind === 'converted' && purpose === 'luminosity') {
      const { r, g, b } = space.srgbOf(values);
      return write(stroke ? 'G' : 'g', [number(0.3 * r + 0.59 * g + 0.11 * b)]);
    }
    writeInk(inkOfSpace(cleaning, space, values), stroke);
  };
  const writeInk = (ink: InkColor, stroke: boolean): void => {
    if (ink.kind === 'cmyk') {
      write(stroke ? 'K' : 'k', [ink.c, ink.m, ink.y, ink.k].map(number));
      return;
    }
    const name = `House${String(cleaning.houseInks.findIndex((house) => house.name === ink.ink))}`;
    put('ColorSpace', name, separationOf(cleaning, ink.ink));
    write(stroke ? 'CS' : 'cs', [`/${name}`]);
    write(stroke ? 'SCN' : 'scn', [number(ink.tint)]);
  };

  const selectSpace = async (side: Side, operand: string | undefined): Promise<void> => {
    const name = nameOf(operand);
    const space = await readColorSpace(cleaning, PDFName.of(name), namedSpace);
    if (!space) {
      log.unsupported.add(`ColorSpace ${name}`);
      return;
    }
    enter(side, space);
    const operator = side === 'stroke' ? 'CS' : 'cs';
    switch (space.kind) {
      case 'gray':
        return write(operator, ['/DeviceGray']);
      case 'cmyk':
        return write(operator, ['/DeviceCMYK']);
      case 'kept':
        put('ColorSpace', name, space.object);
        return write(operator, [PDFName.of(name).toString()]);
      case 'pattern':
        return write(operator, ['/Pattern']);
      case 'indexed':
      case 'converted':
        state = { ...state, unset: [...state.unset, side] };
    }
  };
  const enter = (side: Side, space: ColorSpace): void => {
    state = { ...state, [side]: space, unset: state.unset.filter((each) => each !== side) };
  };
  /** Before anything is painted. */
  const settleColors = (): void => {
    for (const side of state.unset) {
      const space = state[side];
      setColor(side, space, space.kind === 'converted' ? space.initial : [0]);
    }
    state = { ...state, unset: [] };
  };

  const setComponents = async (side: Side, operands: readonly string[]): Promise<void> => {
    const space = state[side];
    enter(side, space);
    const values = numbersIn(operands.filter((operand) => !operand.startsWith('/')));
    if (space.kind !== 'pattern') {
      setColor(side, space, values);
      return;
    }
    const operand = operands.at(-1);
    const name = nameOf(operand);
    const operator = side === 'stroke' ? 'SCN' : 'scn';
    if (!has('Pattern', name)) {
      const pattern = await cleanPattern(resource('Pattern', name));
      if (!pattern) return;
      put('Pattern', name, pattern);
    }
    if (values.length === 0 || !space.under) return write(operator, [PDFName.of(name).toString()]);
    // An uncoloured pattern: its colour becomes process inks.
    const ink =
      space.under.kind === 'indexed' || space.under.kind === 'pattern'
        ? null
        : inkOfSpace(cleaning, space.under, values);
    if (ink?.kind !== 'cmyk') {
      log.unsupported.add('Pattern ColorSpace');
      return;
    }
    put('ColorSpace', 'PatternInks', target.obj([PDFName.of('Pattern'), PDFName.of('DeviceCMYK')]));
    write(side === 'stroke' ? 'CS' : 'cs', ['/PatternInks']);
    write(operator, [...[ink.c, ink.m, ink.y, ink.k].map(number), PDFName.of(name).toString()]);
  };

  const cleanPattern = async (object: PDFObject | undefined): Promise<PDFObject | null> => {
    const value = cleaning.source.lookup(object);
    if (value instanceof PDFRawStream)
      return cleanForm(cleaning, object, value, source, { purpose, depth, matrix: state.matrix });
    if (!(value instanceof PDFDict)) return null;
    const shading = await cleanShading(
      cleaning,
      value.get(PDFName.of('Shading')),
      namedSpace,
      purpose,
    );
    if (!shading) return null;
    const copy = copyDict(cleaning, value, new Set(['Shading', 'ExtGState']));
    copy.set(PDFName.of('Shading'), shading);
    return target.register(copy);
  };

  const paintObject = async (operand: string | undefined): Promise<void> => {
    const name = nameOf(operand);
    const object = resource('XObject', name);
    const value = cleaning.source.lookup(object);
    if (!(value instanceof PDFRawStream)) return;
    if (isHiddenLayer(cleaning, value.dict.get(PDFName.of('OC')))) {
      log.hidden += 1;
      return;
    }
    const subtype = nameAt(value.dict, 'Subtype');
    const before = log.operations;
    if (!has('XObject', name)) {
      const copy =
        subtype === 'Image'
          ? await once(cleaning, object, purpose, () =>
              cleanImage(cleaning, value, namedSpace, purpose),
            )
          : subtype === 'Form'
            ? await cleanForm(cleaning, object, value, source, {
                purpose,
                depth,
                matrix: state.matrix,
              })
            : null;
      if (!copy) {
        if (subtype === 'PS') log.unsupported.add('PostScript XObject');
        return;
      }
      put('XObject', name, copy);
    }
    if (log.operations === before && object instanceof PDFRef) {
      // Copied before, and painted again: viewers and RIPs pay each time.
      countOperations(cleaning, cleaning.weights.get(keyOf(purpose, object)) ?? 0);
    }
    if (subtype === 'Image') noteImage(value.dict);
    write('Do', [PDFName.of(name).toString()]);
  };

  const noteImage = (dict: PDFDict): void => {
    log.painted += 1;
    if (dict.lookup(PDFName.of('ImageMask')) === PDFBool.True || purpose === 'luminosity') return;
    const [a, b, c, d] = state.matrix;
    const [width, height] = [numberAt(dict, 'Width', 1), numberAt(dict, 'Height', 1)];
    const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
    log.images.push({
      pixels: width * height,
      area: Math.abs(a * d - b * c),
      pixelsPerPoint: Math.min(width / across, height / down),
    });
  };

  const paintInline = async (image: InlineImage): Promise<void> => {
    const stream = streamOfInline(cleaning, image);
    const copy = await cleanImage(cleaning, stream, namedSpace, purpose);
    if (!copy) return;
    inlineImages += 1;
    const name = `Inline${String(inlineImages)}`;
    put('XObject', name, target.register(copy));
    noteImage(stream.dict);
    write('Do', [`/${name}`]);
  };

  const setGraphicsState = async (operand: string | undefined): Promise<void> => {
    const name = nameOf(operand);
    const dict = dictAt(dictAt(source, 'ExtGState'), name);
    if (!dict) return;
    if (!has('ExtGState', name)) put('ExtGState', name, await cleanState(dict));
    write('gs', [PDFName.of(name).toString()]);
  };

  const cleanState = async (dict: PDFDict): Promise<PDFObject> => {
    // Transfer curves and screens belong to the press, not to the artwork.
    const without = new Set([
      'SMask',
      'TR',
      'TR2',
      'HT',
      'HTP',
      'BG',
      'BG2',
      'UCR',
      'UCR2',
      'Font',
    ]);
    const copy = copyDict(cleaning, dict, without);
    const blend = dict.lookup(PDFName.of('BM'));
    if (blend !== undefined) copy.set(PDFName.of('BM'), PDFName.of(blendModeOf(blend)));
    if (copy.has(PDFName.of('OPM'))) log.overprintStates.push(copy);
    const mask = dict.lookup(PDFName.of('SMask'));
    if (mask instanceof PDFName) copy.set(PDFName.of('SMask'), mask);
    if (mask instanceof PDFDict) {
      const group = mask.get(PDFName.of('G'));
      const form = cleaning.source.lookup(group);
      if (form instanceof PDFRawStream) {
        const luminosity = nameAt(mask, 'S') === 'Luminosity';
        const inner: Purpose = luminosity ? 'luminosity' : 'ink';
        const made = await cleanForm(cleaning, group, form, source, {
          purpose: inner,
          depth,
          matrix: state.matrix,
        });
        const soft = copyDict(cleaning, mask, new Set(['G', 'BC']));
        if (made) soft.set(PDFName.of('G'), made);
        // The backdrop of a mask is black unless said otherwise; other spaces are not met.
        if (luminosity) soft.set(PDFName.of('BC'), target.obj([backdropLight(mask)]));
        copy.set(PDFName.of('SMask'), soft);
      }
    }
    return target.register(copy);
  };

  const setFont = async (operands: readonly string[]): Promise<void> => {
    const name = nameOf(operands[0]);
    const object = resource('Font', name);
    const font = cleaning.source.lookup(object);
    if (!(font instanceof PDFDict)) return;
    const type3 = nameAt(font, 'Subtype') === 'Type3';
    state = {
      ...state,
      font: {
        name: nameAt(font, 'BaseFont') ?? name,
        embedded: type3 || fontIsEmbedded(font),
        type3,
      },
    };
    if (!has('Font', name)) {
      put('Font', name, type3 ? await cleanType3(font) : copyPlain(cleaning, object));
    }
    write('Tf', [PDFName.of(name).toString(), ...numbersIn([operands[1] ?? '0']).map(plain)]);
  };

  const cleanType3 = async (font: PDFDict): Promise<PDFObject> => {
    const copy = copyDict(cleaning, font, new Set(['CharProcs', 'Resources']));
    const inner = target.obj({});
    const glyphs = target.obj({});
    const procs = dictAt(font, 'CharProcs');
    for (const [key] of procs?.entries() ?? []) {
      const stream = procs?.lookup(key);
      if (!(stream instanceof PDFRawStream) || depth >= MAX_DEPTH) continue;
      const clean = await cleanContent(
        cleaning,
        decodeStream(stream, cleaning.limits) ?? new Uint8Array(),
        dictAt(font, 'Resources') ?? source,
        purpose,
        depth + 1,
        state.matrix,
        inner,
      );
      glyphs.set(key, target.register(target.flateStream(clean.bytes)));
    }
    copy.set(PDFName.of('CharProcs'), glyphs);
    copy.set(PDFName.of('Resources'), inner);
    return target.register(copy);
  };

  const showText = ({ operator, operands }: Operation): void => {
    const shown = shownString(operator, operands.at(-1));
    if (shown === null) return;
    settleColors();
    if (state.textMode !== 3 && state.textMode !== 7 && state.font) {
      if (!state.font.embedded) log.fontsMissing.add(state.font.name.replace(/^[A-Z]{6}\+/, ''));
      log.painted += 1;
    }
    const spacing = operator === '"' ? numbersIn(['0', '0', ...operands].slice(-3, -1)) : [];
    write(operator, [...spacing.map(plain), shown]);
  };

  const beginMarked = ({ operands }: Operation): void => {
    const [tag, properties] = operands;
    const layer =
      tag === '/OC' && properties?.startsWith('/')
        ? resource('Properties', nameOf(properties))
        : undefined;
    marked.push(isHiddenLayer(cleaning, layer));
    if (marked.at(-1)) log.hidden += 1;
  };

  const take = async (operation: Operation): Promise<void> => {
    const { operator, operands, image } = operation;
    countOperations(cleaning, 1);
    settleText(operator);
    if (PAINT_PATH.has(operator)) {
      if (hidden()) return write('n');
      log.painted += 1;
      // Grey counts as black ink, also the black that a page begins with.
      log.highestInk = Math.max(log.highestInk, state.fill.kind === 'gray' ? 1 : 0);
      return write(operator);
    }
    if (SHOW_TEXT.has(operator)) {
      if (!hidden()) showText(operation);
      return;
    }
    if (image) {
      if (hidden()) return;
      settleColors();
      return paintInline(image);
    }
    switch (operator) {
      case 'q':
        keepWithin(cleaning.limits, 'pdf-depth', saved.push(state));
        return write('q');
      case 'cm':
        state = { ...state, matrix: concat(matrixFrom(numbersIn(operands)), state.matrix) };
        return writeNumbers('cm', operands, 6);
      case 'Q':
        // More Q than q: a viewer ignores it, a form must not have it.
        if (saved.length === 0) return;
        state = saved.pop() ?? state;
        return write('Q');
      case 'g':
      case 'G':
      case 'k':
      case 'K':
      case 'rg':
      case 'RG': {
        const side = operator === operator.toUpperCase() ? 'stroke' : 'fill';
        const space =
          operator.length === 2 ? rgbSpace(cleaning) : /k/i.test(operator) ? CMYK : GRAY;
        enter(side, space);
        return setColor(side, space, numbersIn(operands));
      }
      case 'cs':
        return selectSpace('fill', operands[0]);
      case 'CS':
        return selectSpace('stroke', operands[0]);
      case 'sc':
      case 'scn':
        return setComponents('fill', operands);
      case 'SC':
      case 'SCN':
        return setComponents('stroke', operands);
      case 'gs':
        return setGraphicsState(operands[0]);
      case 'Do':
        if (hidden()) return;
        settleColors();
        return paintObject(operands[0]);
      case 'sh':
        return hidden() ? undefined : paintShading(operands[0]);
      case 'Tf':
        return setFont(operands);
      case 'Tr':
        state = { ...state, textMode: textModeOf(operands.at(-1)) };
        return write('Tr', [String(state.textMode)]);
      case 'BDC':
        return beginMarked(operation);
      case 'BMC':
        marked.push(false);
        return;
      case 'EMC':
        marked.pop();
        return;
      case 'BT':
        endText();
        textObject = 'begun';
        return write('BT');
      case 'ET':
        return endText();
      case 'BX':
        compatible += 1;
        return;
      case 'EX':
        compatible = Math.max(0, compatible - 1);
        return;
      case 'm':
      case 're':
        // ISO 32000-1, 8.2: no colour may be set between a path and its painting.
        if (!hidden()) settleColors();
        return writeNumbers(operator, operands, KEPT[operator] ?? 0);
      case 'd':
        return writeDashes(operands);
      default:
        if (Object.hasOwn(KEPT, operator))
          return writeNumbers(operator, operands, KEPT[operator] ?? 0);
        if (!DROPPED.has(operator) && compatible === 0)
          log.unsupported.add(`Operator ${operator.slice(0, 12)}`);
    }
  };

  const paintShading = async (operand: string | undefined): Promise<void> => {
    const name = nameOf(operand);
    if (!has('Shading', name)) {
      const shading = await cleanShading(cleaning, resource('Shading', name), namedSpace, purpose);
      if (!shading) return;
      put('Shading', name, shading);
    }
    log.painted += 1;
    write('sh', [PDFName.of(name).toString()]);
  };

  return {
    take,
    bytes: () => {
      // Unbalanced states of the source must not leak out of the form.
      const closing = [...(textObject === 'none' ? [] : ['ET']), ...saved.map(() => 'Q')];
      return Buffer.from([...lines, ...closing, ''].join('\n'), 'latin1');
    },
  };
}

/** ISO 32000-1, tables 136 and 137. */
const BLEND_MODES = new Set(
  (
    'Normal Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight ' +
    'Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

/** The first known one of a list; `Compatible` and unknown ones are `Normal`, ISO 32000-1, 11.6.3. */
function blendModeOf(mode: PDFObject): string {
  const modes = mode instanceof PDFArray ? mode.asArray().map((_, at) => mode.lookup(at)) : [mode];
  const names = modes.map((each) => (each instanceof PDFName ? each.decodeText() : ''));
  const known = names.find((name) => name === 'Compatible' || BLEND_MODES.has(name));
  return known === undefined || known === 'Compatible' ? 'Normal' : known;
}

/** A form or a tiling pattern. Its group blends in CMYK, inside a luminosity mask in grey. */
async function cleanForm(
  cleaning: Cleaning,
  object: PDFObject | undefined,
  form: PDFRawStream,
  inherited: PDFDict | undefined,
  { purpose, depth, matrix }: Setting,
): Promise<PDFObject | null> {
  if (depth >= MAX_DEPTH) {
    cleaning.log.unsupported.add('XObject');
    return null;
  }
  if (form.dict.has(PDFName.of('Ref'))) {
    // It stands in for a page of another file: ISO 32000-1, 8.10.4.
    cleaning.log.unsupported.add('Reference XObject');
    return null;
  }
  const tiles = tilesOf(form.dict, concat(matrixOf(form.dict), matrix), cleaning.pageArea);
  keepWithin(cleaning.limits, 'pdf-tiles', tiles);
  return once(cleaning, object, purpose, async () => {
    const bytes = decodeStream(form, cleaning.limits);
    if (!bytes) {
      cleaning.log.unsupported.add('XObject');
      return null;
    }
    const source = dictAt(form.dict, 'Resources') ?? inherited;
    const clean = await cleanContent(
      cleaning,
      bytes,
      source,
      purpose,
      depth + 1,
      concat(matrixOf(form.dict), matrix),
    );
    const dropped = new Set([
      'Resources',
      'Group',
      'Length',
      'Filter',
      'DecodeParms',
      'Name',
      'FormType',
    ]);
    const dict = copyDict(cleaning, form.dict, dropped);
    dict.set(PDFName.of('Resources'), clean.resources);
    const group = dictAt(form.dict, 'Group');
    if (group) dict.set(PDFName.of('Group'), cleanGroup(cleaning, group, purpose));
    const packed = cleaning.target.flateStream(clean.bytes);
    dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    return PDFRawStream.of(dict, packed.contents);
  });
}

/** How often a tiling pattern's cell fits into the page; 0 for a form. */
function tilesOf(dict: PDFDict, matrix: Matrix, pageArea: number): number {
  const step = numberAt(dict, 'XStep', 0) * numberAt(dict, 'YStep', 0);
  if (step === 0) return 0;
  const [a, b, c, d] = matrix;
  return pageArea / Math.max(1e-9, Math.abs(step * (a * d - b * c)));
}

/** A transparency group that blends in the inks of the press. */
export function cleanGroup({ target }: Cleaning, group: PDFDict, purpose: Purpose): PDFDict {
  const copy = target.obj({ Type: 'Group', S: 'Transparency' });
  copy.set(PDFName.of('CS'), PDFName.of(purpose === 'luminosity' ? 'DeviceGray' : 'DeviceCMYK'));
  for (const key of ['I', 'K']) {
    const value = group.lookup(PDFName.of(key));
    if (value instanceof PDFBool) copy.set(PDFName.of(key), value);
  }
  return copy;
}

const keyOf = (purpose: Purpose, { tag }: PDFRef): string => `${purpose} ${tag}`;

function countOperations({ limits, log }: Cleaning, count: number): void {
  log.operations += count;
  keepWithin(limits, 'pdf-operations', log.operations);
}

/** Makes an object of the new file once for each source object and purpose. */
async function once(
  cleaning: Cleaning,
  object: PDFObject | undefined,
  purpose: Purpose,
  make: () => Promise<PDFStream | null>,
): Promise<PDFObject | null> {
  const key = object instanceof PDFRef ? keyOf(purpose, object) : null;
  const { log } = cleaning;
  const known = key === null ? undefined : cleaning.copies.get(key);
  if (known) return known;
  const before = log.operations;
  if (key !== null && cleaning.open.has(key)) {
    // It paints itself: ISO 32000-1, 8.10.1 forbids it, and it would never end.
    cleaning.log.unsupported.add('XObject');
    return null;
  }
  if (key !== null) cleaning.open.add(key);
  const made = await make();
  if (key !== null) cleaning.open.delete(key);
  if (!made) return null;
  const ref = cleaning.target.register(made);
  if (key !== null) {
    cleaning.copies.set(key, ref);
    cleaning.weights.set(key, log.operations - before);
  }
  return ref;
}

const matrixFrom = (values: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
};

const matrixOf = (dict: PDFDict): Matrix => matrixFrom(numbersAt(dict, 'Matrix'));

const clamped = (value: number | undefined): number => Math.min(1, Math.max(0, value ?? 0));

const scaled = (shares: readonly number[], ranges: readonly number[]): readonly number[] =>
  shares.map((share, index) => {
    const [low = 0, high = 1] = [ranges[index * 2], ranges[index * 2 + 1]];
    return low + share * (high - low);
  });

/** Inks to four digits: finer than any press. */
function number(value: number): string {
  invariant(Number.isFinite(value), 'a colour without a number');
  return String(Number(value.toFixed(4)));
}

/** ISO 32000-1, table 106; anything else is filled. */
function textModeOf(operand: string | undefined): number {
  const mode = Number(operand ?? 0);
  return [0, 1, 2, 3, 4, 5, 6, 7].includes(mode) ? mode : 0;
}

/** What a text operator shows: a string, or strings and offsets for `TJ`; null when there is none. */
function shownString(operator: string, operand = ''): string | null {
  if (operator !== 'TJ') return isString(operand) ? operand : null;
  if (!operand.startsWith('[')) return null;
  const parts = elementsOf(operand).map((part) => (isString(part) ? part : legalNumber(part)));
  return `[${parts.filter((part) => isString(part) || Number.isFinite(Number(part))).join(' ')}]`;
}

/** Closed, too: what runs on to the end of the content would swallow all that follows. */
const isString = (text: string): boolean =>
  /^<[\s\dA-Fa-f]*>$/u.test(text) || (text.startsWith('(') && /(?<!\\)(?:\\\\)*\)$/u.test(text));

/** Without the exponent that JavaScript writes for small numbers. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/u, '') : text;
};

/** Of the operands, which may be anything in a damaged file. */
const numbersIn = (operands: readonly string[]): readonly number[] =>
  operands.map((operand) => (Number.isFinite(Number(operand)) ? Number(operand) : 0));

function backdropLight(mask: PDFDict): number {
  const backdrop = mask.lookup(PDFName.of('BC'));
  if (!(backdrop instanceof PDFArray)) return 0;
  const values = backdrop.asArray().map((entry) => Number(entry.toString()));
  const [r = 0, g = r, b = r, k = 0] = values;
  if (values.length === 4) return 1 - Math.min(1, 0.3 * r + 0.59 * g + 0.11 * b + k);
  return values.length === 3 ? 0.3 * r + 0.59 * g + 0.11 * b : r;
}

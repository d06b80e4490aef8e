/**
 * Content stream → display list. Source: ISO 32000-1, 8 and 9, annex A.
 *
 * In: decoded bytes and resources. Out: painted items in the stream's space, each with the
 * graphics state it was painted with. Follows forms, tiling patterns, Type 3 glyphs, soft masks,
 * inline images and shadings. Guarantees: ends on every input (work and depth are limited),
 * never throws for what the file says; trouble and forbidden things go to the journal.
 */
import { concat, IDENTITY, type Matrix } from '../../core/geometry.js';
import type { FeatureName } from '../../core/pdf-facts.js';
import { deviceSpace, readColorSpace, type ColorSpace } from './color-space.js';
import { decodeStream, filtersOf } from './decode-stream.js';
import type {
  Clip,
  DisplayList,
  FormGroup,
  Glyph,
  GraphicsState,
  ImageUse,
  Item,
  Paint,
  SoftMask,
  TextState,
  TilingPattern,
} from './display-list.js';
import { readFont, type ReadFont } from './fonts/read-font.js';
import { operations } from './lexer.js';
import {
  close,
  curveTo,
  emptyPath,
  extentOf,
  lineTo,
  mapExtent,
  mapPath,
  meet,
  moveTo,
  type Extent,
  type Path,
} from './path.js';
import { PdfArray, PdfDict, PdfName, PdfStream, PdfString, type PdfValue } from './pdf-values.js';
import { readShading } from './shading.js';

/** Where the interpreter writes down what no item shows. */
export interface Journal {
  feature(feature: FeatureName, object: string | null, detail: string): void;
  problem(kind: 'content' | 'stream' | 'limit', object: string | null, detail: string): void;
}

const MAX_DEPTH = 24;
/** Operators in one file; a 300-page brochure has about a million. */
const MAX_OPERATIONS = 30_000_000;
const MAX_STATES = 512;
/** Forms that are remembered at once: thousands of logos come once each and never again. */
const MOST_FORMS = 400;

const BLACK_GRAY = deviceSpace('DeviceGray');

let paintIds = 0;
const plainPaints = new Map<string, Paint>();

/** Paints of device spaces are shared, so that a form met twice in the same colour is known again. */
function solid(space: ColorSpace, components: readonly number[]): Paint {
  const { family, remapped } = space.facts;
  const make = (): Paint => ({
    id: (paintIds += 1),
    space,
    components,
    inks: space.inksOf(components),
    pattern: null,
  });
  if (!family.startsWith('Device') || family === 'DeviceN' || remapped) return make();
  const key = `${family} ${components.join(' ')}`;
  const known = plainPaints.get(key);
  if (known) return known;
  const MAX_SHARED = 10_000;
  if (plainPaints.size > MAX_SHARED) plainPaints.clear();
  const fresh = make();
  plainPaints.set(key, fresh);
  return fresh;
}

const INITIAL_TEXT: TextState = {
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scaling: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

const initialState = (): GraphicsState => ({
  ctm: IDENTITY,
  clip: null,
  fill: solid(BLACK_GRAY, [0]),
  stroke: solid(BLACK_GRAY, [0]),
  lineWidth: 1,
  cap: 0,
  join: 0,
  miterLimit: 10,
  dash: [],
  dashPhase: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  mask: null,
  overprintFill: false,
  overprintStroke: false,
  overprintMode: 0,
  text: INITIAL_TEXT,
});

export class Interpreter {
  private readonly journal: Journal;
  private readonly forms = new Map<PdfStream, Map<string, DisplayList>>();
  private readonly fonts = new Map<PdfDict, ReadFont>();
  private readonly images = new Map<PdfStream, ImageUse>();
  private readonly masks = new Map<PdfDict, Map<string, SoftMask>>();
  private readonly active = new Set<PdfStream>();
  private readonly checked = new Set<object>();
  /** Optional content groups that are off by default: what they hold does not print. */
  readonly hiddenLayers: ReadonlySet<PdfDict>;
  private maskIds = 0;
  private operationsLeft = MAX_OPERATIONS;

  constructor(journal: Journal, hiddenLayers: ReadonlySet<PdfDict>) {
    this.journal = journal;
    this.hiddenLayers = hiddenLayers;
  }

  page(bytes: Uint8Array, resources: PdfDict | null, object: string | null): DisplayList {
    return new StreamRun(this, resources, object, 0).run(bytes, initialState());
  }

  font(dict: PdfDict): ReadFont {
    const known = this.fonts.get(dict);
    if (known) return known;
    const font = readFont(dict);
    this.fonts.set(dict, font);
    if (font.embedded === 'opentype') this.journal.feature('opentype-font', dict.object, font.name);
    return font;
  }

  /** Display list of a form or a similar stream, interpreted once for each state it depends on. */
  form(
    stream: PdfStream,
    inherited: PdfDict | null,
    state: GraphicsState,
    depth: number,
    variant = '',
  ): DisplayList {
    if (this.forms.size > MOST_FORMS && this.active.size === 0) this.forms.clear();
    const own = this.forms.get(stream) ?? new Map<string, DisplayList>();
    this.forms.set(stream, own);
    const key = `${variant} ${stateKey(state)}`;
    const known = own.get(key);
    if (known) return known;
    if (depth > MAX_DEPTH || this.active.has(stream)) {
      this.journal.problem('content', stream.object, 'form within itself');
      return { items: [] };
    }
    this.active.add(stream);
    const resources = stream.dict.dict('Resources') ?? inherited;
    const list = new StreamRun(this, resources, stream.object, depth).run(
      this.decoded(stream),
      state,
    );
    this.active.delete(stream);
    own.set(key, list);
    return list;
  }

  decoded(stream: PdfStream): Uint8Array {
    const { bytes, remaining, problem } = decodeStream(stream);
    if (problem !== null) this.journal.problem('stream', stream.object, problem);
    if (remaining !== null) {
      if (remaining !== 'Crypt')
        this.journal.problem('stream', stream.object, `filter ${remaining}`);
      return new Uint8Array();
    }
    return bytes;
  }

  /** One operator more; false when the file has used up its budget. */
  spend(object: string | null): boolean {
    this.operationsLeft -= 1;
    if (this.operationsLeft === 0) this.journal.problem('limit', object, 'operators');
    return this.operationsLeft > 0;
  }

  feature(feature: FeatureName, object: string | null, detail: string): void {
    this.journal.feature(feature, object, detail);
  }

  problem(object: string | null, detail: string): void {
    this.journal.problem('content', object, detail);
  }

  image(stream: PdfStream, resources: PdfDict | null, inline = false): ImageUse {
    const known = this.images.get(stream);
    if (known) return known;
    const use = this.readImage(stream, resources, inline);
    this.images.set(stream, use);
    return use;
  }

  private readImage(stream: PdfStream, resources: PdfDict | null, inline: boolean): ImageUse {
    const { dict } = stream;
    const stencil = (dict.boolean('ImageMask') ?? dict.boolean('IM')) === true;
    const spaceValue = dict.get('ColorSpace') ?? (inline ? dict.get('CS') : null);
    const space = stencil || spaceValue === null ? null : readColorSpace(spaceValue, resources);
    const softMask = dict.stream('SMask');
    const mask = dict.get('Mask');
    if (dict.has('Alternates')) this.journal.feature('alternate-image', dict.object, 'Alternates');
    if (dict.has('OPI')) this.journal.feature('opi', dict.object, 'OPI');
    const bits = dict.number('BitsPerComponent') ?? (inline ? dict.number('BPC') : null);
    if (bits === 16) this.journal.feature('bits-16', dict.object, '16');
    return {
      object: dict.object,
      stream,
      width: dict.number('Width') ?? dict.number('W') ?? 0,
      height: dict.number('Height') ?? dict.number('H') ?? 0,
      bits: stencil ? 1 : (bits ?? 8),
      space,
      stencil,
      filters: filtersOf(dict),
      decode: dict.numbers('Decode') ?? dict.numbers('D'),
      softMask: softMask ? this.image(softMask, resources) : null,
      mask:
        mask instanceof PdfStream
          ? this.image(mask, resources)
          : mask instanceof PdfArray
            ? mask.numbers()
            : null,
      inline,
    };
  }

  /** Soft mask of an ExtGState, seen from the space of the current stream. */
  softMask(dict: PdfDict, ctm: Matrix, resources: PdfDict | null, depth: number): SoftMask | null {
    const own = this.masks.get(dict) ?? new Map<string, SoftMask>();
    this.masks.set(dict, own);
    const key = ctm.join(' ');
    const known = own.get(key);
    if (known) return known;
    const group = dict.stream('G');
    if (!group) return null;
    this.transferFunction(dict.get('TR'), 'soft mask', dict.object);
    const groupDict = group.dict.dict('Group');
    const spaceValue = groupDict?.get('CS') ?? null;
    const groupSpace =
      spaceValue === null
        ? null
        : readColorSpace(spaceValue, group.dict.dict('Resources') ?? resources);
    const luminosity = dict.name('S') === 'Luminosity';
    const backdropColor = dict.numbers('BC');
    const backdropInks = backdropColor && groupSpace ? groupSpace.inksOf(backdropColor) : null;
    const mask: SoftMask = {
      id: (this.maskIds += 1),
      luminosity,
      object: group.object ?? dict.object,
      list: this.form(group, resources, initialState(), depth + 1, 'mask'),
      matrix: concat(matrixOf(group.dict), ctm),
      bbox: boxOf(group.dict),
      groupSpace,
      backdrop: backdropInks ? luminosityOf(backdropInks) : 0,
    };
    own.set(key, mask);
    return mask;
  }

  private transferFunction(value: PdfValue, detail: string, object: string | null): void {
    // The soft mask's own TR is a different thing and allowed; only an unknown name is reported.
    if (value instanceof PdfName && value.text !== 'Identity')
      this.journal.problem('content', object, `${detail} TR ${value.text}`);
  }

  /** Checks a resource object once, however often it is used. */
  once(object: object, check: () => void): void {
    if (this.checked.has(object)) return;
    this.checked.add(object);
    check();
  }
}

/** Rough luminosity of ink on white paper, 0 (black) … 1. */
export function luminosityOf(inks: Readonly<Record<string, number>>): number {
  const free = (plate: string): number => 1 - (inks[plate] ?? 0);
  return (0.3 * free('Cyan') + 0.59 * free('Magenta') + 0.11 * free('Yellow')) * free('Black');
}

function stateKey(s: GraphicsState): string {
  return [
    s.fill.id,
    s.stroke.id,
    s.lineWidth,
    s.cap,
    s.join,
    s.miterLimit,
    s.dash.join(','),
    s.fillAlpha,
    s.strokeAlpha,
    s.blend,
    s.mask?.id ?? 0,
    Number(s.overprintFill),
    Number(s.overprintStroke),
    s.overprintMode,
    s.text.font?.object ?? '',
    s.text.size,
    s.text.mode,
  ].join(' ');
}

const matrixOf = (dict: PdfDict): Matrix => {
  const numbers = dict.numbers('Matrix');
  return numbers?.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
};

const UNBOUNDED: Extent = [-1e7, -1e7, 1e7, 1e7];

const boxOf = (dict: PdfDict): Extent | null => {
  const numbers = dict.numbers('BBox');
  if (numbers?.length !== 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

/** Operators that may stand in a content stream. Source: ISO 32000-1, table A.1. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l ' +
    'm M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

class StreamRun {
  private readonly owner: Interpreter;
  private readonly resources: PdfDict | null;
  private readonly object: string | null;
  private readonly depth: number;
  private readonly items: Item[] = [];
  private readonly stack: GraphicsState[] = [];
  private state: GraphicsState = initialState();
  /** Path under construction, in the stream's space. */
  private path: Path = emptyPath();
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private pendingClip: 'nonzero' | 'evenodd' | null = null;
  private tm: Matrix = IDENTITY;
  private tlm: Matrix = IDENTITY;
  private textClip: Path | null = null;
  private inText = false;
  private hidden = 0;
  private readonly marks: boolean[] = [];

  constructor(owner: Interpreter, resources: PdfDict | null, object: string | null, depth: number) {
    this.owner = owner;
    this.resources = resources;
    this.object = object;
    this.depth = depth;
  }

  run(bytes: Uint8Array, start: GraphicsState): DisplayList {
    this.state = { ...start, ctm: IDENTITY, clip: null };
    const complain = (detail: string): void => this.owner.problem(this.object, detail);
    for (const { operator, operands, inlineImage } of operations(bytes, complain)) {
      if (!this.owner.spend(this.object)) break;
      if (inlineImage) {
        this.paintImage(
          this.owner.image(new PdfStream(inlineImage.dict, inlineImage.data), this.resources, true),
        );
      } else this.execute(operator, operands);
    }
    if (this.stack.length > 0) complain('q without Q');
    return { items: this.items };
  }

  private set(change: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...change };
  }

  private setText(change: Partial<TextState>): void {
    this.set({ text: { ...this.state.text, ...change } });
  }

  private execute(operator: string, operands: readonly PdfValue[]): void {
    const n = (index: number): number => {
      const value = operands[index];
      return typeof value === 'number' ? value : 0;
    };
    switch (operator) {
      case 'q':
        if (this.stack.length < MAX_STATES) this.stack.push(this.state);
        else this.owner.problem(this.object, 'q nested too deep');
        return;
      case 'Q': {
        const saved = this.stack.pop();
        if (saved) this.state = saved;
        else this.owner.problem(this.object, 'Q without q');
        return;
      }
      case 'cm':
        this.set({ ctm: concat([n(0), n(1), n(2), n(3), n(4), n(5)], this.state.ctm) });
        return;
      case 'w':
        this.set({ lineWidth: Math.abs(n(0)) });
        return;
      case 'J':
        this.set({ cap: n(0) });
        return;
      case 'j':
        this.set({ join: n(0) });
        return;
      case 'M':
        this.set({ miterLimit: n(0) });
        return;
      case 'd': {
        const dash = operands[0] instanceof PdfArray ? (operands[0].numbers() ?? []) : [];
        this.set({ dash, dashPhase: n(1) });
        return;
      }
      case 'gs':
        this.extGState(operands[0]);
        return;
      case 'm':
        this.moveTo(n(0), n(1));
        return;
      case 'l':
        this.lineTo(n(0), n(1));
        return;
      case 'c':
        this.curveTo(n(0), n(1), n(2), n(3), n(4), n(5));
        return;
      case 'v':
        this.curveTo(this.x, this.y, n(0), n(1), n(2), n(3));
        return;
      case 'y':
        this.curveTo(n(0), n(1), n(2), n(3), n(2), n(3));
        return;
      case 'h':
        this.closePath();
        return;
      case 're':
        this.moveTo(n(0), n(1));
        this.lineTo(n(0) + n(2), n(1));
        this.lineTo(n(0) + n(2), n(1) + n(3));
        this.lineTo(n(0), n(1) + n(3));
        this.closePath();
        return;
      case 'W':
        this.pendingClip = 'nonzero';
        return;
      case 'W*':
        this.pendingClip = 'evenodd';
        return;
      case 'n':
        this.paintPath(null, false);
        return;
      case 'f':
      case 'F':
        this.paintPath('nonzero', false);
        return;
      case 'f*':
        this.paintPath('evenodd', false);
        return;
      case 'S':
        this.paintPath(null, true);
        return;
      case 's':
        this.closePath();
        this.paintPath(null, true);
        return;
      case 'B':
        this.paintPath('nonzero', true);
        return;
      case 'B*':
        this.paintPath('evenodd', true);
        return;
      case 'b':
        this.closePath();
        this.paintPath('nonzero', true);
        return;
      case 'b*':
        this.closePath();
        this.paintPath('evenodd', true);
        return;
      case 'g':
      case 'rg':
      case 'k':
        this.set({ fill: this.devicePaint(operator, operands) });
        return;
      case 'G':
      case 'RG':
      case 'K':
        this.set({ stroke: this.devicePaint(operator.toLowerCase(), operands) });
        return;
      case 'cs': {
        const space = readColorSpace(operands[0] ?? null, this.resources);
        this.set({ fill: solid(space, space.initial) });
        return;
      }
      case 'CS': {
        const space = readColorSpace(operands[0] ?? null, this.resources);
        this.set({ stroke: solid(space, space.initial) });
        return;
      }
      case 'sc':
      case 'scn':
        this.set({ fill: this.spacePaint(this.state.fill, operands) });
        return;
      case 'SC':
      case 'SCN':
        this.set({ stroke: this.spacePaint(this.state.stroke, operands) });
        return;
      case 'sh': {
        const shading = readShading(this.resource('Shading', operands[0]), this.resources);
        if (!shading) this.owner.problem(this.object, 'shading missing');
        else if (this.hidden === 0)
          this.items.push({ kind: 'shading', shading, state: this.state });
        return;
      }
      case 'Do':
        this.paintXObject(operands[0]);
        return;
      case 'BMC':
      case 'BDC':
        this.beginMark(operands);
        return;
      case 'EMC':
        if (this.marks.length === 0) this.owner.problem(this.object, 'EMC without BMC');
        else if (this.marks.pop() === true) this.hidden -= 1;
        return;
      case 'd1':
        return;
      default:
        if (this.textOperator(operator, operands, n)) return;
        if (!OPERATORS.has(operator)) this.owner.feature('unknown-operator', this.object, operator);
        else if (operator === 'BX')
          this.owner.feature('compatibility-section', this.object, operator);
    }
  }

  // Paths -------------------------------------------------------------------------------------

  private at(x: number, y: number): readonly [number, number] {
    const [a, b, c, d, e, f] = this.state.ctm;
    return [a * x + c * y + e, b * x + d * y + f];
  }

  private moveTo(x: number, y: number): void {
    [this.x, this.y] = [x, y];
    [this.startX, this.startY] = [x, y];
    const [px, py] = this.at(x, y);
    moveTo(this.path, px, py);
  }

  private lineTo(x: number, y: number): void {
    if (this.path.ops.length === 0) {
      this.moveTo(x, y);
      return;
    }
    [this.x, this.y] = [x, y];
    const [px, py] = this.at(x, y);
    lineTo(this.path, px, py);
  }

  private curveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    if (this.path.ops.length === 0) this.moveTo(a, b);
    [this.x, this.y] = [x, y];
    const [ax, ay] = this.at(a, b);
    const [cx, cy] = this.at(c, d);
    const [px, py] = this.at(x, y);
    curveTo(this.path, ax, ay, cx, cy, px, py);
  }

  private closePath(): void {
    if (this.path.ops.length === 0) return;
    close(this.path);
    [this.x, this.y] = [this.startX, this.startY];
  }

  private paintPath(fill: 'nonzero' | 'evenodd' | null, stroked: boolean): void {
    const { path, pendingClip } = this;
    this.path = emptyPath();
    this.pendingClip = null;
    if (path.ops.length > 0 && (fill !== null || stroked) && this.hidden === 0)
      this.items.push({ kind: 'path', path, fill, stroked, state: this.state });
    if (pendingClip !== null) this.clipTo(path, pendingClip === 'evenodd');
  }

  private clipTo(path: Path, evenOdd: boolean): void {
    const own = extentOf(path);
    const parent = this.state.clip;
    const around = parent ? parent.extent : UNBOUNDED;
    const clip: Clip = { parent, path, evenOdd, extent: own && around ? meet(own, around) : null };
    this.set({ clip });
  }

  // Colour ------------------------------------------------------------------------------------

  private devicePaint(operator: string, operands: readonly PdfValue[]): Paint {
    const name = operator === 'g' ? 'DeviceGray' : operator === 'rg' ? 'DeviceRGB' : 'DeviceCMYK';
    const space = readColorSpace(new PdfName(name), this.resources);
    return solid(space, numbersOf(operands));
  }

  private spacePaint(current: Paint, operands: readonly PdfValue[]): Paint {
    const last = operands.at(-1);
    if (last instanceof PdfName) return this.patternPaint(current, last, numbersOf(operands));
    return solid(current.space, numbersOf(operands));
  }

  private patternPaint(current: Paint, name: PdfName, components: readonly number[]): Paint {
    const value = this.resource('Pattern', name);
    const base = { id: (paintIds += 1), space: current.space, components, inks: null };
    const dict = value instanceof PdfStream ? value.dict : value;
    if (!(dict instanceof PdfDict)) {
      this.owner.problem(this.object, `pattern ${name.text} missing`);
      return { ...base, pattern: null };
    }
    // Patterns are anchored in the space of the page or form, not in the current CTM.
    const matrix = matrixOf(dict);
    if (dict.number('PatternType') === 2) {
      const shading = readShading(dict.get('Shading'), this.resources);
      const gs = dict.dict('ExtGState');
      if (gs) this.checkGraphicsState(gs);
      return {
        ...base,
        pattern: shading && { kind: 'shading', object: dict.object, shading, matrix },
      };
    }
    if (!(value instanceof PdfStream)) return { ...base, pattern: null };
    const uncolored = dict.number('PaintType') === 2;
    const tint = uncolored && current.space.facts.base ? components : null;
    const start = initialState();
    const under = tint ? solidUnder(current.space, tint) : null;
    const state = under ? { ...start, fill: under, stroke: under } : start;
    const bbox = boxOf(dict) ?? [0, 0, 0, 0];
    const pattern: TilingPattern = {
      kind: 'tiling',
      object: value.object,
      cell: this.owner.form(value, this.resources, state, this.depth + 1, 'tile'),
      matrix,
      bbox,
      stepX: Math.abs(dict.number('XStep') ?? 0) || bbox[2] - bbox[0],
      stepY: Math.abs(dict.number('YStep') ?? 0) || bbox[3] - bbox[1],
    };
    return { ...base, inks: under?.inks ?? null, pattern };
  }

  private resource(category: string, name: PdfValue | undefined): PdfValue {
    if (!(name instanceof PdfName)) return null;
    return this.resources?.dict(category)?.get(name.text) ?? null;
  }

  // Graphics state parameters -------------------------------------------------------------------

  private extGState(name: PdfValue | undefined): void {
    const dict = this.resource('ExtGState', name);
    if (!(dict instanceof PdfDict)) {
      this.owner.problem(this.object, 'ExtGState missing');
      return;
    }
    this.checkGraphicsState(dict);
    const change: { -readonly [K in keyof GraphicsState]?: GraphicsState[K] } = {};
    const number = (key: string, store: (value: number) => void): void => {
      const value = dict.number(key);
      if (value !== null) store(value);
    };
    number('LW', (v) => (change.lineWidth = v));
    number('LC', (v) => (change.cap = v));
    number('LJ', (v) => (change.join = v));
    number('ML', (v) => (change.miterLimit = v));
    number('ca', (v) => (change.fillAlpha = v));
    number('CA', (v) => (change.strokeAlpha = v));
    number('OPM', (v) => (change.overprintMode = v));
    const stroke = dict.boolean('OP');
    const fill = dict.boolean('op');
    if (stroke !== null) {
      change.overprintStroke = stroke;
      // OP alone sets both. Source: ISO 32000-1, table 58.
      change.overprintFill = fill ?? stroke;
    } else if (fill !== null) change.overprintFill = fill;
    const dash = dict.array('D');
    if (dash) {
      change.dash =
        dash.get(0) instanceof PdfArray ? ((dash.get(0) as PdfArray).numbers() ?? []) : [];
    }
    const blend = dict.get('BM');
    if (blend instanceof PdfName) change.blend = blend.text;
    else if (blend instanceof PdfArray) {
      const first = blend.get(0);
      if (first instanceof PdfName) change.blend = first.text;
    }
    const mask = dict.get('SMask');
    if (mask instanceof PdfDict)
      change.mask = this.owner.softMask(mask, this.state.ctm, this.resources, this.depth);
    else if (mask instanceof PdfName) change.mask = null;
    const font = dict.array('Font');
    if (font) {
      const fontDict = font.get(0);
      if (fontDict instanceof PdfDict)
        change.text = {
          ...this.state.text,
          font: this.owner.font(fontDict),
          size: Number(font.get(1)) || 0,
        };
    }
    this.set(change);
  }

  private checkGraphicsState(dict: PdfDict): void {
    this.owner.once(dict, () => {
      const object = dict.object ?? this.object;
      if (dict.has('TR')) this.owner.feature('transfer-function', object, 'TR');
      if (dict.has('TR2') && dict.name('TR2') !== 'Default')
        this.owner.feature('transfer-function-2', object, 'TR2');
      if (dict.has('HTP')) this.owner.feature('halftone-phase', object, 'HTP');
      const halftone = dict.get('HT');
      const screen = halftone instanceof PdfStream ? halftone.dict : halftone;
      if (screen instanceof PdfDict) {
        const type = screen.number('HalftoneType');
        if (type !== 1 && type !== 5) this.owner.feature('halftone-type', object, String(type));
        if (screen.has('HalftoneName')) this.owner.feature('halftone-name', object, 'HalftoneName');
      }
      const modes = dict.get('BM');
      for (const mode of modes instanceof PdfArray ? modes.values() : [modes])
        if (mode instanceof PdfName && !BLEND_MODES.has(mode.text))
          this.owner.feature('blend-mode', object, mode.text);
    });
  }

  // XObjects ------------------------------------------------------------------------------------

  private paintXObject(name: PdfValue | undefined): void {
    const value = this.resource('XObject', name);
    if (!(value instanceof PdfStream)) {
      this.owner.problem(
        this.object,
        `XObject ${name instanceof PdfName ? name.text : ''} missing`,
      );
      return;
    }
    const { dict } = value;
    if (this.layerHidden(dict.dict('OC'))) return;
    switch (dict.name('Subtype')) {
      case 'Image':
        this.paintImage(this.owner.image(value, this.resources));
        return;
      case 'Form':
        this.paintForm(value);
        return;
      case 'PS':
        this.owner.feature('postscript-xobject', value.object, 'PS');
        return;
      default:
        this.owner.problem(value.object, `XObject subtype ${dict.name('Subtype') ?? ''}`);
    }
  }

  private paintImage(image: ImageUse): void {
    if (this.hidden === 0) this.items.push({ kind: 'image', image, state: this.state });
  }

  private paintForm(stream: PdfStream): void {
    const { dict } = stream;
    this.owner.once(stream, () => {
      if (dict.has('OPI')) this.owner.feature('opi', stream.object, 'OPI');
      if (dict.has('Ref')) this.owner.feature('reference-xobject', stream.object, 'Ref');
      if (dict.name('Subtype2') === 'PS' || dict.has('PS'))
        this.owner.feature('postscript-xobject', stream.object, 'PS');
    });
    const groupDict = dict.dict('Group');
    const group = groupDict?.name('S') === 'Transparency' ? this.groupOf(groupDict, dict) : null;
    if (group) this.owner.feature('transparency-group', stream.object, 'Transparency');
    const inner = group
      ? { ...this.state, fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', mask: null }
      : // An inherited mask lies in the outer space: the form as a whole is painted through it.
        { ...this.state, mask: null };
    const list = this.owner.form(stream, this.resources, inner, this.depth + 1);
    if (this.hidden > 0) return;
    this.items.push({
      kind: 'form',
      object: stream.object,
      list,
      matrix: concat(matrixOf(dict), this.state.ctm),
      bbox: boxOf(dict) ?? UNBOUNDED,
      group,
      state: this.state,
    });
  }

  private groupOf(group: PdfDict, form: PdfDict): FormGroup {
    const space = group.get('CS');
    return {
      space:
        space === null ? null : readColorSpace(space, form.dict('Resources') ?? this.resources),
      isolated: group.boolean('I') === true,
      knockout: group.boolean('K') === true,
    };
  }

  private layerHidden(layer: PdfDict | null): boolean {
    // Layers print as their default state says; the catalogue's OFF list is applied by the owner.
    return layer !== null && this.owner.hiddenLayers.has(layer);
  }

  private beginMark(operands: readonly PdfValue[]): void {
    const [tag, properties] = operands;
    let hides = false;
    if (tag instanceof PdfName && tag.text === 'OC') {
      const layer = this.resource('Properties', properties);
      hides = layer instanceof PdfDict && this.layerHidden(layer);
    }
    this.marks.push(hides);
    if (hides) this.hidden += 1;
  }

  // Text ----------------------------------------------------------------------------------------

  private textOperator(
    operator: string,
    operands: readonly PdfValue[],
    n: (index: number) => number,
  ): boolean {
    switch (operator) {
      case 'BT':
        this.tm = this.tlm = IDENTITY;
        this.textClip = null;
        this.inText = true;
        return true;
      case 'ET':
        this.inText = false;
        if (this.textClip) this.clipTo(this.textClip, false);
        this.textClip = null;
        return true;
      case 'Tf': {
        const dict = this.resource('Font', operands[0]);
        if (!(dict instanceof PdfDict)) this.owner.problem(this.object, 'font missing');
        this.setText({ font: dict instanceof PdfDict ? this.owner.font(dict) : null, size: n(1) });
        return true;
      }
      case 'Tc':
        this.setText({ charSpacing: n(0) });
        return true;
      case 'Tw':
        this.setText({ wordSpacing: n(0) });
        return true;
      case 'Tz':
        this.setText({ scaling: n(0) / 100 });
        return true;
      case 'TL':
        this.setText({ leading: n(0) });
        return true;
      case 'Ts':
        this.setText({ rise: n(0) });
        return true;
      case 'Tr':
        this.setText({ mode: n(0) });
        return true;
      case 'Td':
        this.nextLine(n(0), n(1));
        return true;
      case 'TD':
        this.setText({ leading: -n(1) });
        this.nextLine(n(0), n(1));
        return true;
      case 'Tm':
        this.tm = this.tlm = [n(0), n(1), n(2), n(3), n(4), n(5)];
        return true;
      case 'T*':
        this.nextLine(0, -this.state.text.leading);
        return true;
      case 'Tj':
        this.show([operands[0] ?? null]);
        return true;
      case 'TJ':
        this.show(operands[0] instanceof PdfArray ? operands[0].values() : []);
        return true;
      case "'":
        this.nextLine(0, -this.state.text.leading);
        this.show([operands[0] ?? null]);
        return true;
      case '"':
        this.setText({ wordSpacing: n(0), charSpacing: n(1) });
        this.nextLine(0, -this.state.text.leading);
        this.show([operands[2] ?? null]);
        return true;
      default:
        return false;
    }
  }

  private nextLine(x: number, y: number): void {
    this.tlm = concat([1, 0, 0, 1, x, y], this.tlm);
    this.tm = this.tlm;
  }

  /** Strings and offsets of one Tj or TJ as one item. Source: ISO 32000-1, 9.4.4. */
  private show(parts: readonly PdfValue[]): void {
    const { text, ctm } = this.state;
    const { font, size, scaling, rise, charSpacing, wordSpacing } = text;
    if (!this.inText) this.owner.problem(this.object, 'text outside BT … ET');
    if (!font) return;
    const glyphs: Glyph[] = [];
    const toEm = font.type3 ? 1 : 1 / 1000;
    const widthScale = font.type3 ? font.type3.matrix[0] : 1 / 1000;
    let extent: Extent | null = null;
    let shown = '';
    const [a, b, c, d] = this.tm;
    let [, , , , e, f] = this.tm;
    for (const part of parts) {
      if (typeof part === 'number') {
        const shift = (-part / 1000) * size * (font.vertical ? 1 : scaling);
        if (font.vertical) [e, f] = [e + shift * c, f + shift * d];
        else [e, f] = [e + shift * a, f + shift * b];
        continue;
      }
      if (!(part instanceof PdfString)) continue;
      for (const code of font.codesOf(part.bytes)) {
        const width = font.widthOf(code);
        const space = charSpacing + (font.isSpace(code) ? wordSpacing : 0);
        const placed = concat(
          [size * scaling, 0, 0, size, 0, rise],
          concat([a, b, c, d, e, f], ctm),
        );
        const matrix: Matrix = [
          placed[0] * toEm,
          placed[1] * toEm,
          placed[2] * toEm,
          placed[3] * toEm,
          placed[4],
          placed[5],
        ];
        glyphs.push({ code, matrix });
        if (font.vertical) {
          const advance = -size + space;
          [e, f] = [e + advance * c, f + advance * d];
        } else {
          const advance = (width * widthScale * size + space) * scaling;
          [e, f] = [e + advance * a, f + advance * b];
        }
        const box = glyphBox(font, code, width, matrix);
        const meaning = font.textOf(code);
        if (box || meaning.trim() === '') shown += meaning;
        if (box)
          extent = extent
            ? [
                Math.min(extent[0], box[0]),
                Math.min(extent[1], box[1]),
                Math.max(extent[2], box[2]),
                Math.max(extent[3], box[3]),
              ]
            : box;
      }
    }
    this.tm = [a, b, c, d, e, f];
    // TeX's pixel fonts are set at fractions of a point. Boxes may be empty: never smaller than said.
    const body = Math.max(1, font.type3?.height ?? 1);
    const em = concat([size * scaling * body, 0, 0, size * body, 0, rise], concat(this.tm, ctm));
    if (glyphs.length === 0) return;
    if (text.mode >= 4) this.addToTextClip(font, glyphs);
    if (this.hidden > 0 || extent === null) return;
    const procedures = font.type3 ? this.type3Glyphs(font, glyphs) : null;
    this.items.push({
      kind: 'text',
      glyphs,
      text: shown,
      extent,
      em,
      procedures,
      state: this.state,
    });
  }

  private type3Glyphs(font: ReadFont, glyphs: readonly Glyph[]): (DisplayList | null)[] {
    return glyphs.map(({ code }) => {
      const procedure = font.type3?.procedureOf(code);
      return procedure
        ? this.owner.form(
            procedure,
            font.type3?.resources ?? this.resources,
            this.state,
            this.depth + 1,
            'glyph',
          )
        : null;
    });
  }

  private addToTextClip(font: ReadFont, glyphs: readonly Glyph[]): void {
    this.textClip ??= emptyPath();
    for (const { code, matrix } of glyphs) {
      const outline = font.outlineOf(code);
      if (!outline) continue;
      const placed = mapPath(outline, matrix);
      this.textClip.ops.push(...placed.ops);
      this.textClip.points.push(...placed.points);
    }
  }
}

/** Extent of a glyph's ink; blank glyphs have none. Without an outline: its cell. */
function glyphBox(font: ReadFont, code: number, width: number, matrix: Matrix): Extent | null {
  if (font.type3) {
    const [a] = font.type3.matrix;
    return mapExtent([0, -0.25, width * a, 0.75], matrix);
  }
  const cached = extentCache.get(font) ?? new Map<number, Extent | null>();
  extentCache.set(font, cached);
  let own = cached.get(code);
  if (own === undefined) {
    const outline = font.outlineOf(code);
    own = outline
      ? extentOf(outline)
      : font.isSpace(code)
        ? null
        : [0, font.descent, width, font.ascent];
    cached.set(code, own);
  }
  return own && mapExtent(own, matrix);
}

const extentCache = new WeakMap<ReadFont, Map<number, Extent | null>>();

const BLEND_MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight ' +
    'SoftLight Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

const numbersOf = (operands: readonly PdfValue[]): number[] =>
  operands.filter((operand): operand is number => typeof operand === 'number');

/** Paint of an uncoloured tile: the pattern space's underlying space does the counting. */
function solidUnder(space: ColorSpace, components: readonly number[]): Paint {
  return {
    id: (paintIds += 1),
    space: { ...space, facts: space.facts.base ?? space.facts },
    components,
    inks: space.inksOf(components),
    pattern: null,
  };
}

import { concat } from '../../../core/geometry.js';
import type { DisplayList, FormGroup, GraphicsState, ImageUse } from '../display-list.js';
import { readColorSpace } from '../color-space.js';
import { operations } from '../lexer.js';
import { PdfArray, PdfDict, PdfName, PdfStream, type PdfValue } from '../pdf-values.js';
import { readShading } from '../shading.js';
import { takeColor } from './color-operators.js';
import { clipTo, resourceOf, setState, type Frame } from './frame.js';
import { applyGraphicsState } from './graphics-state.js';
import { PathBuilder } from './path-builder.js';
import { boxOf, matrixOf, UNBOUNDED } from './states.js';
import { TextBuilder } from './text-builder.js';

const MAX_STATES = 512;

/** Operators that may stand in a content stream. Source: ISO 32000-1, table A.1. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l ' +
    'm M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

interface Painting {
  readonly fill: 'nonzero' | 'evenodd' | null;
  readonly stroked: boolean;
  readonly close?: true;
}

/** Operators that end a path. Source: ISO 32000-1, table 60. */
const PAINTING: ReadonlyMap<string, Painting> = new Map<string, Painting>([
  ['n', { fill: null, stroked: false }],
  ['f', { fill: 'nonzero', stroked: false }],
  ['F', { fill: 'nonzero', stroked: false }],
  ['f*', { fill: 'evenodd', stroked: false }],
  ['S', { fill: null, stroked: true }],
  ['s', { fill: null, stroked: true, close: true }],
  ['B', { fill: 'nonzero', stroked: true }],
  ['B*', { fill: 'evenodd', stroked: true }],
  ['b', { fill: 'nonzero', stroked: true, close: true }],
  ['b*', { fill: 'evenodd', stroked: true, close: true }],
]);

/** Interprets one content stream from a state; its space is the identity. */
export function runStream(frame: Frame, bytes: Uint8Array): DisplayList {
  const run = new StreamRun(frame);
  const complain = (detail: string): void => frame.file.problem(frame.object, detail);
  for (const { operator, operands, inlineImage } of operations(bytes, complain)) {
    if (!frame.file.spend(frame.object)) break;
    if (inlineImage) run.paintInline(new PdfStream(inlineImage.dict, inlineImage.data));
    else run.execute(operator, operands);
  }
  if (run.openStates > 0) complain('q without Q');
  return { items: frame.items };
}

class StreamRun {
  private readonly frame: Frame;
  private readonly paths: PathBuilder;
  private readonly text: TextBuilder;
  private readonly stack: GraphicsState[] = [];
  private readonly marks: boolean[] = [];
  private pendingClip: 'nonzero' | 'evenodd' | null = null;

  constructor(frame: Frame) {
    this.frame = frame;
    this.paths = new PathBuilder(frame);
    this.text = new TextBuilder(frame);
  }

  get openStates(): number {
    return this.stack.length;
  }

  execute(operator: string, operands: readonly PdfValue[]): void {
    const n = (index: number): number => {
      const value = operands[index];
      return typeof value === 'number' ? value : 0;
    };
    const painting = PAINTING.get(operator);
    if (painting) this.paintPath(painting);
    else if (this.paths.take(operator, n)) return;
    else if (this.text.take(operator, operands, n)) return;
    else if (takeColor(this.frame, operator, operands)) return;
    else if (this.stateOperator(operator, operands, n)) return;
    else this.objectOperator(operator, operands);
  }

  paintInline(stream: PdfStream): void {
    this.paintImage(this.frame.file.image(stream, this.frame.resources, true));
  }

  /** Source: ISO 32000-1, tables 57 and 61. */
  private stateOperator(
    operator: string,
    operands: readonly PdfValue[],
    n: (index: number) => number,
  ): boolean {
    const { frame } = this;
    switch (operator) {
      case 'q':
        if (this.stack.length < MAX_STATES) this.stack.push(frame.state);
        else this.problem('q nested too deep');
        return true;
      case 'Q': {
        const saved = this.stack.pop();
        if (saved) frame.state = saved;
        else this.problem('Q without q');
        return true;
      }
      case 'cm':
        setState(frame, { ctm: concat([n(0), n(1), n(2), n(3), n(4), n(5)], frame.state.ctm) });
        return true;
      case 'w':
        setState(frame, { lineWidth: Math.abs(n(0)) });
        return true;
      case 'J':
        setState(frame, { cap: n(0) });
        return true;
      case 'j':
        setState(frame, { join: n(0) });
        return true;
      case 'M':
        setState(frame, { miterLimit: n(0) });
        return true;
      case 'd': {
        const dash = operands[0] instanceof PdfArray ? (operands[0].numbers() ?? []) : [];
        setState(frame, { dash, dashPhase: n(1) });
        return true;
      }
      case 'gs':
        applyGraphicsState(frame, operands[0]);
        return true;
      case 'W':
        this.pendingClip = 'nonzero';
        return true;
      case 'W*':
        this.pendingClip = 'evenodd';
        return true;
      default:
        return false;
    }
  }

  private objectOperator(operator: string, operands: readonly PdfValue[]): void {
    const { file, object } = this.frame;
    switch (operator) {
      case 'sh':
        this.paintShading(operands[0]);
        return;
      case 'Do':
        this.paintXObject(operands[0]);
        return;
      case 'BMC':
      case 'BDC':
        this.beginMark(operands);
        return;
      case 'EMC':
        if (this.marks.length === 0) this.problem('EMC without BMC');
        else if (this.marks.pop() === true) this.frame.hidden -= 1;
        return;
      case 'BX':
        file.feature('compatibility-section', object, operator);
        return;
      default:
        if (!OPERATORS.has(operator)) file.feature('unknown-operator', object, operator);
    }
  }

  private problem(detail: string): void {
    this.frame.file.problem(this.frame.object, detail);
  }

  private paintPath({ fill, stroked, close }: Painting): void {
    const { frame, pendingClip } = this;
    if (close) this.paths.close();
    const path = this.paths.finish();
    this.pendingClip = null;
    if (path.ops.length > 0 && (fill !== null || stroked) && frame.hidden === 0)
      frame.items.push({ kind: 'path', path, fill, stroked, state: frame.state });
    if (pendingClip !== null) clipTo(frame, path, pendingClip === 'evenodd');
  }

  private paintShading(name: PdfValue | undefined): void {
    const { frame } = this;
    const shading = readShading(resourceOf(frame, 'Shading', name), frame.resources);
    if (!shading) this.problem('shading missing');
    else if (frame.hidden === 0) frame.items.push({ kind: 'shading', shading, state: frame.state });
  }

  private paintXObject(name: PdfValue | undefined): void {
    const { file, resources } = this.frame;
    const value = resourceOf(this.frame, 'XObject', name);
    if (!(value instanceof PdfStream)) {
      this.problem(`XObject ${name instanceof PdfName ? name.text : ''} missing`);
      return;
    }
    const { dict } = value;
    if (this.layerHidden(dict.dict('OC'))) return;
    switch (dict.name('Subtype')) {
      case 'Image':
        this.paintImage(file.image(value, resources));
        return;
      case 'Form':
        this.paintForm(value);
        return;
      case 'PS':
        file.feature('postscript-xobject', value.object, 'PS');
        return;
      default:
        file.problem(value.object, `XObject subtype ${dict.name('Subtype') ?? ''}`);
    }
  }

  private paintImage(image: ImageUse): void {
    const { hidden, items, state } = this.frame;
    if (hidden === 0) items.push({ kind: 'image', image, state });
  }

  private paintForm(stream: PdfStream): void {
    const { file, resources, depth, state } = this.frame;
    const { dict } = stream;
    file.once(stream, () => {
      if (dict.has('OPI')) file.feature('opi', stream.object, 'OPI');
      if (dict.has('Ref')) file.feature('reference-xobject', stream.object, 'Ref');
      if (dict.name('Subtype2') === 'PS' || dict.has('PS'))
        file.feature('postscript-xobject', stream.object, 'PS');
    });
    const groupDict = dict.dict('Group');
    const group = groupDict?.name('S') === 'Transparency' ? this.groupOf(groupDict, dict) : null;
    if (group) file.feature('transparency-group', stream.object, 'Transparency');
    const inner = group
      ? { ...state, fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', mask: null }
      : // An inherited mask lies in the outer space: the form as a whole is painted through it.
        { ...state, mask: null };
    const list = file.form(stream, resources, inner, depth + 1);
    if (this.frame.hidden > 0) return;
    this.frame.items.push({
      kind: 'form',
      object: stream.object,
      list,
      matrix: concat(matrixOf(dict), state.ctm),
      bbox: boxOf(dict) ?? UNBOUNDED,
      group,
      state,
    });
  }

  private groupOf(group: PdfDict, form: PdfDict): FormGroup {
    const space = group.get('CS');
    const resources = form.dict('Resources') ?? this.frame.resources;
    return {
      space: space === null ? null : readColorSpace(space, resources),
      isolated: group.boolean('I') === true,
      knockout: group.boolean('K') === true,
    };
  }

  /** Layers print as their default state says; the catalogue's OFF list is applied by the file. */
  private layerHidden(layer: PdfDict | null): boolean {
    return layer !== null && this.frame.file.hiddenLayers.has(layer);
  }

  private beginMark([tag, properties]: readonly PdfValue[]): void {
    let hides = false;
    if (tag instanceof PdfName && tag.text === 'OC') {
      const layer = resourceOf(this.frame, 'Properties', properties);
      hides = layer instanceof PdfDict && this.layerHidden(layer);
    }
    this.marks.push(hides);
    if (hides) this.frame.hidden += 1;
  }
}

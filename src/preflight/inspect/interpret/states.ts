import { IDENTITY, type Matrix } from '../../../core/geometry.js';
import { deviceSpace } from '../color-space.js';
import type { GraphicsState, TextState } from '../display-list.js';
import type { Extent } from '../path.js';
import type { PdfDict, PdfValue } from '../pdf-values.js';
import { solid } from './paints.js';

const BLACK_GRAY = deviceSpace('DeviceGray');

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

/** State at the head of a page. Source: ISO 32000-1, tables 52 and 53. */
export const initialState = (): GraphicsState => ({
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

/** Equal for states in which a form paints the same. */
export function stateKey(s: GraphicsState): string {
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

export const matrixOf = (dict: PdfDict): Matrix => {
  const numbers = dict.numbers('Matrix');
  return numbers?.length === 6 ? (numbers as unknown as Matrix) : IDENTITY;
};

export const UNBOUNDED: Extent = [-1e7, -1e7, 1e7, 1e7];

export const boxOf = (dict: PdfDict): Extent | null => {
  const numbers = dict.numbers('BBox');
  if (numbers?.length !== 4) return null;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

export const numbersOf = (operands: readonly PdfValue[]): number[] =>
  operands.filter((operand): operand is number => typeof operand === 'number');

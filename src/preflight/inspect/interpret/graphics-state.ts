import type { GraphicsState } from '../display-list.js';
import { PdfArray, PdfDict, PdfName, PdfStream, type PdfValue } from '../pdf-values.js';
import { resourceOf, setState, type Frame } from './frame.js';

/** `gs`. Source: ISO 32000-1, 8.4.5. */
export function applyGraphicsState(frame: Frame, name: PdfValue | undefined): void {
  const dict = resourceOf(frame, 'ExtGState', name);
  if (!(dict instanceof PdfDict)) {
    frame.file.problem(frame.object, 'ExtGState missing');
    return;
  }
  checkGraphicsState(frame, dict);
  setState(frame, { ...numbersOf(dict), ...othersOf(frame, dict) });
}

/** Keys that hold one number. Source: ISO 32000-1, table 58. */
const NUMBERS = [
  ['LW', 'lineWidth'],
  ['LC', 'cap'],
  ['LJ', 'join'],
  ['ML', 'miterLimit'],
  ['ca', 'fillAlpha'],
  ['CA', 'strokeAlpha'],
  ['OPM', 'overprintMode'],
] as const;

const numbersOf = (dict: PdfDict): Partial<GraphicsState> =>
  Object.fromEntries(
    NUMBERS.flatMap(([key, name]) => {
      const value = dict.number(key);
      return value === null ? [] : [[name, value]];
    }),
  );

function othersOf(frame: Frame, dict: PdfDict): Partial<GraphicsState> {
  const { file, state, resources, depth } = frame;
  const change: { -readonly [K in keyof GraphicsState]?: GraphicsState[K] } = {};
  const stroke = dict.boolean('OP');
  // OP alone sets both. Source: ISO 32000-1, table 58.
  const fill = dict.boolean('op') ?? stroke;
  if (stroke !== null) change.overprintStroke = stroke;
  if (fill !== null) change.overprintFill = fill;
  const dash = dict.array('D')?.get(0);
  if (dash !== undefined) change.dash = dash instanceof PdfArray ? (dash.numbers() ?? []) : [];
  const blend = dict.array('BM')?.get(0) ?? dict.get('BM');
  if (blend instanceof PdfName) change.blend = blend.text;
  const mask = dict.get('SMask');
  if (mask instanceof PdfDict) change.mask = file.softMask(mask, state.ctm, resources, depth);
  else if (mask instanceof PdfName) change.mask = null;
  const font = dict.array('Font');
  const fontDict = font?.get(0);
  if (fontDict instanceof PdfDict)
    change.text = { ...state.text, font: file.font(fontDict), size: Number(font?.get(1)) || 0 };
  return change;
}

/** Notes what PDF/X forbids, once for each dictionary. */
export function checkGraphicsState(frame: Frame, dict: PdfDict): void {
  frame.file.once(dict, () => {
    const object = dict.object ?? frame.object;
    if (dict.has('TR')) frame.file.feature('transfer-function', object, 'TR');
    if (dict.has('TR2') && dict.name('TR2') !== 'Default')
      frame.file.feature('transfer-function-2', object, 'TR2');
    if (dict.has('HTP')) frame.file.feature('halftone-phase', object, 'HTP');
    const halftone = dict.get('HT');
    const screen = halftone instanceof PdfStream ? halftone.dict : halftone;
    if (screen instanceof PdfDict) {
      const type = screen.number('HalftoneType');
      if (type !== 1 && type !== 5) frame.file.feature('halftone-type', object, String(type));
      if (screen.has('HalftoneName')) frame.file.feature('halftone-name', object, 'HalftoneName');
    }
    const modes = dict.get('BM');
    for (const mode of modes instanceof PdfArray ? modes.values() : [modes])
      if (mode instanceof PdfName && !BLEND_MODES.has(mode.text))
        frame.file.feature('blend-mode', object, mode.text);
  });
}

const BLEND_MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight ' +
    'SoftLight Difference Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

import { readColorSpace } from '../color-space.js';
import type { Paint, TilingPattern } from '../display-list.js';
import { PdfDict, PdfName, PdfStream, type PdfValue } from '../pdf-values.js';
import { readShading } from '../shading.js';
import { resourceOf, setState, type Frame } from './frame.js';
import { checkGraphicsState } from './graphics-state.js';
import { nextPaintId, solid, solidUnder } from './paints.js';
import { boxOf, initialState, matrixOf, numbersOf } from './states.js';

type Side = 'fill' | 'stroke';

const DEVICE_SPACES: ReadonlyMap<string, readonly [Side, string]> = new Map([
  ['g', ['fill', 'DeviceGray']],
  ['rg', ['fill', 'DeviceRGB']],
  ['k', ['fill', 'DeviceCMYK']],
  ['G', ['stroke', 'DeviceGray']],
  ['RG', ['stroke', 'DeviceRGB']],
  ['K', ['stroke', 'DeviceCMYK']],
]);

/** Follows the operators of colour; false for all others. Source: ISO 32000-1, 8.6.8. */
export function takeColor(frame: Frame, operator: string, operands: readonly PdfValue[]): boolean {
  const device = DEVICE_SPACES.get(operator);
  if (device) {
    const [side, name] = device;
    const space = readColorSpace(new PdfName(name), frame.resources);
    setState(frame, { [side]: solid(space, numbersOf(operands)) });
    return true;
  }
  switch (operator) {
    case 'cs':
    case 'CS': {
      const space = readColorSpace(operands[0] ?? null, frame.resources);
      setState(frame, { [operator === 'CS' ? 'stroke' : 'fill']: solid(space, space.initial) });
      return true;
    }
    case 'sc':
    case 'scn':
    case 'SC':
    case 'SCN': {
      const side: Side = operator.startsWith('S') ? 'stroke' : 'fill';
      setState(frame, { [side]: spacePaint(frame, frame.state[side], operands) });
      return true;
    }
    default:
      return false;
  }
}

function spacePaint(frame: Frame, current: Paint, operands: readonly PdfValue[]): Paint {
  const last = operands.at(-1);
  if (last instanceof PdfName) return patternPaint(frame, current, last, numbersOf(operands));
  return solid(current.space, numbersOf(operands));
}

/** Patterns are anchored in the space of the page or form, not in the current CTM. */
function patternPaint(
  frame: Frame,
  current: Paint,
  name: PdfName,
  components: readonly number[],
): Paint {
  const value = resourceOf(frame, 'Pattern', name);
  const base = { id: nextPaintId(), space: current.space, components, inks: null };
  const dict = value instanceof PdfStream ? value.dict : value;
  if (!(dict instanceof PdfDict)) {
    frame.file.problem(frame.object, `pattern ${name.text} missing`);
    return { ...base, pattern: null };
  }
  if (dict.number('PatternType') === 2) {
    const shading = readShading(dict.get('Shading'), frame.resources);
    const gs = dict.dict('ExtGState');
    if (gs) checkGraphicsState(frame, gs);
    const matrix = matrixOf(dict);
    return {
      ...base,
      pattern: shading && { kind: 'shading', object: dict.object, shading, matrix },
    };
  }
  if (!(value instanceof PdfStream)) return { ...base, pattern: null };
  const uncolored = dict.number('PaintType') === 2 && current.space.facts.base !== null;
  const under = uncolored ? solidUnder(current.space, components) : null;
  return { ...base, inks: under?.inks ?? null, pattern: tilingOf(frame, value, under) };
}

/** `under` colours the cell of an uncoloured pattern. */
function tilingOf(frame: Frame, stream: PdfStream, under: Paint | null): TilingPattern {
  const { dict } = stream;
  const start = initialState();
  const state = under ? { ...start, fill: under, stroke: under } : start;
  const bbox = boxOf(dict) ?? [0, 0, 0, 0];
  return {
    kind: 'tiling',
    object: stream.object,
    cell: frame.file.form(stream, frame.resources, state, frame.depth + 1, 'tile'),
    matrix: matrixOf(dict),
    bbox,
    stepX: Math.abs(dict.number('XStep') ?? 0) || bbox[2] - bbox[0],
    stepY: Math.abs(dict.number('YStep') ?? 0) || bbox[3] - bbox[1],
  };
}

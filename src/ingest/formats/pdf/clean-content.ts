import type { PDFDict } from '@cantoo/pdf-lib';
import { concat } from '../../../core/geometry.js';
import type { Cleaning } from './cleaning.js';
import {
  selectSpace,
  setComponents,
  setDeviceColor,
  settleColors,
} from './content/color-operators.js';
import {
  countOperations,
  ON_THE_PAGE,
  openFrame,
  resourceOf,
  type CleanContent,
  type Frame,
  type Setting,
} from './content/frame.js';
import { setGraphicsState } from './content/graphics-state.js';
import { paintInline, paintObject, paintShading } from './content/object-operators.js';
import { matrixFrom, numbersIn } from './content/operands.js';
import {
  setFont,
  setTextMode,
  SHOW_TEXT,
  showText,
  textObjects,
} from './content/text-operators.js';
import { nameOf, operationsOf, type Operation } from './content-operations.js';
import { isHiddenLayer } from './layers.js';
import { keepWithin } from './pdf-limits.js';

const PAINT_PATH = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
/** Marks, intents and flatness say nothing about the picture. */
const DROPPED = new Set(['MP', 'DP', 'ri', 'i']);

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
  setting: Setting = ON_THE_PAGE,
  resources: PDFDict = cleaning.target.obj({}),
): Promise<CleanContent> {
  const frame = openFrame(cleaning, source, setting, resources, (...nested) =>
    cleanContent(cleaning, ...nested),
  );
  const rewriter = contentRewriter(frame);
  for (const operation of operationsOf(bytes, cleaning.limits)) await rewriter.take(operation);
  rewriter.end();
  return { bytes: frame.writer.bytes(), resources };
}

interface ContentRewriter {
  readonly take: (operation: Operation) => Promise<void>;
  /** Unbalanced states of the source must not leak out of the form. */
  readonly end: () => void;
}

function contentRewriter(frame: Frame): ContentRewriter {
  const { cleaning, writer } = frame;
  const { log } = cleaning;
  const saved: Frame['state'][] = [];
  /** One entry for each open marked content: whether it is a hidden layer. */
  const marked: boolean[] = [];
  const text = textObjects(writer);
  /** Compatibility sections that are open: ISO 32000-1, 7.8.2, ignores unknown operators in them. */
  let compatible = 0;
  let inlineImages = 0;

  const hidden = (): boolean => marked.includes(true);

  const beginMarked = ({ operands }: Operation): void => {
    const [tag, properties] = operands;
    const layer =
      tag === '/OC' && properties?.startsWith('/')
        ? resourceOf(frame, 'Properties', nameOf(properties))
        : undefined;
    marked.push(isHiddenLayer(cleaning, layer));
    if (marked.at(-1)) log.hidden += 1;
  };

  const paintPath = (operator: string): void => {
    if (hidden()) return writer.write('n');
    log.painted += 1;
    // Grey counts as black ink, also the black that a page begins with.
    log.highestInk = Math.max(log.highestInk, frame.state.fill.kind === 'gray' ? 1 : 0);
    writer.write(operator);
  };

  /** Operators that paint, but for paths. */
  const paint = (operation: Operation): Promise<void> | void => {
    const { operator, operands, image } = operation;
    if (hidden()) return;
    if (SHOW_TEXT.has(operator)) return showText(frame, operation);
    if (operator === 'sh') return paintShading(frame, operands[0]);
    settleColors(frame);
    if (!image) return paintObject(frame, operands[0]);
    inlineImages += 1;
    return paintInline(frame, image, inlineImages);
  };

  const restore = (): void => {
    // More Q than q: a viewer ignores it, a form must not have it.
    const state = saved.pop();
    if (!state) return;
    frame.state = state;
    writer.write('Q');
  };

  const keep = (operator: string, operands: readonly string[]): void => {
    if (Object.hasOwn(KEPT, operator)) writer.writeNumbers(operator, operands, KEPT[operator] ?? 0);
    else if (!DROPPED.has(operator) && compatible === 0)
      log.unsupported.add(`Operator ${operator.slice(0, 12)}`);
  };

  const take = async (operation: Operation): Promise<void> => {
    const { operator, operands, image } = operation;
    countOperations(cleaning, 1);
    text.settle(operator);
    if (PAINT_PATH.has(operator)) return paintPath(operator);
    if (image || SHOW_TEXT.has(operator)) return paint(operation);
    switch (operator) {
      case 'q':
        keepWithin(cleaning.limits, 'pdf-depth', saved.push(frame.state));
        return writer.write('q');
      case 'Q':
        return restore();
      case 'cm': {
        const matrix = concat(matrixFrom(numbersIn(operands)), frame.state.matrix);
        frame.state = { ...frame.state, matrix };
        return writer.writeNumbers('cm', operands, 6);
      }
      case 'g':
      case 'G':
      case 'k':
      case 'K':
      case 'rg':
      case 'RG':
        return setDeviceColor(frame, operator, operands);
      case 'cs':
        return selectSpace(frame, 'fill', operands[0]);
      case 'CS':
        return selectSpace(frame, 'stroke', operands[0]);
      case 'sc':
      case 'scn':
        return setComponents(frame, 'fill', operands);
      case 'SC':
      case 'SCN':
        return setComponents(frame, 'stroke', operands);
      case 'gs':
        return setGraphicsState(frame, operands[0]);
      case 'Do':
      case 'sh':
        return paint(operation);
      case 'Tf':
        return setFont(frame, operands);
      case 'Tr':
        return setTextMode(frame, operands.at(-1));
      case 'BDC':
        return beginMarked(operation);
      case 'BMC':
        marked.push(false);
        return;
      case 'EMC':
        marked.pop();
        return;
      case 'BT':
        return text.begin();
      case 'ET':
        return text.end();
      case 'BX':
        compatible += 1;
        return;
      case 'EX':
        compatible = Math.max(0, compatible - 1);
        return;
      case 'd':
        return writer.writeDashes(operands);
      case 'm':
      case 're':
        // ISO 32000-1, 8.2: no colour may be set between a path and its painting.
        if (!hidden()) settleColors(frame);
        return keep(operator, operands);
      default:
        return keep(operator, operands);
    }
  };

  return {
    take,
    end: () => {
      text.end();
      for (let open = saved.length; open > 0; open--) writer.write('Q');
    },
  };
}

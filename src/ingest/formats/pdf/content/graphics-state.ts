import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { copyDict, dictAt, nameAt } from '../clean-objects.js';
import { nameOf } from '../content-operations.js';
import { cleanForm } from './clean-form.js';
import { settingOf, type Frame } from './frame.js';
import { written } from './operands.js';

/** Transfer curves and screens belong to the press, not to the artwork. */
const NOT_COPIED: ReadonlySet<string> = new Set(
  'SMask TR TR2 HT HTP BG BG2 UCR UCR2 Font'.split(' '),
);

/** `gs`. */
export async function setGraphicsState(frame: Frame, operand: string | undefined): Promise<void> {
  const { source, writer } = frame;
  const name = nameOf(operand);
  const dict = dictAt(dictAt(source, 'ExtGState'), name);
  if (!dict) return;
  if (!writer.has('ExtGState', name)) writer.put('ExtGState', name, await cleanState(frame, dict));
  writer.write('gs', [written(name)]);
}

async function cleanState(frame: Frame, dict: PDFDict): Promise<PDFObject> {
  const { cleaning } = frame;
  const copy = copyDict(cleaning, dict, NOT_COPIED);
  const blend = dict.lookup(PDFName.of('BM'));
  if (blend !== undefined) copy.set(PDFName.of('BM'), PDFName.of(blendModeOf(blend)));
  if (copy.has(PDFName.of('OPM'))) cleaning.log.overprintStates.push(copy);
  const mask = dict.lookup(PDFName.of('SMask'));
  if (mask instanceof PDFName) copy.set(PDFName.of('SMask'), mask);
  if (mask instanceof PDFDict) {
    const soft = await cleanSoftMask(frame, mask);
    if (soft) copy.set(PDFName.of('SMask'), soft);
  }
  return cleaning.target.register(copy);
}

async function cleanSoftMask(frame: Frame, mask: PDFDict): Promise<PDFDict | null> {
  const { cleaning } = frame;
  const group = mask.get(PDFName.of('G'));
  const form = cleaning.source.lookup(group);
  if (!(form instanceof PDFRawStream)) return null;
  const luminosity = nameAt(mask, 'S') === 'Luminosity';
  const made = await cleanForm(frame, group, form, {
    ...settingOf(frame),
    purpose: luminosity ? 'luminosity' : 'ink',
  });
  const soft = copyDict(cleaning, mask, new Set(['G', 'BC']));
  if (made) soft.set(PDFName.of('G'), made);
  // The backdrop of a mask is black unless said otherwise; other spaces are not met.
  if (luminosity) soft.set(PDFName.of('BC'), cleaning.target.obj([backdropLight(mask)]));
  return soft;
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

/** Lightness of a mask's backdrop, 0 to 1, whatever its colour space. */
function backdropLight(mask: PDFDict): number {
  const backdrop = mask.lookup(PDFName.of('BC'));
  if (!(backdrop instanceof PDFArray)) return 0;
  const values = backdrop.asArray().map((entry) => Number(entry.toString()));
  const [r = 0, g = r, b = r, k = 0] = values;
  if (values.length === 4) return 1 - Math.min(1, 0.3 * r + 0.59 * g + 0.11 * b + k);
  return values.length === 3 ? 0.3 * r + 0.59 * g + 0.11 * b : r;
}

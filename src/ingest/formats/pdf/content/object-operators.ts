import { PDFBool, PDFName, PDFRawStream, PDFRef, type PDFDict } from '@cantoo/pdf-lib';
import { cleanImage } from '../clean-image.js';
import { cleanShading } from '../clean-shading.js';
import { nameAt } from '../clean-objects.js';
import { nameOf, type InlineImage } from '../content-operations.js';
import { streamOfInline } from '../inline-image.js';
import { isHiddenLayer } from '../layers.js';
import { numberAt } from '../pdf-function.js';
import { cleanForm, countAgain, once } from './clean-form.js';
import { namedSpacesOf, resourceOf, settingOf, type Frame } from './frame.js';
import { written } from './operands.js';

/** `Do`: an image or a form. */
export async function paintObject(frame: Frame, operand: string | undefined): Promise<void> {
  const { cleaning, purpose, writer } = frame;
  const { log } = cleaning;
  const name = nameOf(operand);
  const object = resourceOf(frame, 'XObject', name);
  const value = cleaning.source.lookup(object);
  if (!(value instanceof PDFRawStream)) return;
  if (isHiddenLayer(cleaning, value.dict.get(PDFName.of('OC')))) {
    log.hidden += 1;
    return;
  }
  const subtype = nameAt(value.dict, 'Subtype');
  const before = log.operations;
  if (!writer.has('XObject', name)) {
    const copy =
      subtype === 'Image'
        ? await once(cleaning, object, purpose, () =>
            cleanImage(cleaning, value, namedSpacesOf(frame), purpose),
          )
        : subtype === 'Form'
          ? await cleanForm(frame, object, value, settingOf(frame))
          : null;
    if (!copy) {
      if (subtype === 'PS') log.unsupported.add('PostScript XObject');
      return;
    }
    writer.put('XObject', name, copy);
  }
  if (log.operations === before && object instanceof PDFRef) countAgain(cleaning, object, purpose);
  if (subtype === 'Image') noteImage(frame, value.dict);
  writer.write('Do', [written(name)]);
}

/** `BI … EI`, as an image of the resources; `number` tells those of one content apart. */
export async function paintInline(frame: Frame, image: InlineImage, number: number): Promise<void> {
  const { cleaning, purpose, writer } = frame;
  const stream = streamOfInline(cleaning, image);
  const copy = await cleanImage(cleaning, stream, namedSpacesOf(frame), purpose);
  if (!copy) return;
  const name = `Inline${String(number)}`;
  writer.put('XObject', name, cleaning.target.register(copy));
  noteImage(frame, stream.dict);
  writer.write('Do', [written(name)]);
}

/** `sh`. */
export async function paintShading(frame: Frame, operand: string | undefined): Promise<void> {
  const { cleaning, purpose, writer } = frame;
  const name = nameOf(operand);
  if (!writer.has('Shading', name)) {
    const object = resourceOf(frame, 'Shading', name);
    const shading = await cleanShading(cleaning, object, namedSpacesOf(frame), purpose);
    if (!shading) return;
    writer.put('Shading', name, shading);
  }
  cleaning.log.painted += 1;
  writer.write('sh', [written(name)]);
}

function noteImage({ cleaning, purpose, state }: Frame, dict: PDFDict): void {
  const { log } = cleaning;
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
}

import { readColorSpace } from '../color-space.js';
import { filtersOf } from '../decode-stream.js';
import type { ImageUse } from '../display-list.js';
import { PdfArray, PdfStream, type PdfDict } from '../pdf-values.js';
import type { FileContext } from './frame.js';

/** What an image's dictionary says; inline images may use the short keys. ISO 32000-1, tables 89 and 93. */
export function readImage(
  file: FileContext,
  stream: PdfStream,
  resources: PdfDict | null,
  inline: boolean,
): ImageUse {
  const { dict } = stream;
  const stencil = (dict.boolean('ImageMask') ?? dict.boolean('IM')) === true;
  const spaceValue = dict.get('ColorSpace') ?? (inline ? dict.get('CS') : null);
  const space = stencil || spaceValue === null ? null : readColorSpace(spaceValue, resources);
  const softMask = dict.stream('SMask');
  if (dict.has('Alternates')) file.feature('alternate-image', dict.object, 'Alternates');
  if (dict.has('OPI')) file.feature('opi', dict.object, 'OPI');
  const bits = dict.number('BitsPerComponent') ?? (inline ? dict.number('BPC') : null);
  if (bits === 16) file.feature('bits-16', dict.object, '16');
  const maskOf = (): ImageUse['mask'] => {
    const mask = dict.get('Mask');
    if (mask instanceof PdfStream) return file.image(mask, resources);
    return mask instanceof PdfArray ? mask.numbers() : null;
  };
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
    softMask: softMask ? file.image(softMask, resources) : null,
    mask: maskOf(),
    inline,
  };
}

import type { InkImage } from '../core/drawing.js';
import type { PdfRef } from './pdf-value.js';
import type { PdfObjects } from './surface.js';

/** Writes an image XObject of ink samples with its soft mask. Source: ISO 32000-1, 8.9.5. */
export function imageXObject(objects: PdfObjects, image: InkImage): PdfRef {
  const common = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: image.width,
    Height: image.height,
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  };
  const softMask = image.alpha
    ? objects.stream({ ...common, ColorSpace: 'DeviceGray' }, image.alpha)
    : undefined;
  return objects.stream(
    {
      ...common,
      ColorSpace: image.space === 'cmyk' ? 'DeviceCMYK' : 'DeviceGray',
      ...(softMask ? { SMask: softMask } : {}),
    },
    image.data,
  );
}

import type { Picture } from '../core/picture.js';
import { openPixels } from './sharp-door.js';

/** The picture as a PNG file, for reports, sheets and proofs. */
export async function pngOf(picture: Picture): Promise<Uint8Array> {
  const image = openPixels(picture.rgba, picture.width, picture.height, 4);
  return new Uint8Array(
    await image.png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer(),
  );
}

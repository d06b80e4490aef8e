import type { ImageUse } from '../display-list.js';
import { imageInks, type DecodedPixels, type ImageInks } from './image-inks.js';

/** What stands on every page is averaged once; thousands of logos come once each and never again. */
const MOST_KEPT_BYTES = 8_000_000;

/** Averaged images of a file, the last used. */
export class ImageCache {
  private readonly decoded: DecodedPixels;
  private readonly mostKept: number;
  /** The longest unused first. */
  private readonly known = new Map<ImageUse, Map<number, ImageInks>>();
  private keptBytes = 0;

  constructor(decoded: DecodedPixels, mostKept = MOST_KEPT_BYTES) {
    this.decoded = decoded;
    this.mostKept = mostKept;
  }

  /** Ink averaged over blocks of `factor` × `factor` pixels. */
  inks(image: ImageUse, factor: number): ImageInks {
    const own = this.known.get(image) ?? new Map<number, ImageInks>();
    this.known.delete(image);
    this.known.set(image, own);
    const hit = own.get(factor);
    if (hit) return hit;
    const fresh = imageInks(image, factor, this.decoded);
    own.set(factor, fresh);
    this.keptBytes += bytesOf(fresh);
    this.forgetOthers(image);
    return fresh;
  }

  private forgetOthers(image: ImageUse): void {
    for (const [oldest, inks] of this.known) {
      if (this.keptBytes <= this.mostKept || oldest === image) return;
      this.known.delete(oldest);
      for (const each of inks.values()) this.keptBytes -= bytesOf(each);
    }
  }
}

function bytesOf({ plates, alpha }: ImageInks): number {
  const plateBytes = [...plates.values()].reduce((sum, plate) => sum + plate.byteLength, 0);
  return plateBytes + (alpha?.byteLength ?? 0);
}

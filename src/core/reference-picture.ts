import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import { invariant } from './assert.js';
import type { Picture } from './picture.js';
import type { Store } from './project-files.js';

/**
 * How an artwork must look wherever it stands: what is visible of it, small, as its author sees it
 * (`rgba`, whose `box` is the artwork's visible box) and as it is to be printed.
 */
export interface ReferencePicture extends Picture {
  /** 4 bytes a pixel, 255 = solid: the colours of `rgba` in inks. */
  readonly cmyk: Uint8Array;
}

/** As bytes, for the store or on the way between processes: 2 to 20 KB. */
export const encodeReference = ({ rgba, cmyk, ...rest }: ReferencePicture): Uint8Array =>
  serialize({ ...rest, rgba: deflateSync(rgba), cmyk: deflateSync(cmyk) });

/** Takes out the reference picture that ingest put in. */
export async function loadReference(store: Store, key: string): Promise<ReferencePicture> {
  const bytes = await store.get(key);
  invariant(bytes, `reference picture ${key} is not in the store`);
  const packed = deserialize(bytes) as ReferencePicture;
  const unpacked = (data: Uint8Array): Uint8Array => new Uint8Array(inflateSync(data));
  return { ...packed, rgba: unpacked(packed.rgba), cmyk: unpacked(packed.cmyk) };
}

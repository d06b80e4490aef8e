import { describe, expect, it } from '@jest/globals';
import { deviceSpace } from '../../../../src/preflight/inspect/color-space.js';
import type { ImageUse } from '../../../../src/preflight/inspect/display-list.js';
import { PdfDict, PdfStream } from '../../../../src/preflight/inspect/pdf-values.js';
import { ImageCache } from '../../../../src/preflight/inspect/plates/image-cache.js';

/** One row of black pixels. */
function image(width: number): ImageUse {
  const dict = new PdfDict([], null, () => null);
  return {
    object: null,
    stream: new PdfStream(dict, new Uint8Array(width)),
    width,
    height: 1,
    bits: 8,
    space: deviceSpace('DeviceGray'),
    stencil: false,
    filters: [],
    decode: null,
    softMask: null,
    mask: null,
    inline: false,
  };
}

describe('ImageCache', () => {
  it('averages an image once for each size', () => {
    const cache = new ImageCache(new Map());
    const logo = image(4);
    expect(cache.inks(logo, 1)).toBe(cache.inks(logo, 1));
    expect(cache.inks(logo, 2)).not.toBe(cache.inks(logo, 1));
    expect([...(cache.inks(logo, 4).plates.get('Black') ?? [])]).toEqual([1]);
  });

  it('keeps what comes again and again while thousands come once', () => {
    const rowOf500 = 500 * Float32Array.BYTES_PER_ELEMENT;
    const cache = new ImageCache(new Map(), 16 * rowOf500);
    const [everywhere, once] = [image(500), image(500)];
    const inks = { everywhere: cache.inks(everywhere, 1), once: cache.inks(once, 1) };
    for (let count = 0; count < 30; count += 1) {
      cache.inks(image(500), 1);
      expect(cache.inks(everywhere, 1)).toBe(inks.everywhere);
    }
    expect(cache.inks(once, 1)).not.toBe(inks.once);
  });
});

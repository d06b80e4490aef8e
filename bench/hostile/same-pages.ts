import { openPdf } from '../../src/raster/pdf-pages.js';

const WIDTH = 700;
/** Both come from the same program: only where a colour lies between two values may it round apart. */
const TOLERANCE = 3;

/** Null when both documents show the same; else what differs first. */
export async function samePages(a: Uint8Array, b: Uint8Array): Promise<string | null> {
  const [left, right] = await Promise.all([openPdf(a), openPdf(b)]);
  if (!left.ok || !right.ok) return 'the written PDF cannot be opened';
  try {
    const { pages } = left;
    if (pages.pageCount !== right.pages.pageCount)
      return `${pages.pageCount} pages instead of ${right.pages.pageCount}`;
    for (let page = 0; page < pages.pageCount; page += 1) {
      const shown = pages.render(page, WIDTH).rgba;
      const wanted = right.pages.render(page, WIDTH).rgba;
      if (shown.length !== wanted.length) return `page ${page + 1} has another size`;
      const at = shown.findIndex((value, i) => Math.abs(value - (wanted[i] ?? 0)) > TOLERANCE);
      if (at >= 0) return `page ${page + 1} looks different`;
    }
    return null;
  } finally {
    left.pages.close();
    right.pages.close();
  }
}

import { proofPages } from '../proof/proof-pages.js';

/** Pixels across a picture: sharp on a screen with two pixels to the point, and in print. */
const WIDTH = 672;

/** The pages wanted as PNG files; null for those that cannot be shown. */
export async function picturesOf(
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<ReadonlyMap<number, Uint8Array | null>> {
  if (pages.length === 0) return new Map();
  const images = await proofPages(bytes, { width: WIDTH, pages });
  const shown = new Map(images.map(({ page, png }) => [page, png]));
  return new Map(pages.map((page) => [page, shown.get(page) ?? null]));
}

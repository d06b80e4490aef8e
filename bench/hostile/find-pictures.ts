import { rect, type Rect } from '../../src/core/geometry.js';
import type { Picture } from '../../src/core/picture.js';
import { openPdf } from '../../src/raster/pdf-pages.js';

/** A picture on a page of the finished file, upright, cut out along its edges. */
export interface FoundPicture {
  readonly page: number;
  /** In pixels of the rendering. */
  readonly box: Rect;
  readonly picture: Picture;
}

/** Pixels of the page's width: 0.1 mm each. In a full project, pictures are no wider than 25 mm. */
const PAGE_WIDTH = 2100;
/** Parts closer together belong to one picture; the cells of the grid keep 10 mm apart. */
const GAP = 18;
/** Below lie crumbs of blended edges. */
const SMALLEST = 60;
/** Of 255. The pages are black and white but for the pictures, whose fields have 50 and more. */
const SMALLEST_CHROMA = 14;

/** All pictures of the document in reading order. Opens the bytes that the tool wrote. */
export async function findPictures(pdf: Uint8Array): Promise<readonly FoundPicture[]> {
  const opening = await openPdf(pdf);
  if (!opening.ok) throw new Error(`the written PDF cannot be opened: ${opening.reason}`);
  const { pages } = opening;
  try {
    const found: FoundPicture[] = [];
    for (let page = 0; page < pages.pageCount; page += 1) {
      const picture = pages.render(page, PAGE_WIDTH);
      for (const box of inRows(boxesIn(picture)))
        found.push({ page: page + 1, box, picture: cut(picture, box) });
    }
    return found;
  } finally {
    pages.close();
  }
}

/** The text of all pages, spaces and line ends as one space. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const opening = await openPdf(pdf);
  if (!opening.ok) throw new Error(`the written PDF cannot be opened: ${opening.reason}`);
  const { pages } = opening;
  try {
    const all = Array.from({ length: pages.pageCount }, (_, page) => pages.textOf(page));
    return all.join(' ').replace(/\s+/gu, ' ');
  } finally {
    pages.close();
  }
}

/** Boxes of everything coloured, each grown together with what lies within the gap. */
function boxesIn({ width, height, rgba }: Picture): readonly Rect[] {
  const seen = new Uint8Array(width * height);
  const isInk = (at: number): boolean => {
    const from = at * 4;
    const [r = 0, g = 0, b = 0] = [rgba[from], rgba[from + 1], rgba[from + 2]];
    return Math.max(r, g, b) - Math.min(r, g, b) > SMALLEST_CHROMA;
  };
  const boxes: Rect[] = [];
  const open: number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isInk(start)) continue;
    let [left, right, top, bottom] = [width, 0, height, 0];
    seen[start] = 1;
    open.push(start);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width;
      const y = Math.floor(at / width);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const [u, v] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        const next = v * width + u;
        if (u < 0 || v < 0 || u >= width || v >= height || seen[next] || !isInk(next)) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
    boxes.push(rect(left, top, right - left + 1, bottom - top + 1));
  }
  return joined(boxes).filter((box) => box.width >= SMALLEST && box.height >= SMALLEST);
}

function joined(boxes: readonly Rect[]): readonly Rect[] {
  const result: Rect[] = [];
  for (const box of boxes) {
    let grown = box;
    for (let i = 0; i < result.length; i += 1) {
      const other = result[i];
      if (!other || !near(grown, other)) continue;
      grown = union(grown, other);
      result.splice(i, 1);
      i = -1;
    }
    result.push(grown);
  }
  return result;
}

const near = (a: Rect, b: Rect): boolean =>
  a.x - GAP < b.x + b.width &&
  b.x - GAP < a.x + a.width &&
  a.y - GAP < b.y + b.height &&
  b.y - GAP < a.y + a.height;

function union(a: Rect, b: Rect): Rect {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rect(
    x,
    y,
    Math.max(a.x + a.width, b.x + b.width) - x,
    Math.max(a.y + a.height, b.y + b.height) - y,
  );
}

/** Row by row: boxes belong to one row when one's middle lies within the other. */
function inRows(boxes: readonly Rect[]): readonly Rect[] {
  const rows: Rect[][] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    const middle = box.y + box.height / 2;
    const row = rows.find(
      ([first]) => first && middle > first.y && middle < first.y + first.height,
    );
    if (row) row.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}

function cut({ width, rgba }: Picture, box: Rect): Picture {
  const out = new Uint8Array(box.width * box.height * 4);
  for (let y = 0; y < box.height; y += 1) {
    const from = ((box.y + y) * width + box.x) * 4;
    out.set(rgba.subarray(from, from + box.width * 4), y * box.width * 4);
  }
  return { width: box.width, height: box.height, rgba: out, box };
}

/** Pixels with any number of samples each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly samples: Uint8Array;
  /** 1 byte a pixel; null when opaque. */
  readonly alpha: Uint8Array | null;
}

/** Part of an image in its own pixels; may reach beyond its edges, where nothing is. */
export interface PixelWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The image at another size: each new pixel is the mean of exactly the area that it covers. So no
 * colour appears that was not there (Lanczos rings: a halo around each letter), and the result is
 * the same on every machine. Transparent pixels lend no colour.
 */
export function resample(
  image: Pixels,
  window: PixelWindow,
  width: number,
  height: number,
): Pixels {
  const channels = image.samples.length / (image.width * image.height);
  const across = coverOf(image.width, window.x, window.width, width);
  const down = coverOf(image.height, window.y, window.height, height);
  const stride = channels + 1;
  const row = new Float32Array(width * stride);
  const sums = new Float32Array(width * stride);
  const samples = new Uint8Array(width * height * channels);
  const alpha = new Uint8Array(width * height);
  let opaque = true;
  let rowDone = -1;
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    const last = down.end[y]!;
    for (let from = down.begin[y]!; from < last; from += 1) {
      if (from !== rowDone) {
        sumRow(image, channels, across, from, row);
        rowDone = from;
      }
      const weight = shareOf(down, y, from);
      for (let index = 0; index < sums.length; index += 1) sums[index]! += weight * row[index]!;
    }
    for (let x = 0, from = 0, to = y * width; x < width; x += 1, from += stride, to += 1) {
      const covered = sums[from + channels]!;
      const scale = covered > 0 ? 1 / covered : 0;
      for (let channel = 0; channel < channels; channel += 1) {
        samples[to * channels + channel] = sums[from + channel]! * scale + 0.5;
      }
      const opacity = (covered * 255 + 0.5) | 0;
      alpha[to] = opacity;
      if (opacity < 255) opaque = false;
    }
  }
  return { width, height, samples, alpha: opaque ? null : alpha };
}

/**
 * Colour × opacity and opacity of one source row, summed up for each new column. The innermost
 * loop of reading pictures: three channels, the usual case, are written out.
 */
function sumRow(
  image: Pixels,
  channels: number,
  across: Cover,
  y: number,
  row: Float32Array,
): void {
  if (channels === 3 && image.alpha)
    sumColors(image.samples, image.alpha, image.width, across, y, row);
  else if (channels === 3) sumOpaqueColors(image, across, y, row);
  else sumChannels(image, channels, across, y, row);
}

function sumOpaqueColors(image: Pixels, across: Cover, y: number, row: Float32Array): void {
  const { samples } = image;
  const { begin, end, first, inner, last } = across;
  const base = y * image.width * 3;
  for (let x = 0, to = 0; x < begin.length; x += 1, to += 4) {
    const start = base + begin[x]! * 3;
    const stop = base + end[x]! * 3;
    if (start >= stop) {
      row.fill(0, to, to + 4);
      continue;
    }
    // Whole pixels have one weight: they are added up as integers and weighted once.
    let r = 0;
    let g = 0;
    let b = 0;
    for (let from = start + 3; from < stop - 3; from += 3) {
      r += samples[from]!;
      g += samples[from + 1]!;
      b += samples[from + 2]!;
    }
    const head = first[x]!;
    const tail = stop - start > 3 ? last[x]! : 0;
    row[to] = head * samples[start]! + inner * r + tail * samples[stop - 3]!;
    row[to + 1] = head * samples[start + 1]! + inner * g + tail * samples[stop - 2]!;
    row[to + 2] = head * samples[start + 2]! + inner * b + tail * samples[stop - 1]!;
    row[to + 3] = head + (inner * Math.max(0, stop - start - 6)) / 3 + tail;
  }
}

function sumColors(
  samples: Uint8Array,
  alpha: Uint8Array,
  width: number,
  across: Cover,
  y: number,
  row: Float32Array,
): void {
  const { begin, end, first, inner, last } = across;
  const base = y * width;
  for (let x = 0, to = 0; x < begin.length; x += 1, to += 4) {
    const start = base + begin[x]!;
    const stop = base + end[x]!;
    let r = 0;
    let g = 0;
    let b = 0;
    let covered = 0;
    for (let pixel = start; pixel < stop; pixel += 1) {
      const opacity = alpha[pixel]!;
      if (opacity === 0) continue;
      const share = pixel === start ? first[x]! : pixel === stop - 1 ? last[x]! : inner;
      const part = opacity === 255 ? share : (share * opacity) / 255;
      const from = pixel * 3;
      r += part * samples[from]!;
      g += part * samples[from + 1]!;
      b += part * samples[from + 2]!;
      covered += part;
    }
    row[to] = r;
    row[to + 1] = g;
    row[to + 2] = b;
    row[to + 3] = covered;
  }
}

function sumChannels(
  image: Pixels,
  channels: number,
  across: Cover,
  y: number,
  row: Float32Array,
): void {
  const { samples, alpha } = image;
  const stride = channels + 1;
  const base = y * image.width;
  row.fill(0);
  for (let x = 0, to = 0; x < across.begin.length; x += 1, to += stride) {
    const stop = across.end[x]!;
    for (let source = across.begin[x]!; source < stop; source += 1) {
      const share = shareOf(across, x, source);
      const part = alpha ? (share * alpha[base + source]!) / 255 : share;
      if (part === 0) continue;
      const from = (base + source) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        row[to + channel]! += part * samples[from + channel]!;
      }
      row[to + channels]! += part;
    }
  }
}

/**
 * Source cells under each new cell: `begin[i]` up to `end[i]`, without it. The first and the last
 * are covered in part, those between wholly; shares are of the new cell.
 */
interface Cover {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
  readonly inner: number;
}

const shareOf = (cover: Cover, cell: number, source: number): number =>
  source === cover.begin[cell]!
    ? cover.first[cell]!
    : source === cover.end[cell]! - 1
      ? cover.last[cell]!
      : cover.inner;

function coverOf(count: number, offset: number, extent: number, cells: number): Cover {
  const scale = extent / cells;
  const begin = new Int32Array(cells);
  const end = new Int32Array(cells);
  const first = new Float32Array(cells);
  const last = new Float32Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    const left = offset + cell * scale;
    const right = left + scale;
    const from = Math.max(0, Math.floor(left + 1e-9));
    const to = Math.min(count, Math.ceil(right - 1e-9));
    begin[cell] = from;
    end[cell] = Math.max(from, to);
    first[cell] = (Math.min(from + 1, right) - Math.max(from, left)) / scale;
    last[cell] = (Math.min(to, right) - Math.max(to - 1, left)) / scale;
  }
  return { begin, end, first, last, inner: 1 / scale };
}

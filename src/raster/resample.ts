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
    for (let entry = down.start[y] ?? 0; entry < (down.start[y + 1] ?? 0); entry += 1) {
      const from = down.source[entry] ?? 0;
      if (from !== rowDone) {
        sumRow(image, channels, across, from, row);
        rowDone = from;
      }
      const weight = down.weight[entry] ?? 0;
      for (let index = 0; index < sums.length; index += 1) {
        sums[index] = (sums[index] ?? 0) + weight * (row[index] ?? 0);
      }
    }
    for (let x = 0; x < width; x += 1) {
      const covered = sums[x * stride + channels] ?? 0;
      const to = y * width + x;
      const scale = covered > 0 ? 1 / covered : 0;
      for (let channel = 0; channel < channels; channel += 1) {
        samples[to * channels + channel] = (sums[x * stride + channel] ?? 0) * scale + 0.5;
      }
      const opacity = Math.round(covered * 255);
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
  const { samples, alpha } = image;
  const { start, source, weight } = across;
  const stride = channels + 1;
  const base = y * image.width;
  for (let x = 0, to = 0; x < start.length - 1; x += 1, to += stride) {
    const last = start[x + 1] ?? 0;
    if (channels === 3) {
      let [r, g, b, covered] = [0, 0, 0, 0];
      for (let entry = start[x] ?? 0; entry < last; entry += 1) {
        const pixel = base + (source[entry] ?? 0);
        const share = weight[entry] ?? 0;
        const part = alpha ? (share * (alpha[pixel] ?? 0)) / 255 : share;
        const from = pixel * 3;
        r += part * (samples[from] ?? 0);
        g += part * (samples[from + 1] ?? 0);
        b += part * (samples[from + 2] ?? 0);
        covered += part;
      }
      row[to] = r;
      row[to + 1] = g;
      row[to + 2] = b;
      row[to + 3] = covered;
      continue;
    }
    row.fill(0, to, to + stride);
    for (let entry = start[x] ?? 0; entry < last; entry += 1) {
      const pixel = base + (source[entry] ?? 0);
      const share = weight[entry] ?? 0;
      const part = alpha ? (share * (alpha[pixel] ?? 0)) / 255 : share;
      for (let channel = 0; channel < channels; channel += 1) {
        row[to + channel] =
          (row[to + channel] ?? 0) + part * (samples[pixel * channels + channel] ?? 0);
      }
      row[to + channels] = (row[to + channels] ?? 0) + part;
    }
  }
}

/** Source cells under each new cell with their shares; `start[i]…start[i + 1]` belong to cell i. */
interface Cover {
  readonly start: Int32Array;
  readonly source: Int32Array;
  readonly weight: Float32Array;
}

function coverOf(count: number, offset: number, extent: number, cells: number): Cover {
  const scale = extent / cells;
  const start = new Int32Array(cells + 1);
  const source: number[] = [];
  const weight: number[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    const begin = offset + cell * scale;
    const end = begin + scale;
    const last = Math.min(count, Math.ceil(end - 1e-9));
    for (let from = Math.max(0, Math.floor(begin + 1e-9)); from < last; from += 1) {
      const share = (Math.min(from + 1, end) - Math.max(from, begin)) / scale;
      if (share > 0) {
        source.push(from);
        weight.push(share);
      }
    }
    start[cell + 1] = source.length;
  }
  return { start, source: Int32Array.from(source), weight: Float32Array.from(weight) };
}

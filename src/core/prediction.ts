/**
 * Rows of samples packed as differences from their neighbours.
 * Source: ISO 32000-1, 7.4.4.4; for PNG ISO 15948, 9; for TIFF 6.0, section 14.
 */
export interface Prediction {
  /** 1: none; 2: TIFF; 10 to 15: PNG, where each row names its own filter. */
  readonly predictor: number;
  readonly colors: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly bits: number;
  /** Samples of each colour in a row. */
  readonly columns: number;
}

/** Bytes. No picture that is printed has longer rows; a damaged file may claim so. */
const LONGEST_ROW = 2 ** 28;

/**
 * The samples themselves. What is missing of a last row that was cut off counts as zero.
 * Throws a `RangeError` when the rows cannot have the length that is claimed.
 */
export function undoPrediction(bytes: Uint8Array, prediction: Prediction): Uint8Array {
  const { predictor, colors, bits, columns } = prediction;
  if (predictor <= 1) return bytes;
  // Without the byte that names a PNG filter.
  const rowLength = Math.ceil((columns * colors * bits) / 8);
  if (!(rowLength > 0 && rowLength <= LONGEST_ROW)) throw new RangeError('predictor columns');
  return predictor === 2
    ? undoTiff(bytes, rowLength, prediction)
    : undoPng(bytes, rowLength, Math.max(1, (colors * bits) >> 3));
}

function undoPng(bytes: Uint8Array, rowLength: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (rowLength + 1));
  const out = new Uint8Array(rows * rowLength);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (rowLength + 1);
    const to = row * rowLength;
    const filter = bytes[from] ?? 0;
    for (let i = 0; i < rowLength; i += 1) {
      const left = i >= step ? (out[to + i - step] ?? 0) : 0;
      // Above the first row lies nothing: zero.
      const up = out[to + i - rowLength] ?? 0;
      const corner = i >= step ? (out[to + i - rowLength - step] ?? 0) : 0;
      out[to + i] = (bytes[from + 1 + i] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, corner);
    default:
      return 0;
  }
}

/** Paeth: the neighbour closest to the slope through all three. */
function nearest(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Each sample is the difference from the one of its colour to the left. */
function undoTiff(
  bytes: Uint8Array,
  rowLength: number,
  { colors, bits, columns }: Prediction,
): Uint8Array {
  const out = bytes.slice();
  const most = 2 ** bits - 1;
  for (let start = 0; start < out.length; start += rowLength) {
    const row = out.subarray(start, start + rowLength);
    const whole = Math.min(columns * colors, Math.floor((row.length * 8) / bits));
    for (let i = colors; i < whole; i += 1) {
      const sum = sampleAt(row, i, bits) + sampleAt(row, i - colors, bits);
      putSample(row, i, bits, sum & most);
    }
  }
  return out;
}

function sampleAt(row: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return row[index] ?? 0;
  if (bits === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
  const { byte, shift, mask } = placeOf(index, bits);
  return ((row[byte] ?? 0) >> shift) & mask;
}

function putSample(row: Uint8Array, index: number, bits: number, value: number): void {
  if (bits === 8) {
    row[index] = value;
  } else if (bits === 16) {
    row[index * 2] = value >> 8;
    row[index * 2 + 1] = value & 0xff;
  } else {
    const { byte, shift, mask } = placeOf(index, bits);
    row[byte] = ((row[byte] ?? 0) & ~(mask << shift)) | (value << shift);
  }
}

/** Where a sample of less than a byte lies: the first in the highest bits. */
function placeOf(
  index: number,
  bits: number,
): { readonly byte: number; readonly shift: number; readonly mask: number } {
  const at = index * bits;
  return { byte: at >> 3, shift: 8 - bits - (at & 7), mask: 2 ** bits - 1 };
}

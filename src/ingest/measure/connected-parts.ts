/** Box of a connected part of a mask, in cells; `right` and `bottom` lie just outside. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Connected parts (8 neighbours) in reading order of their first cell. */
export function connectedParts(
  width: number,
  height: number,
  inked: (cell: number) => boolean,
): readonly Part[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const parts: Part[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !inked(start)) continue;
    let depth = 0;
    let left = width;
    let top = height;
    let right = 0;
    let bottom = 0;
    seen[start] = 1;
    stack[depth++] = start;
    while (depth > 0) {
      const cell = stack[--depth]!;
      const x = cell % width;
      const y = (cell - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] || !inked(next)) continue;
          seen[next] = 1;
          stack[depth++] = next;
        }
      }
    }
    parts.push({ left, top, right, bottom });
  }
  return parts;
}

import type { DrawNode } from '../../src/core/drawing.js';
import { IDENTITY, rect } from '../../src/core/geometry.js';
import type { Picture } from '../../src/core/picture.js';
import { cmyk } from '../../src/core/color.js';
import { openPdf } from '../../src/raster/pdf-pages.js';
import { paintDrawings } from './paint-drawings.js';

/** Steps along each of red, green and blue. */
const STEPS = 17;

/**
 * How PDFium shows complements of RGB (`naiveInks`): it has a colour table of its own for CMYK.
 * Returns the map from the wanted picture to what the viewer would show of it.
 */
export async function viewerColors(): Promise<(wanted: Picture) => Picture> {
  const table = await colorTable();
  return (wanted) => {
    const rgba = new Uint8Array(wanted.rgba.length);
    // Logos have few colours.
    const known = new Map<number, number>();
    for (let i = 0; i < rgba.length; i += 4) {
      const color =
        ((wanted.rgba[i] ?? 0) << 16) |
        ((wanted.rgba[i + 1] ?? 0) << 8) |
        (wanted.rgba[i + 2] ?? 0);
      const before = known.get(color);
      if (before === undefined) {
        interpolate(table, wanted.rgba, rgba, i);
        known.set(color, i);
      } else rgba.copyWithin(i, before, before + 3);
      rgba[i + 3] = 255;
    }
    return { ...wanted, rgba };
  };
}

/** All steps as small squares, painted and looked at. */
async function colorTable(): Promise<Uint8Array> {
  const size = 4;
  const patches: DrawNode[] = [];
  for (let index = 0; index < STEPS ** 3; index += 1) {
    const [r, g, b] = [
      Math.floor(index / STEPS ** 2),
      Math.floor(index / STEPS) % STEPS,
      index % STEPS,
    ];
    const [x, y] = [(index % (STEPS * STEPS)) * size, r * size];
    patches.push({
      kind: 'path',
      path: [['M', x, y], ['L', x + size, y], ['L', x + size, y + size], ['L', x, y + size], ['Z']],
      transform: IDENTITY,
      fill: {
        paint: {
          kind: 'solid',
          color: cmyk(
            ...([r, g, b].map((v) => 1 - v / (STEPS - 1)) as [number, number, number]),
            0,
          ),
        },
        opacity: 1,
        rule: 'nonzero',
      },
      stroke: null,
      strokeFirst: false,
    });
  }
  const viewBox = rect(0, 0, STEPS * STEPS * size, STEPS * size);
  const root = {
    kind: 'group',
    transform: IDENTITY,
    opacity: 1,
    blend: 'Normal',
    isolated: false,
    clips: [],
    mask: null,
    children: patches,
  } as const;
  const opened = await openPdf(
    await paintDrawings([{ drawing: { kind: 'vector', root }, viewBox }], viewBox.width),
  );
  if (!opened.ok) throw new Error('the colour table cannot be opened');
  const shown = opened.pages.render(0, viewBox.width);
  opened.pages.close();
  const table = new Uint8Array(STEPS ** 3 * 3);
  for (let index = 0; index < STEPS ** 3; index += 1) {
    const x = (index % (STEPS * STEPS)) * size + size / 2;
    const y = Math.floor(index / STEPS ** 2) * size + size / 2;
    const at = (y * shown.width + x) * 4;
    table.set(shown.rgba.subarray(at, at + 3), index * 3);
  }
  return table;
}

function interpolate(table: Uint8Array, from: Uint8Array, to: Uint8Array, at: number): void {
  const position = [0, 1, 2].map((channel) => ((from[at + channel] ?? 0) / 255) * (STEPS - 1));
  const base = position.map((p) => Math.min(STEPS - 2, Math.floor(p)));
  const sums = [0, 0, 0];
  for (let corner = 0; corner < 8; corner += 1) {
    let weight = 1;
    let index = 0;
    for (let axis = 0; axis < 3; axis += 1) {
      const high = (corner >> axis) & 1;
      const share = (position[axis] ?? 0) - (base[axis] ?? 0);
      weight *= high === 1 ? share : 1 - share;
      index = index * STEPS + (base[axis] ?? 0) + high;
    }
    for (let channel = 0; channel < 3; channel += 1) {
      sums[channel] = (sums[channel] ?? 0) + weight * (table[index * 3 + channel] ?? 0);
    }
  }
  to.set(sums.map(Math.round), at);
}

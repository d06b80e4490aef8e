import { Resvg } from '@resvg/resvg-js';
import sharp, { type Sharp } from 'sharp';

/**
 * The one picture that every good file of the corpus shows: four unequal fields and a hook, filling
 * 300 × 200 units to the edge. No turn or mirroring maps it onto itself, a lost field or edge shows,
 * and its colours lie well inside of what the press can print.
 */
export const WIDTH = 300;
export const HEIGHT = 200;

interface Field {
  readonly name: string;
  readonly rgb: readonly [number, number, number];
  /** x, y, width, height. */
  readonly box: readonly [number, number, number, number];
}

export const FIELDS: readonly Field[] = [
  { name: 'blue', rgb: [58, 110, 160], box: [0, 0, 110, 80] },
  { name: 'red', rgb: [190, 70, 60], box: [110, 0, 190, 80] },
  { name: 'green', rgb: [85, 140, 90], box: [0, 80, 110, 120] },
  { name: 'yellow', rgb: [226, 180, 70], box: [110, 80, 190, 120] },
];

/** Lies on the yellow field. */
export const HOOK = {
  rgb: [90, 56, 37] as const,
  points: [
    [140, 100],
    [270, 100],
    [270, 125],
    [165, 125],
    [165, 180],
    [140, 180],
  ] as readonly (readonly [number, number])[],
};

export const hex = (rgb: readonly number[]): string =>
  `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

export const color = (name: string): string =>
  name === 'brown' ? hex(HOOK.rgb) : hex(FIELDS.find((field) => field.name === name)?.rgb ?? []);

export const HOOK_POINTS = HOOK.points.map((point) => point.join(',')).join(' ');

/** The five shapes as plain SVG elements. */
export const SHAPES = [
  ...FIELDS.map(
    ({ rgb, box: [x, y, width, height] }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${hex(rgb)}"/>`,
  ),
  `<polygon points="${HOOK_POINTS}" fill="${hex(HOOK.rgb)}"/>`,
].join('');

export const svgOf = (content: string, attributes = `viewBox="0 0 ${WIDTH} ${HEIGHT}"`): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

export const PLAIN_SVG = svgOf(SHAPES);

/** Pixels of the raster files: enough for print at the size of the grid. */
export const PIXEL_SCALE = 4;

/** The picture in RGB pixels without alpha, ready to be encoded. */
export function pixels(scale = PIXEL_SCALE): Sharp {
  const fitTo = { mode: 'width' as const, value: WIDTH * scale };
  // The shapes meet on whole pixels: no blended edges but those of the format.
  return sharp(new Resvg(PLAIN_SVG, { fitTo }).render().asPng()).removeAlpha();
}

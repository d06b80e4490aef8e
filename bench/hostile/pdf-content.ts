import { readFileSync } from 'node:fs';
import { openInkConverter } from '../../src/color/ink-converter.js';
import { FIELDS, HEIGHT, HOOK } from './control-picture.js';

export type Paint = (name: string, rgb: readonly number[]) => string;

/** The picture as page content, y up; `paint` writes the operators that choose a colour. */
export function content(paint: Paint): string {
  return fieldsContent(paint) + `${paint('brown', HOOK.rgb)} ` + hookPath() + ' f\n';
}

export const fieldsContent = (paint: Paint): string =>
  FIELDS.map(
    ({ name, rgb, box: [x, y, width, height] }) =>
      `${paint(name, rgb)} ${x} ${HEIGHT - y - height} ${width} ${height} re f\n`,
  ).join('');

export const hookPath = (): string =>
  HOOK.points.map(([x, y], index) => `${x} ${HEIGHT - y} ${index === 0 ? 'm' : 'l'}`).join(' ') +
  ' h';

export const numbers = (rgb: readonly number[]): string =>
  rgb.map((value) => (value / 255).toFixed(5)).join(' ');

export const rgbPaint: Paint = (_name, rgb) => `${numbers(rgb)} rg`;

/** Inks that the press gets from the plain picture, 0…1. */
export async function inkPaints(): Promise<ReadonlyMap<string, readonly number[]>> {
  const inks = await openInkConverter(
    new Uint8Array(readFileSync('data/icc/ISOcoated_v2_300_bas.icc')),
  );
  const of = ([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] => {
    const { c, m, y, k } = inks.cmykOf({ kind: 'srgb', r: r / 255, g: g / 255, b: b / 255 });
    return [c, m, y, k];
  };
  return new Map([
    ...FIELDS.map(({ name, rgb }) => [name, of(rgb)] as const),
    ['brown', of(HOOK.rgb)] as const,
  ]);
}

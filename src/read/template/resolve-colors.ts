import type { InkColor } from '../../core/color.js';
import type { ColorYaml } from '../schema/template.js';

const FULL = 100;

export interface ColorProblem {
  readonly color: string;
  readonly kind: 'unknown' | 'circular';
  /** The name that was asked for. */
  readonly name: string;
}

/** Stands for a colour that cannot be resolved: what asks for it is no further mistake. */
export const NOTHING: InkColor = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 };

/** Per cent → 0…1; tints of other colours worked out. Each problem is told by its own colour only. */
export function resolveColors(colors: Readonly<Record<string, ColorYaml>>): {
  readonly colors: Readonly<Record<string, InkColor>>;
  readonly problems: readonly ColorProblem[];
} {
  const problems: ColorProblem[] = [];
  const resolve = (name: string, asked: readonly string[]): InkColor | null => {
    const color = colors[name];
    const [first = name, ...others] = asked;
    if (color === undefined) {
      if (others.length === 0) problems.push({ color: first, kind: 'unknown', name });
      return null;
    }
    if (Array.isArray(color)) {
      const [c, m, y, k] = color;
      return { kind: 'cmyk', c: c / FULL, m: m / FULL, y: y / FULL, k: k / FULL };
    }
    if ('spot' in color) return { kind: 'spot', ink: color.spot, tint: color.tint / FULL };
    if (asked.includes(name)) {
      if (name === first) problems.push({ color: name, kind: 'circular', name: color.of });
      return null;
    }
    const base = resolve(color.of, [...asked, name]);
    return base && tintOf(base, color.tint / FULL);
  };
  const resolved = Object.keys(colors).map((name) => [name, resolve(name, []) ?? NOTHING] as const);
  return { colors: Object.fromEntries(resolved), problems };
}

/** A share of the ink: 1 is the colour itself. */
export function tintOf(color: InkColor, share: number): InkColor {
  if (color.kind === 'spot') return { ...color, tint: color.tint * share };
  return {
    kind: 'cmyk',
    c: color.c * share,
    m: color.m * share,
    y: color.y * share,
    k: color.k * share,
  };
}

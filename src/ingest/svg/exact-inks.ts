import type { Cmyk, InkColor } from '../../core/color.js';

/**
 * Colours whose ink values are known exactly, by the `#rrggbb` that stands for them in the
 * normalised file: usvg's tree can hold nothing but RGB.
 */
export interface ExactInks {
  readonly byHex: ReadonlyMap<string, InkColor>;
  /** Gives the inks a colour code of their own, as near to `rgb` as is free. */
  register(hex: string, inks: Cmyk): string;
}

/** `used` are the plain colours of the file: a stand-in must not collide with them. */
export function exactInks(
  fromProject: Readonly<Record<string, InkColor>>,
  used: ReadonlySet<string>,
): ExactInks {
  const byHex = new Map<string, InkColor>(
    Object.entries(fromProject).map(([hex, ink]) => [hex.toLowerCase(), ink]),
  );
  const codes = new Map<string, string>();
  return {
    byHex,
    register: (hex, inks) => {
      // What the project says about this very colour counts more than the file.
      if (fromProject[hex] !== undefined) return hex;
      const key = [inks.c, inks.m, inks.y, inks.k].join(' ');
      const known = codes.get(key);
      if (known !== undefined) return known;
      let value = Number.parseInt(hex.slice(1), 16);
      let code = hex;
      while (used.has(code) || byHex.has(code)) {
        value = (value + 1) % 0x1000000;
        code = `#${value.toString(16).padStart(6, '0')}`;
      }
      byHex.set(code, inks);
      codes.set(key, code);
      return code;
    },
  };
}

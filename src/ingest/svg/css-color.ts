import { cmyk, type Cmyk } from '../../core/color.js';
import { COLOR_NAMES } from './color-names.js';

/** A colour as CSS or SVG write it, resolved to sRGB with opacity. */
export interface CssColor {
  /** 0…1, clamped to sRGB. */
  readonly rgb: readonly [r: number, g: number, b: number];
  readonly alpha: number;
  /** Ink values the author wrote (`icc-color`, `device-cmyk`): they win over `rgb`. */
  readonly inks: Cmyk | null;
}

/**
 * Reads any colour of CSS Color 4 and of SVG 1.1, or null when it is none.
 * `none`, `inherit`, `currentColor` and `url()` are no colours. usvg 0.3x knows only a part of
 * these and paints the rest black without a word.
 */
export function parseCssColor(source: string): CssColor | null {
  const text = source.trim().toLowerCase();
  const icc = /icc-color\(([^)]*)\)/.exec(text);
  if (icc) return withIcc(text.replace(icc[0], '').trim(), icc[1] ?? '');
  if (text === 'transparent') return { rgb: [0, 0, 0], alpha: 0, inks: null };
  if (text.startsWith('#')) return hex(text.slice(1));
  const name = COLOR_NAMES.get(text);
  if (name !== undefined) return hex(name);
  const call = /^([a-z-]+)\(([^()]*)\)$/.exec(text);
  return call ? fromFunction(call[1] ?? '', call[2] ?? '') : null;
}

/** `#rrggbb` of a colour. */
export const hexOf = ([r, g, b]: readonly [number, number, number]): string =>
  `#${[r, g, b].map((v) => byte(v).toString(16).padStart(2, '0')).join('')}`;

const byte = (v: number): number => Math.min(255, Math.max(0, Math.round(v * 255)));
const clamp = (v: number): number => Math.min(1, Math.max(0, v));

const plain = (r: number, g: number, b: number, alpha = 1): CssColor => ({
  rgb: [clamp(r), clamp(g), clamp(b)],
  alpha: clamp(alpha),
  inks: null,
});

function hex(digits: string): CssColor | null {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return null;
  const wide = digits.length > 4 ? digits : digits.replace(/./g, '$&$&');
  const at = (i: number): number => Number.parseInt(wide.slice(i, i + 2), 16) / 255;
  return plain(at(0), at(2), at(4), wide.length === 8 ? at(6) : 1);
}

/** SVG 1.1, 12.3.2: four numbers are inks of a CMYK profile; others have their RGB fallback. */
function withIcc(fallback: string, args: string): CssColor | null {
  const numbers = args
    .split(/[\s,]+/)
    .slice(1)
    .filter((n) => n !== '')
    .map(Number);
  const base = fallback === '' ? null : parseCssColor(fallback);
  if (numbers.length !== 4 || numbers.some((n) => !Number.isFinite(n))) return base;
  const inks = inksOf(numbers);
  return { rgb: base?.rgb ?? rgbOfInks(inks), alpha: base?.alpha ?? 1, inks };
}

function inksOf(numbers: readonly number[]): Cmyk {
  const [c = 0, m = 0, y = 0, k = 0] = numbers.map(clamp);
  return cmyk(c, m, y, k);
}

/** Only for the picture on the screen; the inks are printed as they are. CSS Color 5, 7. */
const rgbOfInks = ({ c, m, y, k }: Cmyk): readonly [number, number, number] => [
  1 - Math.min(1, c + k),
  1 - Math.min(1, m + k),
  1 - Math.min(1, y + k),
];

function fromFunction(name: string, body: string): CssColor | null {
  const [main = '', slash] = body.split('/');
  const words = main
    .trim()
    .split(/[\s,]+/)
    .filter((w) => w !== '');
  const legacyAlpha = slash === undefined && words.length === 4 && /^(?:rgb|hsl)a?$/.test(name);
  const alphaWord = slash?.trim() ?? (legacyAlpha ? words.pop() : undefined);
  const alpha = alphaWord === undefined ? 1 : numberOf(alphaWord, 1);
  if (name === 'color') return profiled(words, alpha);
  if (name === 'device-cmyk') {
    if (words.length < 4) return null;
    const inks = inksOf(words.slice(0, 4).map((w) => numberOf(w, 1)));
    return { rgb: rgbOfInks(inks), alpha: clamp(alpha), inks };
  }
  const [x, y, z] = words;
  if (x === undefined || y === undefined || z === undefined || words.length !== 3) return null;
  const color = fromTriple(name, x, y, z);
  return color && [...color, alpha].every(Number.isFinite)
    ? plain(color[0], color[1], color[2], alpha)
    : null;
}

type Triple = readonly [number, number, number];

function fromTriple(name: string, x: string, y: string, z: string): Triple | null {
  switch (name) {
    case 'rgb':
    case 'rgba':
      return [numberOf(x, 255) / 255, numberOf(y, 255) / 255, numberOf(z, 255) / 255];
    case 'hsl':
    case 'hsla':
      return hsl(angleOf(x), share(y), share(z));
    case 'hwb':
      return hwb(angleOf(x), share(y), share(z));
    case 'lab':
      return lab(numberOf(x, 100), numberOf(y, 125), numberOf(z, 125));
    case 'lch':
      return polar(lab, numberOf(x, 100), numberOf(y, 150), angleOf(z));
    case 'oklab':
      return oklab(numberOf(x, 1), numberOf(y, 0.4), numberOf(z, 0.4));
    case 'oklch':
      return polar(oklab, numberOf(x, 1), numberOf(y, 0.4), angleOf(z));
    default:
      return null;
  }
}

/** Number or percentage, 100 % being `whole`; `none` is 0. */
function numberOf(word: string, whole: number): number {
  if (word === 'none') return 0;
  return word.endsWith('%') ? (Number(word.slice(0, -1)) / 100) * whole : Number(word);
}

/** A percentage whose sign may be left out (CSS Color 4). */
const share = (word: string): number => clamp(Number(word.replace('%', '')) / 100);

const TURNS: Readonly<Record<string, number>> = {
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

function angleOf(word: string): number {
  const match = /^(-?[\d.e+-]+?)(deg|grad|rad|turn)?$/.exec(word);
  return match
    ? Number(match[1]) * (TURNS[match[2] ?? 'deg'] ?? 1)
    : word === 'none'
      ? 0
      : Number.NaN;
}

/** CSS Color 4, 7.1. */
function hsl(hue: number, saturation: number, lightness: number): Triple {
  const f = (n: number): number => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return (
      lightness -
      saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    );
  };
  return [f(0), f(8), f(4)];
}

function hwb(hue: number, white: number, black: number): Triple {
  if (white + black >= 1)
    return [white / (white + black), white / (white + black), white / (white + black)];
  const [r, g, b] = hsl(hue, 1, 0.5);
  const mix = (v: number): number => v * (1 - white - black) + white;
  return [mix(r), mix(g), mix(b)];
}

const polar = (
  space: (L: number, a: number, b: number) => Triple,
  L: number,
  chroma: number,
  hue: number,
): Triple =>
  space(L, chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180));

/** CIE Lab (D50) by way of XYZ, Bradford-adapted to D65. CSS Color 4, 18. */
function lab(L: number, a: number, b: number): Triple {
  const fy = (L + 16) / 116;
  const inverse = (f: number): number =>
    f ** 3 > 216 / 24389 ? f ** 3 : (116 * f - 16) / (24389 / 27);
  const x = inverse(fy + a / 500) * 0.9642956764295677;
  const y = L > 8 ? fy ** 3 : L / (24389 / 27);
  const z = inverse(fy - b / 200) * 0.8251046025104602;
  return fromXyz([
    0.955473421488075 * x - 0.02309845494876471 * y + 0.06325924320057072 * z,
    -0.0283697093338637 * x + 1.0099953980813041 * y + 0.021041441191917323 * z,
    0.012314014864481998 * x - 0.020507649298898964 * y + 1.330365926242124 * z,
  ]);
}

/** B. Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(L: number, a: number, b: number): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return encoded([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]);
}

/** `color(display-p3 r g b)` and its like. CSS Color 4, 10. */
function profiled(words: readonly string[], alpha: number): CssColor | null {
  const [space, ...rest] = words;
  const [r = 0, g = 0, b = 0] = rest.map((w) => numberOf(w, 1));
  if (![r, g, b].every(Number.isFinite) || space === undefined) return null;
  const rgb = fromSpace(space, r, g, b);
  return rgb && plain(rgb[0], rgb[1], rgb[2], alpha);
}

function fromSpace(space: string, r: number, g: number, b: number): Triple | null {
  switch (space) {
    case 'srgb':
      return [r, g, b];
    case 'srgb-linear':
      return encoded([r, g, b]);
    case 'display-p3': {
      const [R, G, B] = [decode(r), decode(g), decode(b)];
      return fromXyz([
        0.4865709486482162 * R + 0.26566769316909306 * G + 0.1982172852343625 * B,
        0.2289745640697488 * R + 0.6917385218365064 * G + 0.079286914093745 * B,
        0.04511338185890264 * G + 1.043944368900976 * B,
      ]);
    }
    case 'a98-rgb': {
      const [R, G, B] = [r, g, b].map((v) => Math.sign(v) * Math.abs(v) ** (563 / 256));
      return fromXyz([
        0.5766690429101305 * (R ?? 0) +
          0.1855582379065463 * (G ?? 0) +
          0.1882286462349947 * (B ?? 0),
        0.29734497525053605 * (R ?? 0) +
          0.6273635662554661 * (G ?? 0) +
          0.07529145849399788 * (B ?? 0),
        0.02703136138641234 * (R ?? 0) +
          0.07068885253582723 * (G ?? 0) +
          0.9913375368376388 * (B ?? 0),
      ]);
    }
    case 'xyz':
    case 'xyz-d65':
      return fromXyz([r, g, b]);
    default:
      return null;
  }
}

const fromXyz = ([x, y, z]: Triple): Triple =>
  encoded([
    3.2409699419045226 * x - 1.537383177570094 * y - 0.4986107602930034 * z,
    -0.9692436362808796 * x + 1.8759675015077202 * y + 0.04155505740717559 * z,
    0.05563007969699366 * x - 0.20397695888897652 * y + 1.0569715142428786 * z,
  ]);

const decode = (v: number): number =>
  Math.abs(v) <= 0.04045 ? v / 12.92 : Math.sign(v) * ((Math.abs(v) + 0.055) / 1.055) ** 2.4;

const encoded = ([r, g, b]: Triple): Triple => [encode(r), encode(g), encode(b)];

const encode = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

import { create, type Font } from 'fontkit';
import type { FontFile } from '../core/project.js';
import { missingCharacters } from './shape.js';

/** A face whose glyphs are wanted as shapes. Units: font units, y up. */
export interface OutlineFace {
  readonly key: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly xHeight: number;
  /** Characters without a glyph. */
  missingIn(text: string): readonly string[];
  /** Glyphs with kerning and ligatures: path data (absolute `M L Q C Z`) and advance. */
  outlines(
    text: string,
  ): readonly { readonly d: string; readonly advance: number; readonly offset: number }[];
}

/** The project's faces, found as CSS names them. */
export interface TextOutlines {
  /** The nearest weight of the family, or null when the family is not among the project's fonts. */
  faceFor(family: string, weight: number, italic: boolean): OutlineFace | null;
}

/** Weights further apart than this are another look: Regular never stands in for Black. */
const WEIGHT_REACH = 200;

/**
 * Opens the fonts for text inside drawings, which becomes paths. Families go by the key before
 * its dash ("SourceSans3-Bold" is "Source Sans 3"), or by the PostScript name itself.
 */
export function openTextOutlines(files: readonly FontFile[]): TextOutlines {
  let opened: readonly Face[] | null = null;
  return {
    faceFor: (family, weight, italic) => {
      // Opened with the first text only: most drawings have none.
      opened ??= files.flatMap(openFace);
      const wanted = plainName(family);
      const exact = opened.find((face) => plainName(face.postscriptName) === wanted);
      if (exact) return exact;
      const [nearest] = opened
        .filter((face) => face.family === wanted && face.italic === italic)
        .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
      return nearest && Math.abs(nearest.weight - weight) <= WEIGHT_REACH ? nearest : null;
    },
  };
}

interface Face extends OutlineFace {
  readonly family: string;
  readonly postscriptName: string;
  readonly weight: number;
  readonly italic: boolean;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

function openFace({ key, bytes }: FontFile): readonly Face[] {
  const font = parsed(bytes);
  if (!font) return [];
  return [
    {
      key,
      family: plainName(key.split('-')[0] ?? key),
      postscriptName: font.postscriptName,
      weight: font['OS/2']?.usWeightClass ?? 400,
      italic: font.italicAngle !== 0,
      unitsPerEm: font.unitsPerEm,
      ascent: font.ascent,
      descent: font.descent,
      xHeight: font.xHeight,
      missingIn: (text) => missingCharacters(font, text),
      outlines: (text) => {
        const { glyphs, positions } = font.layout(text, {});
        return glyphs.map((glyph, i) => ({
          d: glyph.path.toSVG(),
          advance: positions[i]?.xAdvance ?? glyph.advanceWidth,
          offset: positions[i]?.xOffset ?? 0,
        }));
      },
    },
  ];
}

/** Fonts that cannot be opened are reported when the book of fonts is opened. */
function parsed(bytes: Uint8Array): Font | null {
  try {
    const font = create(bytes);
    return typeof font.layout === 'function' ? font : null;
  } catch {
    return null;
  }
}

import { invariant } from '../core/assert.js';
import type { FontProgram, FontSubset } from '../core/font-program.js';
import type { SetGlyph } from '../core/page.js';
import { name, text, type PdfRef } from './pdf-value.js';
import type { PdfObjects } from './surface.js';

/** U+00AD: how a hyphen added by hyphenation is to be read, so that copied words are whole. */
const SOFT_HYPHEN = '\u00AD';

/**
 * One font of the file: hands out codes while pages are painted, then embeds the subset.
 * Codes are positions in the subset (Identity-H). A glyph that stands for different characters
 * (space and narrow no-break space, hyphen and soft hyphen) gets a copy for each, since ToUnicode
 * has room for one meaning a code.
 * Source: ISO 32000-1, 9.7 (composite fonts), 9.10.3 (ToUnicode).
 */
export class EmbeddedFont {
  readonly ref: PdfRef;
  private readonly objects: PdfObjects;
  private readonly program: FontProgram;
  private readonly subset: FontSubset;
  private readonly codes = new Map<string, number>();
  private readonly usedGlyphs = new Set<number>();
  private readonly widths: number[] = [];
  private readonly meanings: string[] = [];

  constructor(objects: PdfObjects, program: FontProgram) {
    this.objects = objects;
    this.program = program;
    this.subset = program.createSubset();
    this.ref = objects.reserve();
    this.widths[0] = this.widthOf(0);
    this.meanings[0] = '';
  }

  /** Code of a glyph as it is shown, 0…65535. */
  codeOf(glyph: SetGlyph): number {
    const meaning = glyph.softHyphen ? SOFT_HYPHEN : glyph.text;
    const key = `${glyph.id} ${meaning}`;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const code = this.usedGlyphs.has(glyph.id)
      ? this.subset.duplicate(glyph.id)
      : this.subset.include(glyph.id);
    invariant(code <= 0xffff, `font ${this.program.postscriptName} needs more than 65,535 codes`);
    this.usedGlyphs.add(glyph.id);
    this.codes.set(key, code);
    this.widths[code] = this.widthOf(glyph.id);
    this.meanings[code] = meaning;
    return code;
  }

  /** Natural advance of a glyph in thousandths of the font size. */
  widthOf(glyph: number): number {
    return (this.program.advanceOf(glyph) * 1000) / this.program.unitsPerEm;
  }

  /** Writes the font's objects. Composite glyphs were added to the subset by `encode`. */
  embed(tagNumber: number): void {
    const { program, objects } = this;
    const file = this.subset.encode();
    const truetype = program.outlines === 'truetype';
    const scaled = (value: number): number => Math.round((value * 1000) / program.unitsPerEm);
    const baseFont = `${subsetTag(tagNumber)}+${name(program.postscriptName)}`;
    const fontFile = objects.stream(
      truetype ? { Length1: file.length } : { Subtype: 'CIDFontType0C' },
      file,
    );
    const { bbox } = program;
    const descriptor = objects.object({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: SYMBOLIC | (program.italic ? ITALIC : 0),
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled),
      ItalicAngle: program.italicAngle,
      Ascent: scaled(program.ascent),
      Descent: scaled(program.descent),
      CapHeight: scaled(program.capHeight),
      XHeight: scaled(program.xHeight),
      StemV: stemFromWeight(program.weight),
      [truetype ? 'FontFile2' : 'FontFile3']: fontFile,
    });
    const descendant = objects.object({
      Type: 'Font',
      Subtype: truetype ? 'CIDFontType2' : 'CIDFontType0',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      W: [0, Array.from(this.widths, (width) => Math.round((width ?? 0) * 1000) / 1000)],
      ...(truetype ? { CIDToGIDMap: 'Identity' } : {}),
    });
    const toUnicode = objects.stream({}, new TextEncoder().encode(toUnicodeCMap(this.meanings)));
    objects.define(this.ref, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
  }
}

/** Font flags, ISO 32000-1 table 123: bit 3 symbolic, since a subset has no standard encoding. */
const SYMBOLIC = 4;
const ITALIC = 64;

/**
 * Width of a vertical stem from the weight class; only used when a viewer replaces the font.
 * Rule of thumb of Adobe Technical Note 5088 as fitted by dvipdfmx.
 */
const stemFromWeight = (weight: number): number => Math.round(50 + (weight / 65) ** 2);

/** Six capitals, different for each font of the file. Source: ISO 32000-1, 9.6.4. */
function subsetTag(tagNumber: number): string {
  let rest = tagNumber;
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26);
    return letter;
  })
    .reverse()
    .join('');
}

/** ISO 32000-1, 9.10.3: at most 100 entries in one block. */
const ENTRIES_PER_BLOCK = 100;

function toUnicodeCMap(meanings: readonly string[]): string {
  const entries = meanings.flatMap((meaning, code) =>
    meaning ? [`<${hex(code)}> <${utf16Hex(meaning)}>`] : [],
  );
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += ENTRIES_PER_BLOCK) {
    const block = entries.slice(start, start + ENTRIES_PER_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

export const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const utf16Hex = (meaning: string): string =>
  Array.from({ length: meaning.length }, (_, index) => hex(meaning.charCodeAt(index))).join('');

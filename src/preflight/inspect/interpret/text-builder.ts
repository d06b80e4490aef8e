import { concat, IDENTITY, type Matrix } from '../../../core/geometry.js';
import type { DisplayList, Glyph, TextState } from '../display-list.js';
import type { ReadFont } from '../fonts/read-font.js';
import { emptyPath, extentOf, mapExtent, mapPath, type Extent, type Path } from '../path.js';
import { PdfArray, PdfDict, PdfString, type PdfValue } from '../pdf-values.js';
import { clipTo, resourceOf, setState, type Frame } from './frame.js';

/** Text objects and what they show. Source: ISO 32000-1, 9.4. */
export class TextBuilder {
  private readonly frame: Frame;
  private tm: Matrix = IDENTITY;
  private tlm: Matrix = IDENTITY;
  private clip: Path | null = null;
  private inText = false;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** Follows the operators of text; false for all others. */
  take(operator: string, operands: readonly PdfValue[], n: (index: number) => number): boolean {
    switch (operator) {
      case 'BT':
        this.tm = this.tlm = IDENTITY;
        this.clip = null;
        this.inText = true;
        return true;
      case 'ET':
        this.inText = false;
        if (this.clip) clipTo(this.frame, this.clip, false);
        this.clip = null;
        return true;
      case 'Tf': {
        const dict = resourceOf(this.frame, 'Font', operands[0]);
        if (!(dict instanceof PdfDict)) this.frame.file.problem(this.frame.object, 'font missing');
        this.setText({
          font: dict instanceof PdfDict ? this.frame.file.font(dict) : null,
          size: n(1),
        });
        return true;
      }
      case 'Tc':
        this.setText({ charSpacing: n(0) });
        return true;
      case 'Tw':
        this.setText({ wordSpacing: n(0) });
        return true;
      case 'Tz':
        this.setText({ scaling: n(0) / 100 });
        return true;
      case 'TL':
        this.setText({ leading: n(0) });
        return true;
      case 'Ts':
        this.setText({ rise: n(0) });
        return true;
      case 'Tr':
        this.setText({ mode: n(0) });
        return true;
      case 'Td':
        this.nextLine(n(0), n(1));
        return true;
      case 'TD':
        this.setText({ leading: -n(1) });
        this.nextLine(n(0), n(1));
        return true;
      case 'Tm':
        this.tm = this.tlm = [n(0), n(1), n(2), n(3), n(4), n(5)];
        return true;
      case 'T*':
        this.nextLine(0, -this.frame.state.text.leading);
        return true;
      case 'Tj':
        this.show([operands[0] ?? null]);
        return true;
      case 'TJ':
        this.show(operands[0] instanceof PdfArray ? operands[0].values() : []);
        return true;
      case "'":
        this.nextLine(0, -this.frame.state.text.leading);
        this.show([operands[0] ?? null]);
        return true;
      case '"':
        this.setText({ wordSpacing: n(0), charSpacing: n(1) });
        this.nextLine(0, -this.frame.state.text.leading);
        this.show([operands[2] ?? null]);
        return true;
      default:
        return false;
    }
  }

  private nextLine(x: number, y: number): void {
    this.tlm = concat([1, 0, 0, 1, x, y], this.tlm);
    this.tm = this.tlm;
  }

  /** Strings and offsets of one Tj or TJ as one item. Source: ISO 32000-1, 9.4.4. */
  private show(parts: readonly PdfValue[]): void {
    const { text, ctm } = this.frame.state;
    const { font, size, scaling, rise, charSpacing, wordSpacing } = text;
    if (!this.inText) this.frame.file.problem(this.frame.object, 'text outside BT … ET');
    if (!font) return;
    const glyphs: Glyph[] = [];
    const toEm = font.type3 ? 1 : 1 / 1000;
    const widthScale = font.type3 ? font.type3.matrix[0] : 1 / 1000;
    let extent: Extent | null = null;
    let shown = '';
    const [a, b, c, d] = this.tm;
    let [, , , , e, f] = this.tm;
    for (const part of parts) {
      if (typeof part === 'number') {
        const shift = (-part / 1000) * size * (font.vertical ? 1 : scaling);
        if (font.vertical) [e, f] = [e + shift * c, f + shift * d];
        else [e, f] = [e + shift * a, f + shift * b];
        continue;
      }
      if (!(part instanceof PdfString)) continue;
      for (const code of font.codesOf(part.bytes)) {
        const width = font.widthOf(code);
        const space = charSpacing + (font.isSpace(code) ? wordSpacing : 0);
        const placed = concat(
          [size * scaling, 0, 0, size, 0, rise],
          concat([a, b, c, d, e, f], ctm),
        );
        const matrix: Matrix = [
          placed[0] * toEm,
          placed[1] * toEm,
          placed[2] * toEm,
          placed[3] * toEm,
          placed[4],
          placed[5],
        ];
        glyphs.push({ code, matrix });
        if (font.vertical) {
          const advance = -size + space;
          [e, f] = [e + advance * c, f + advance * d];
        } else {
          const advance = (width * widthScale * size + space) * scaling;
          [e, f] = [e + advance * a, f + advance * b];
        }
        const box = glyphBox(font, code, width, matrix);
        const meaning = font.textOf(code);
        if (box || meaning.trim() === '') shown += meaning;
        if (box)
          extent = extent
            ? [
                Math.min(extent[0], box[0]),
                Math.min(extent[1], box[1]),
                Math.max(extent[2], box[2]),
                Math.max(extent[3], box[3]),
              ]
            : box;
      }
    }
    this.tm = [a, b, c, d, e, f];
    // TeX's pixel fonts are set at fractions of a point. Boxes may be empty: never smaller than said.
    const body = Math.max(1, font.type3?.height ?? 1);
    const em = concat([size * scaling * body, 0, 0, size * body, 0, rise], concat(this.tm, ctm));
    if (glyphs.length === 0) return;
    if (text.mode >= 4) this.addToTextClip(font, glyphs);
    if (this.frame.hidden > 0 || extent === null) return;
    const procedures = font.type3 ? this.type3Glyphs(font, glyphs) : null;
    this.frame.items.push({
      kind: 'text',
      glyphs,
      text: shown,
      extent,
      em,
      procedures,
      state: this.frame.state,
    });
  }

  private type3Glyphs(font: ReadFont, glyphs: readonly Glyph[]): (DisplayList | null)[] {
    return glyphs.map(({ code }) => {
      const procedure = font.type3?.procedureOf(code);
      return procedure
        ? this.frame.file.form(
            procedure,
            font.type3?.resources ?? this.frame.resources,
            this.frame.state,
            this.frame.depth + 1,
            'glyph',
          )
        : null;
    });
  }

  private addToTextClip(font: ReadFont, glyphs: readonly Glyph[]): void {
    this.clip ??= emptyPath();
    for (const { code, matrix } of glyphs) {
      const outline = font.outlineOf(code);
      if (!outline) continue;
      const placed = mapPath(outline, matrix);
      this.clip.ops.push(...placed.ops);
      this.clip.points.push(...placed.points);
    }
  }

  private setText(change: Partial<TextState>): void {
    setState(this.frame, { text: { ...this.frame.state.text, ...change } });
  }
}

/** Extent of a glyph's ink; blank glyphs have none. Without an outline: its cell. */
function glyphBox(font: ReadFont, code: number, width: number, matrix: Matrix): Extent | null {
  if (font.type3) {
    const [a] = font.type3.matrix;
    return mapExtent([0, -0.25, width * a, 0.75], matrix);
  }
  const cached = extentCache.get(font) ?? new Map<number, Extent | null>();
  extentCache.set(font, cached);
  let own = cached.get(code);
  if (own === undefined) {
    const outline = font.outlineOf(code);
    own = outline
      ? extentOf(outline)
      : font.isSpace(code)
        ? null
        : [0, font.descent, width, font.ascent];
    cached.set(code, own);
  }
  return own && mapExtent(own, matrix);
}

const extentCache = new WeakMap<ReadFont, Map<number, Extent | null>>();

import type { FontFacts, ImageFacts } from '../../core/pdf-facts.js';
import { ALL_PLATES, PROCESS_PLATES, type ColorSpace } from './color-space.js';
import type { ImageUse, Paint, TextItem } from './display-list.js';
import type { ReadFont } from './fonts/read-font.js';

/** Fonts, images and plates met while the pages are walked; each once, with the pages it is on. */
export class Registers {
  private readonly fontsSeen = new Map<
    ReadFont,
    {
      readonly index: number;
      /** Codes that leave a mark, each with the first page that shows it. */
      readonly codes: Map<number, number>;
      readonly pages: Set<number>;
      visible: boolean;
    }
  >();
  private readonly imagesSeen = new Map<
    ImageUse,
    { readonly index: number; readonly pages: Set<number> }
  >();
  private readonly imagesMet = new Set<ImageUse>();
  private readonly platesSeen = new Set<string>();
  private readonly paintsSeen = new Set<Paint>();

  font(font: ReadFont): number {
    return this.fontEntry(font).index;
  }

  text(item: TextItem, page: number, visible: boolean): void {
    const { font } = item.state.text;
    if (!font) return;
    const entry = this.fontEntry(font);
    entry.pages.add(page);
    entry.visible ||= visible;
    if (!visible) return;
    for (const { code } of item.glyphs) if (!entry.codes.has(code)) entry.codes.set(code, page);
  }

  private fontEntry(font: ReadFont) {
    const known = this.fontsSeen.get(font);
    if (known) return known;
    const entry = {
      index: this.fontsSeen.size,
      codes: new Map<number, number>(),
      pages: new Set<number>(),
      visible: false,
    };
    this.fontsSeen.set(font, entry);
    return entry;
  }

  image(image: ImageUse, page: number): number {
    this.imagesMet.add(image);
    const known = this.imagesSeen.get(image);
    if (known) {
      known.pages.add(page);
      return known.index;
    }
    const index = this.imagesSeen.size;
    this.imagesSeen.set(image, { index, pages: new Set([page]) });
    return index;
  }

  /** Images met since the last call, with their masks. */
  takeImages(): ReadonlySet<ImageUse> {
    const uses = new Set<ImageUse>();
    for (const image of this.imagesMet) {
      uses.add(image);
      if (image.softMask) uses.add(image.softMask);
      if (image.mask !== null && 'stream' in image.mask) uses.add(image.mask);
    }
    this.imagesMet.clear();
    return uses;
  }

  paint(paint: Paint | null): void {
    if (!paint || this.paintsSeen.has(paint)) return;
    this.paintsSeen.add(paint);
    const { family } = paint.space.facts;
    if (family === 'Separation' || family === 'DeviceN') this.plate(paint.space);
    else
      for (const [plate, amount] of Object.entries(paint.inks ?? {}))
        if (amount > 0) this.add(plate);
  }

  plate(space: ColorSpace | null): void {
    for (const plate of space?.plates ?? []) this.add(plate);
  }

  private add(plate: string): void {
    if (plate !== ALL_PLATES && plate !== 'None') this.platesSeen.add(plate);
  }

  plates(): readonly string[] {
    const process: readonly string[] = PROCESS_PLATES;
    const spots = [...this.platesSeen].filter((plate) => !process.includes(plate)).sort();
    return [...process.filter((plate) => this.platesSeen.has(plate)), ...spots];
  }

  images(): readonly ImageFacts[] {
    return [...this.imagesSeen].map(([image, { pages }]) => ({
      object: image.object,
      width: image.width,
      height: image.height,
      bitsPerComponent: image.bits,
      space: image.space?.facts ?? null,
      stencil: image.stencil,
      filters: image.filters,
      softMask: image.softMask !== null,
      inline: image.inline,
      pages: [...pages],
    }));
  }

  fonts(): readonly FontFacts[] {
    return [...this.fontsSeen].map(([font, { codes, pages, visible }]) => {
      const compared = [...codes].map(([code, page]) => ({ page, ...widthsOf(font, code) }));
      return {
        object: font.object,
        name: font.name.replace(/^[A-Z]{6}\+/u, ''),
        subtype: font.subtype,
        program: font.type3 ? 'type3' : font.embedded,
        subset: /^[A-Z]{6}\+/u.test(font.name),
        composite: font.composite,
        usedCodes: codes.size,
        wrongWidths: compared.flatMap(({ page, stated, real }) =>
          real !== null && Math.abs(stated - real) > WIDTH_TOLERANCE
            ? [{ page, stated, real }]
            : [],
        ),
        widthsKnown: compared.every(({ real }) => real !== null),
        notdefPages: pagesOf([...codes].filter(([code]) => font.glyphOf(code) === 0)),
        usedVisibly: visible,
        pages: [...pages],
      };
    });
  }
}

const pagesOf = (codes: readonly (readonly [code: number, page: number])[]): readonly number[] =>
  [...new Set(codes.map(([, page]) => page))].sort((a, b) => a - b);

/** ISO 19005 and the PDF/X family allow the rounding to whole units of 1/1000 em. */
const WIDTH_TOLERANCE = 1;

function widthsOf(font: ReadFont, code: number): { stated: number; real: number | null } {
  const stated = font.widthOf(code);
  const glyph = font.glyphOf(code);
  return { stated, real: glyph === null ? null : (font.program?.widthOf(glyph) ?? null) };
}

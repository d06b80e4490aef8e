import { concat } from '../../../core/geometry.js';
import type { TextItem } from '../display-list.js';
import type { ReadFont } from '../fonts/read-font.js';
import { mapExtent, mapPath, rectanglePath } from '../path.js';
import type { Outline } from './coverage.js';
import { fillOf, paintShape, strokeOf } from './paint-shape.js';
import type { Spot, Stage } from './stage.js';
import { strokeOutline } from './stroke-outline.js';

/** Ink of a glyph without an outline, as a share of its cell. */
const GLYPH_SHARE = 0.33;

export function paintText(stage: Stage, item: TextItem, spot: Spot): void {
  const { state } = item;
  const { font, mode } = state.text;
  if (!font) return;
  if (font.type3 && item.procedures) {
    paintProcedures(stage, item, font.type3, spot);
    return;
  }
  if (mode === 3 || mode === 7) return;
  const { outlines, guessed } = outlinesOf(item, font, spot);
  if (outlines.length === 0) return;
  if (guessed) stage.guesses.add('glyph');
  const reach = mapExtent(item.extent, spot.place.matrix);
  // Source: ISO 32000-1, table 106.
  const look = mode % 4;
  if (look === 0 || look === 2) {
    const fill = fillOf(state);
    const ink = guessed ? { ...fill, opacity: fill.opacity * GLYPH_SHARE } : fill;
    paintShape(stage, { outlines, reach, evenOdd: false }, ink, spot);
  }
  if (look === 1 || look === 2) {
    const strokes = { outlines: strokesOf(item, font, spot), reach, evenOdd: false };
    const measured = look === 1 ? spot.measured : -1;
    paintShape(stage, strokes, strokeOf(state), { ...spot, measured });
  }
}

/** Glyphs of a Type 3 font are streams. */
function paintProcedures(
  { walk }: Stage,
  { glyphs, procedures }: TextItem,
  { matrix }: NonNullable<ReadFont['type3']>,
  { place, clip }: Spot,
): void {
  procedures?.forEach((procedure, i) => {
    const glyph = glyphs[i];
    if (!procedure || !glyph) return;
    const inner = concat(matrix, concat(glyph.matrix, place.matrix));
    walk(procedure.items, { ...place, matrix: inner, clip, counted: false });
  });
}

function outlinesOf(
  { glyphs }: TextItem,
  font: ReadFont,
  { place }: Spot,
): { readonly outlines: readonly Outline[]; readonly guessed: boolean } {
  const outlines: Outline[] = [];
  let guessed = false;
  for (const { code, matrix: glyph } of glyphs) {
    const matrix = concat(glyph, place.matrix);
    const outline = font.outlineOf(code);
    if (outline) outlines.push({ path: outline, matrix });
    else if (!font.isSpace(code)) {
      guessed = true;
      outlines.push({ path: rectanglePath(0, 0, font.widthOf(code), font.ascent), matrix });
    }
  }
  return { outlines, guessed };
}

function strokesOf(
  { glyphs, state }: TextItem,
  font: ReadFont,
  { place }: Spot,
): readonly Outline[] {
  return glyphs.flatMap(({ code, matrix }) => {
    const outline = font.outlineOf(code);
    if (!outline) return [];
    const path = strokeOutline(mapPath(outline, matrix), state, place.matrix);
    return [{ path, matrix: place.matrix }];
  });
}

import { opticalArea } from '../arrange/optical-area.js';
import { aspectOf, type Artwork } from '../core/artwork.js';
import type { Srgb } from '../core/color.js';
import type { InkConverter } from '../core/ink-converter.js';
import type { LogoChange, LogoColor, LogoResolution, LogoView, Sides } from '../core/logo-facts.js';
import type { PrintLimits } from '../core/print-spec.js';
import { mm, mmFromPt, ppiAt, pt, ptFromMm, type Mm } from '../core/units.js';

/** Widths from the smallest cell of a grid to a logo alone on a page. */
const WIDTHS: readonly Mm[] = [15, 20, 30, 40, 60].map(mm);

/** A rim below this share is the overshoot of round shapes, not a margin. */
const NO_RIM = 0.005;

/** An artwork by itself → what can be said of it at any size. */
export function logoView(artwork: Artwork, limits: PrintLimits, inks: InkConverter): LogoView {
  const { format, vector, viewBox, visible, spots, maxInk, measure } = artwork;
  const rim = rimOf(artwork);
  const colors = artwork.colors.map((color) => ({
    ...color,
    shown: hexOf(inks.srgbOf(color.printed)),
  }));
  const stroke = artwork.thinnestStroke;
  return {
    format,
    vector,
    sheet: viewBox,
    visible,
    rim,
    colors,
    spots,
    maxInk,
    measure,
    legibleFrom: stroke === null ? null : mmFromPt(pt((limits.minLine * visible.width) / stroke)),
    resolution: resolutionOf(artwork, limits),
    sizes: WIDTHS.map((width) => {
      const length = ptFromMm(width);
      const pixels = pixelsAcross(artwork);
      return {
        width,
        height: mm(width / aspectOf(artwork)),
        ppi: pixels === null ? null : ppiAt(pixels, length),
        stroke: stroke === null ? null : pt((stroke * length) / visible.width),
        opticalArea: opticalArea(artwork, length) * mmFromPt(pt(1)) ** 2,
      };
    }),
    changes: changesOf(colors, spots, rim),
  };
}

const pixelsAcross = ({ pixelsPerUnit, visible }: Artwork): number | null =>
  pixelsPerUnit === null ? null : pixelsPerUnit * visible.width;

function resolutionOf(artwork: Artwork, limits: PrintLimits): LogoResolution | null {
  const width = pixelsAcross(artwork);
  if (width === null) return null;
  const widthAt = (ppi: number): Mm => mmFromPt(pt((width * 72) / ppi));
  return {
    width: Math.round(width),
    height: Math.round(width / aspectOf(artwork)),
    sharpUpTo: widthAt(limits.imagePpi),
    printableUpTo: widthAt(limits.imagePpiError),
  };
}

/** Never below zero: strokes may reach beyond the sheet. */
function rimOf({ viewBox, visible }: Artwork): Sides {
  const share = (length: number, whole: number): number => Math.max(0, length / whole);
  return {
    top: share(visible.y - viewBox.y, viewBox.height),
    right: share(viewBox.x + viewBox.width - visible.x - visible.width, viewBox.width),
    bottom: share(viewBox.y + viewBox.height - visible.y - visible.height, viewBox.height),
    left: share(visible.x - viewBox.x, viewBox.width),
  };
}

function changesOf(
  colors: readonly LogoColor[],
  spots: readonly string[],
  rim: Sides,
): readonly LogoChange[] {
  const ofScreen = colors.filter(({ source }) => /^#[0-9a-f]{6}$/u.test(source));
  const exact = ofScreen.filter(({ deltaE }) => deltaE === null).length;
  const mapped = ofScreen.filter(({ deltaE }) => deltaE !== null);
  const blackOnly = mapped.filter(({ printed: { c, m, y, k } }) => c + m + y === 0 && k > 0).length;
  const converted = mapped.filter(({ printed: { c, m, y } }) => c + m + y > 0).length;
  const isTrimmed = Math.max(rim.top, rim.right, rim.bottom, rim.left) > NO_RIM;
  return [
    ...(isTrimmed ? [{ kind: 'trimmed', rim } as const] : []),
    ...(converted > 0 ? [{ kind: 'converted', count: converted } as const] : []),
    ...(blackOnly > 0 ? [{ kind: 'black-only', count: blackOnly } as const] : []),
    ...(exact > 0 ? [{ kind: 'exact', count: exact } as const] : []),
    ...(spots.length > 0 ? [{ kind: 'spot', inks: spots } as const] : []),
  ];
}

function hexOf({ r, g, b }: Srgb): string {
  const channel = (value: number): string =>
    Math.round(255 * Math.min(1, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(r)}${channel(g)}${channel(b)}`;
}

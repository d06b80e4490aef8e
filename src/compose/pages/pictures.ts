import type { Artwork } from '../../core/artwork.js';
import type { Checked, Finding } from '../../core/finding.js';
import type { GeneratedFigure } from '../../core/figure.js';
import type { Rect, Size } from '../../core/geometry.js';
import type { ItemRole, PageItem } from '../../core/page.js';
import type { Participant, Tier } from '../../core/participant.js';
import type { TemplateSet } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import { moveItem } from '../blocks/move-item.js';
import { placeArtwork } from '../blocks/place-artwork.js';
import { composeFigure } from '../figures/compose-figure.js';
import type { ComposedFigure } from '../figures/composed-figure.js';

/** A figure at the size it is going to have. */
export interface SizedPicture {
  readonly size: Size;
  /** `box` has the picture's aspect, unless `cover` cuts it. */
  readonly paint: (box: Rect, fit: 'contain' | 'cover', role: ItemRole) => readonly PageItem[];
}

export interface Pictures {
  /** No wider and no taller than given; null when the figure is absent. */
  readonly sized: (file: string, width: Pt, maxHeight: Pt) => SizedPicture | null;
  /** What drawing the generated figures had to say. */
  readonly findings: () => readonly Finding[];
}

export interface PictureSources {
  readonly artworks: ReadonlyMap<string, Artwork>;
  readonly generated: ReadonlyMap<string, GeneratedFigure>;
  readonly book: FontBook;
  readonly templates: TemplateSet;
  readonly participants: readonly Participant[];
  readonly tiers: readonly Tier[];
}

/** Figures from data as drawn before, by file and size. */
export type DrawnMemo = Map<string, Checked<ComposedFigure>>;

/** Figures from files and from data behind one door; generated ones are drawn once per size. */
export function openPictures(sources: PictureSources, drawn: DrawnMemo): Pictures {
  const { artworks, generated } = sources;
  const findings = new Set<Finding>();
  const compose = (figure: GeneratedFigure, width: Pt, maxHeight: Pt): ComposedFigure => {
    const key = `${figure.file} ${width} ${maxHeight}`;
    const role: ItemRole = { kind: 'artifact', type: 'Layout' };
    const result = drawn.get(key) ?? composeFigure(figure, width, { ...sources, role, maxHeight });
    drawn.set(key, result);
    for (const each of result.findings) findings.add(each);
    return result.value;
  };
  return {
    findings: () => [...findings],
    sized: (file, width, maxHeight) => {
      const artwork = artworks.get(file);
      if (artwork) return sizedArtwork(artwork, file, width, maxHeight);
      const figure = generated.get(file);
      return figure ? sizedComposed(compose(figure, width, maxHeight)) : null;
    },
  };
}

function sizedArtwork(artwork: Artwork, file: string, width: Pt, maxHeight: Pt): SizedPicture {
  const aspect = artwork.viewBox.width / artwork.viewBox.height;
  const height = Math.min(maxHeight, width / aspect);
  return {
    size: { width: pt(height * aspect), height: pt(height) },
    paint: (box, fit, role) => [placeArtwork(artwork, file, box, fit, role)],
  };
}

function sizedComposed(figure: ComposedFigure): SizedPicture {
  return {
    size: { width: figure.width, height: figure.height },
    paint: (box, _fit, role) => figure.items.map((item) => moved(item, box, role)),
  };
}

/** Items drawn from (0, 0) → the same at the box. */
const moved = (item: PageItem, { x, y }: Rect, role: ItemRole): PageItem =>
  moveItem({ ...item, role }, [1, 0, 0, 1, x, y]);

import type { ItemRole, LinkTarget, TextItem } from '../../core/page.js';
import { pt, type Pt } from '../../core/units.js';
import type { LinkRef } from '../paragraph/inline.js';
import { piecesOf, type SetLine } from '../paragraph/set-line.js';
import type { FoundPlace } from './labels.js';

/** Where set lines go on the page. */
export interface LinesPlace {
  /** Left edge of the measure. */
  readonly x: Pt;
  /** Baseline of the first line. */
  readonly y: Pt;
  readonly leading: Pt;
}

/** Set lines, one below the other, as items of the page. */
export function paintLines(
  lines: readonly SetLine[],
  { x, y, leading }: LinesPlace,
  role: ItemRole,
  places: ReadonlyMap<string, FoundPlace>,
): readonly TextItem[] {
  return lines.flatMap((line, i) =>
    piecesOf(line).map((piece): TextItem => {
      const link = piece.link && linkTarget(piece.link, places);
      return {
        kind: 'text',
        role,
        x: pt(x + piece.x),
        y: pt(y + i * leading),
        rotate: 0,
        runs: piece.runs,
        end: piece.end,
        ...(link && { link }),
      };
    }),
  );
}

function linkTarget(link: LinkRef, places: ReadonlyMap<string, FoundPlace>): LinkTarget | null {
  if (link.kind === 'url') return { kind: 'url', url: link.url };
  const place = places.get(link.id);
  return place ? { kind: 'page', page: place.page, y: place.y } : null;
}

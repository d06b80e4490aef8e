import type { Checked } from '../../core/finding.js';
import type { GeneratedFigure } from '../../core/figure.js';
import type { ItemRole } from '../../core/page.js';
import type { Participant, Tier } from '../../core/participant.js';
import type { TemplateSet } from '../../core/template.js';
import type { Pt } from '../../core/units.js';
import type { FontBook } from '../../fonts/font-book.js';
import { composeBars } from './bars.js';
import type { ComposedFigure } from './composed-figure.js';
import { figureLook } from './figure-look.js';
import { composeLines } from './lines.js';
import { composeMap } from './map/compose-map.js';
import { composeTimeline } from './timeline.js';

/** What a figure needs to know of the document it stands in. */
export interface FigureContext {
  readonly book: FontBook;
  readonly templates: TemplateSet;
  readonly participants: readonly Participant[];
  readonly tiers: readonly Tier[];
  /** Given to every item. */
  readonly role: ItemRole;
  /** The figure gets no higher than this, where it can choose (maps). */
  readonly maxHeight?: Pt;
}

/**
 * Draws `figure` at `width` in the fonts and inks of the design: vector shapes and text only,
 * no text below 7 pt, no line below 0.35 pt. Needs no file and no clock; same input, same items.
 * Left to others: caption, number, credit and alt text, which stand in the manuscript.
 */
export function composeFigure(
  figure: GeneratedFigure,
  width: Pt,
  context: FigureContext,
): Checked<ComposedFigure> {
  const look = figureLook(context.book, context.templates, context.role);
  switch (figure.kind) {
    case 'bars':
      return composeBars(figure, width, look);
    case 'lines':
      return composeLines(figure, width, look);
    case 'timeline':
      return composeTimeline(figure, width, look);
    case 'map':
      return composeMap(figure, { width, maxHeight: context.maxHeight ?? null }, look, context);
  }
}

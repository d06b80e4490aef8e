import type { PageItem } from '../../core/page.js';
import type { Pt } from '../../core/units.js';

/** A figure from data, drawn: items from (0, 0) at its top-left corner, y down. */
export interface ComposedFigure {
  readonly width: Pt;
  readonly height: Pt;
  readonly items: readonly PageItem[];
}

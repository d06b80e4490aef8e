import type { InkColor } from '../core/color.js';
import type { FontProgram } from '../core/font-program.js';
import type { ContentStream } from './content-stream.js';
import type { EmbeddedFont } from './font-embedding.js';
import type { GraphicsStates } from './graphics-states.js';
import type { PageSpace } from './page-space.js';

/** What the painters of items share while one page is painted. */
export interface PagePainter {
  readonly content: ContentStream;
  readonly space: PageSpace;
  readonly states: GraphicsStates;
  readonly font: (key: string) => EmbeddedFont;
  readonly program: (key: string) => FontProgram;
  /** Sets overprint for what follows; writes nothing when it is set already. */
  readonly overprint: (on: boolean) => void;
}

/** Solid black ink and nothing else: what may overprint without changing its colour. */
export const isPureBlack = (color: InkColor): boolean =>
  color.kind === 'cmyk' && color.c === 0 && color.m === 0 && color.y === 0 && color.k === 1;

import type { Artwork } from '../core/artwork.js';
import type { PrintSpec } from '../core/print-spec.js';
import type { Store } from '../core/project-files.js';
import { pt } from '../core/units.js';
import { invariant } from '../core/assert.js';
import { embeddableFont } from '../fonts/embeddable-font.js';
import type { FontBook } from '../fonts/font-book.js';
import { setLine } from '../fonts/set-line.js';
import type { PaintJob } from '../paint/paint-pdf.js';
import { PROGRAM } from './program.js';

/** Size of the line beside the page that says which page it is. */
const INFO_SIZE = pt(6);

/** What painting needs besides the pages. */
export function paintJob(
  print: PrintSpec,
  book: FontBook,
  artworks: ReadonlyMap<string, Artwork>,
  store: Store,
  buildDate: Date,
): PaintJob {
  return {
    print,
    buildDate,
    store,
    creator: PROGRAM,
    viewBoxes: new Map(
      [...artworks.values()].map(({ drawing, viewBox }) => [drawing, viewBox] as const),
    ),
    fonts: {
      program: (key) => embeddableFont(book.program(key), (work) => book.step(key, work)),
      setInfo: (text, color, x, y) => {
        const [font] = book.keys;
        invariant(font !== undefined, 'a project has fonts');
        return {
          kind: 'text',
          role: { kind: 'artifact', type: 'Layout' },
          x,
          y,
          rotate: 0,
          runs: setLine(book, { font, size: INFO_SIZE, color }, text).runs,
          end: 'stop',
        };
      },
    },
  };
}

import { PAGES_AT_ONCE } from '../../core/binding.js';
import { finding, type Finding } from '../../core/finding.js';
import type { PagedDocument } from '../../core/page.js';
import type { PageSequence } from '../../core/template.js';
import type { ComposedPages } from '../compose-pages.js';
import type { Chapter } from '../blocks/block.js';
import type { FoundPlace } from '../blocks/labels.js';
import {
  addChapter,
  addGridPages,
  addPlainPage,
  turnToRight,
  type GridRoom,
} from './add-chapter.js';
import { breakPages } from './break-pages.js';
import { sectionsOf, setContents } from './contents.js';
import { frameLines } from './page-geometry.js';
import type { NoteSizes } from './place-notes.js';
import { outlineOf } from './outline.js';
import { paintPage } from './paint-page.js';
import { NO_FRAME, openPress, type DocumentPlan, type PageOwn, type Press } from './press.js';
import { findMentions, withLogoPages, type Mentions } from './register.js';

/** One round: the pages, and where things turned out to stand. */
export interface LaidOut {
  readonly pages: ComposedPages;
  readonly places: ReadonlyMap<string, FoundPlace>;
  readonly mentions: Mentions;
  readonly findings: readonly Finding[];
}

/**
 * Lays the whole document out once, page after page, with the numbers the round before found.
 * The structure tree grows in the same order.
 */
export function layOutDocument(
  plan: DocumentPlan,
  before: ReadonlyMap<string, FoundPlace>,
  mentions: Mentions,
): LaidOut {
  const press = openPress(plan, before);
  const { sequence } = plan.templates;
  for (const name of sequence.before) addPlainPage(press, name);
  if (sequence.contents) addContents(press, sequence.contents);
  let grid: GridRoom | null = null;
  for (const [index, chapter] of plan.chapters.entries()) {
    grid = addChapter(press, chapter, index, mentions) ?? grid;
  }
  if (!grid) {
    press.report(finding('logos-place-missing', {}, {}));
    grid = addGridPages(press);
  }
  fillUp(press);
  for (const name of sequence.after) addPlainPage(press, name);
  return finished(press, grid);
}

function addContents(press: Press, contents: NonNullable<PageSequence['contents']>): void {
  const { plan, structure, sheet } = press;
  if (contents.start === 'right') turnToRight(press);
  const first = press.master(contents.first);
  const next = press.master(contents.next);
  const parent = structure.add(structure.root, 'Sect');
  const title = structure.add(parent, 'Div');
  const body = structure.add(parent, 'Div');
  const frame = first.frame ?? NO_FRAME;
  const setting = press.settingFor({ parent: body, notes: NO_NOTES, frame });
  const { depth } = plan.templates.blocks.contents;
  const listed = plan.chapters.filter((chapter) => isListed(plan, chapter));
  const slabs = setContents(
    listed.map((chapter) => ({ chapter, sections: sectionsOf(chapter, depth) })),
    setting,
  );
  const linesOf = (master: typeof first) =>
    frameLines(master.frame ?? NO_FRAME, plan.templates.baseline, sheet.trim);
  const { pages } = breakPages(slabs, {
    firstLines: linesOf(first).count,
    nextLines: linesOf(next).count,
    notes: NO_SIZES,
  });
  const words = plan.words.contents;
  for (const [i, page] of pages.entries()) {
    const master = i === 0 ? first : next;
    const own: PageOwn = {
      chapter: { title: words, short: words, kicker: '' },
      parent: title,
      accent: 0,
      figure: null,
    };
    press.add(master, own, (facts) => paintPage(page, linesOf(master), facts, setting).items);
  }
}

const NO_NOTES: Parameters<Press['settingFor']>[0]['notes'] = {
  call: () => null,
  note: () => {
    throw new Error('the contents have no footnotes');
  },
  nodes: (_, make) => make(),
};

const NO_SIZES: NoteSizes = { linesOf: () => 0, tornAfter: () => false, heightOf: () => 0 };

const isListed = ({ templates }: DocumentPlan, chapter: Chapter): boolean =>
  templates.flows[chapter.template]?.contents ?? true;

/**
 * Fills the last sheet or leaf: the fillers stand before the back cover in reverse order of their names,
 * so that the first of them always is the page that faces it.
 */
function fillUp(press: Press): void {
  const { sequence } = press.plan.templates;
  const step = PAGES_AT_ONCE[press.plan.print.binding];
  const total = press.pages.length + sequence.after.length;
  const missing = (step - (total % step)) % step;
  for (let left = missing; left > 0; left -= 1) {
    const name = sequence.fillers[Math.min(left, sequence.fillers.length) - 1];
    if (name !== undefined) addPlainPage(press, name);
  }
}

function finished(press: Press, grid: GridRoom): LaidOut {
  const { plan, sheet } = press;
  const { title, publisher, subtitle, keywords, lang } = plan.meta;
  const document: PagedDocument = {
    trim: sheet.trim,
    bleed: sheet.bleed,
    pages: press.pages,
    outline: outlineOf(plan, press.places),
    structure: press.structure.finish(),
    meta: { title, author: publisher, subject: subtitle, keywords, lang },
  };
  const { roleOf, tierRoleOf } = grid.nodes;
  return {
    pages: { document, gridFrame: grid.frame, gridPageNumbers: grid.pages, roleOf, tierRoleOf },
    places: press.places,
    mentions: withLogoPages(
      findMentions(
        press.pages.filter((page) => !press.unindexed.has(page.number)),
        plan.participants,
      ),
      plan.participants,
      grid.pages.flatMap((number) => press.pages[number - 1]?.folio ?? []),
    ),
    findings: press.findings,
  };
}

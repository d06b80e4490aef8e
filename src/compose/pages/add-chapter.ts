import { finding } from '../../core/finding.js';
import { rect, type Rect } from '../../core/geometry.js';
import type { GridFrame } from '../../core/grid.js';
import type { ChapterFlow, PageMaster, TextStyle } from '../../core/template.js';
import { pt } from '../../core/units.js';
import type { Block, Chapter, FigureBlock } from '../blocks/block.js';
import { setBlocks } from '../blocks/set-blocks.js';
import { figureNodes, openingCaption } from '../blocks/set-figure.js';
import { marked } from '../blocks/slab-groups.js';
import { breakChapter } from './break-chapter.js';
import { chapterKey } from './contents.js';
import { noteSizes } from './footnotes.js';
import type { BrokenPage } from './lay-out-page.js';
import { logoNodes, type LogoNodes } from './logo-nodes.js';
import { noteBook } from './note-book.js';
import { frameBox, frameLines, sideOf } from './page-geometry.js';
import { paintPage } from './paint-page.js';
import { NO_FRAME, type PageOwn, type Press } from './press.js';
import { setFigureList, setRegister, type Mentions } from './register.js';
import type { Setting } from './setting.js';
import type { Slab } from './slab.js';

/** Room for the logos as a chapter left it. */
export interface GridRoom {
  readonly frame: GridFrame;
  readonly pages: readonly number[];
  readonly nodes: LogoNodes;
}

/** Adds a chapter's pages. Gives the room for the logos when the chapter asks for them. */
export function addChapter(
  press: Press,
  chapter: Chapter,
  accent: number,
  mentions: Mentions,
): GridRoom | null {
  const flow = flowOf(press, chapter);
  const parent = press.structure.add(press.structure.root, 'Sect');
  if (flow.start === 'right') turnToRight(press);
  const first = press.master(flow.first);
  const next = press.master(flow.next);
  const notes = noteBook(chapter);
  const setting = press.settingFor({ parent, notes, frame: next.frame ?? first.frame ?? NO_FRAME });

  // The title is made when the first page is painted, but read before everything else.
  const title = press.structure.add(parent, 'Div');
  const opening = openingFigure(chapter, first);
  const figure = opening && { file: opening.file, nodes: figureNodes(opening, parent, setting) };
  const own: PageOwn = {
    chapter,
    parent,
    accent,
    figure: figure && { file: figure.file, role: figure.nodes.picture },
  };
  const body = press.structure.add(parent, 'Div');
  const titled: PageOwn = { ...own, parent: title };

  const blocks = chapter.blocks.filter((block) => block !== opening);
  const logosAt = blocks.findIndex((block) => block.kind === 'logos');
  const before = logosAt < 0 ? blocks : blocks.slice(0, logosAt);
  const style = flow.body ?? press.plan.templates.blocks.body;
  const parts: Parts = { setting: { ...setting, parent: body }, style, press, mentions };
  const slabs = setParts(before, parts);
  const withCaption =
    opening && figure ? captioned(slabs, opening, figure.nodes, { setting, master: first }) : slabs;

  const startPage = press.pages.length + 1;
  press.found(chapterKey(chapter), {
    page: startPage,
    folio: first.folio ? String(startPage) : null,
    y: pt(0),
  });
  const pages = broken(withCaption, setting, press, [first, next]);
  const drawn: readonly BrokenPage[] = pages.length > 0 ? pages : [EMPTY_PAGE];
  for (const [i, page] of drawn.entries()) {
    addTextPage(
      press,
      i === 0 ? first : next,
      i === 0 ? titled : { ...own, figure: null },
      page,
      setting,
      flow,
    );
    reportHole(press, page, i === drawn.length - 1);
  }
  if (opening) {
    const key = setting.labels.keys.get(opening);
    if (key !== undefined)
      press.found(key, { page: startPage, folio: String(startPage), y: pt(0) });
  }

  const room =
    logosAt < 0
      ? null
      : addGrid(press, drawn.at(-1) ?? EMPTY_PAGE, {
          first: drawn.length === 1 ? first : next,
          next,
          own,
          body,
        });
  const rest = logosAt < 0 ? [] : blocks.slice(logosAt + 1);
  if (rest.length > 0) {
    const after = setParts(rest, parts);
    for (const page of broken(after, setting, press, [next, next])) {
      addTextPage(press, next, { ...own, figure: null }, page, setting, flow);
    }
  }
  for (const each of notes.unused()) press.report(each);
  if (!flow.contents || blocks.some((block) => block.kind === 'index')) {
    for (let page = startPage; page <= press.pages.length; page += 1) press.unindexed.add(page);
  }
  return room;
}

const EMPTY_PAGE: BrokenPage = { items: [], notes: [], used: 0, room: 1 };

/** Finding: `flow-unknown`. */
function flowOf(press: Press, chapter: Chapter): ChapterFlow {
  const { flows } = press.plan.templates;
  const flow = flows[chapter.template];
  if (flow) return flow;
  const known = Object.keys(flows).join(', ');
  press.report(
    finding('flow-unknown', { source: chapter.source }, { name: chapter.template, known }),
  );
  return (Object.values(flows)[0] ?? NO_FLOW) as ChapterFlow;
}

const NO_FLOW = null;

/** Chapters that begin on the right leave the left page before them to the first filler. */
export function turnToRight(press: Press): void {
  const filler = press.plan.templates.sequence.fillers[0];
  if (sideOf(press.pages.length + 1) === 'right' || filler === undefined) return;
  addPlainPage(press, filler);
}

/** A page that belongs to no chapter. */
export function addPlainPage(press: Press, name: string): void {
  const parent = press.structure.add(press.structure.root, 'Sect');
  press.add(press.master(name), { chapter: null, parent, accent: 0, figure: null });
}

/** The bleed figure at the head of a chapter goes into the opening page's own picture. */
function openingFigure(chapter: Chapter, master: PageMaster): FigureBlock | null {
  const takesFigure = master.elements.some((element) => element.kind === 'figure');
  // Behind the lead at the latest: what comes later belongs to its place in the text.
  const block = chapter.blocks.slice(0, 2).find((each) => each.kind === 'figure');
  return takesFigure && block?.kind === 'figure' && block.place === 'bleed' ? block : null;
}

function captioned(
  slabs: readonly Slab[],
  figure: FigureBlock,
  nodes: ReturnType<typeof figureNodes>,
  { setting, master }: { readonly setting: Setting; readonly master: PageMaster },
): readonly Slab[] {
  const caption = openingCaption(figure, nodes, setting, master);
  return caption ? marked(slabs, caption) : slabs;
}

interface Parts {
  readonly setting: Setting;
  /** Of ordinary paragraphs. */
  readonly style: TextStyle;
  readonly press: Press;
  readonly mentions: Mentions;
}

/** Blocks → slabs; register and list of figures need what only the document knows. */
function setParts(
  blocks: readonly Block[],
  { setting, style, press, mentions }: Parts,
): readonly Slab[] {
  const column = { x: pt(0), width: setting.columns.text };
  const frame = { column, style, parent: setting.parent };
  const slabs: Slab[] = [];
  let run: Block[] = [];
  const flush = (): void => {
    slabs.push(...setBlocks(run, frame, setting));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'index' && block.kind !== 'figure-list') {
      run.push(block);
      continue;
    }
    flush();
    const list =
      block.kind === 'index'
        ? setRegister(press.plan.participants, mentions, setting, press.plan.micro)
        : setFigureList(setting);
    slabs.push(
      ...list.map((each, i) => (i === 0 ? { ...each, before: Math.max(1, each.before) } : each)),
    );
  }
  flush();
  return slabs;
}

function broken(
  slabs: readonly Slab[],
  setting: Setting,
  press: Press,
  [first, next]: readonly [PageMaster, PageMaster],
): readonly BrokenPage[] {
  const lines = (master: PageMaster): number =>
    frameLines(master.frame ?? NO_FRAME, setting.template.baseline, press.sheet.trim).count;
  const rooms = {
    firstLines: lines(first),
    nextLines: lines(next),
    notes: noteSizes(setting),
  };
  return breakChapter(slabs, rooms, press.plan.breaks);
}

function addTextPage(
  press: Press,
  master: PageMaster,
  own: PageOwn,
  page: BrokenPage,
  setting: Setting,
  flow: ChapterFlow,
): void {
  const lines = frameLines(master.frame ?? NO_FRAME, setting.template.baseline, press.sheet.trim);
  const shift = flow.valign === 'bottom' ? Math.max(0, page.room - page.used) : 0;
  press.add(master, own, (facts) => {
    const painted = paintPage(page, lines, facts, setting, shift);
    for (const [id, place] of painted.places) press.found(id, place);
    return painted.items;
  });
}

/** More empty lines than this at the foot look like a mistake. */
const MOST_HOLE = 7;

/** Findings: `page-hole`, `block-too-tall`. */
function reportHole(press: Press, page: BrokenPage, isLast: boolean): void {
  const number = press.pages.length;
  const lines = page.room - page.used;
  if (lines < 0) press.report(finding('block-too-tall', { page: number }, {}));
  else if (!isLast && lines > MOST_HOLE) {
    press.report(finding('page-hole', { page: number }, { lines }));
  }
}

interface GridPart {
  /** Page template of the page that the text ended on, and of further ones. */
  readonly first: PageMaster;
  readonly next: PageMaster;
  readonly own: PageOwn;
  readonly body: number;
}

/** Lines between the declaration and the logos. */
const ABOVE_GRID = 2;

/** The rest of the page belongs to the logos, and as many further pages as they need. */
function addGrid(press: Press, page: BrokenPage, { first, next, own, body }: GridPart): GridRoom {
  const { structure } = press;
  const { plan, sheet } = press;
  const { baseline } = plan.templates;
  const firstPage = press.pages.length;
  for (let i = 1; i < plan.gridPages; i += 1) press.add(next, { ...own, figure: null });
  const frame = first.frame ?? NO_FRAME;
  const nextFrame = next.frame ?? NO_FRAME;
  const lines = frameLines(frame, baseline, sheet.trim);
  const line = page.items.length === 0 ? 0 : page.used + ABOVE_GRID;
  const top = lines.first + line * baseline.step - baseline.step * CAP_IN_LINE;
  const whole = frameBox(frame, sheet.trim, sideOf(firstPage));
  const nextBox = (number: number): Rect => frameBox(nextFrame, sheet.trim, sideOf(number));
  return {
    frame: {
      first: rect(whole.x, top, whole.width, Math.max(0, whole.y + whole.height - top)),
      next: nextBox(firstPage + 1),
      nextMirrored: nextBox(firstPage + 2),
      baseline: baseline.step,
      gridOrigin: baseline.origin,
    },
    pages: Array.from({ length: plan.gridPages }, (_, i) => firstPage + i),
    nodes: logoNodes(plan.tiers, plan.participants, body, { structure, words: plan.words }),
  };
}

/** Height of capitals as share of a line. */
const CAP_IN_LINE = 0.5;

/** Pages for the logos when no chapter gives them a place. */
export function addGridPages(press: Press): GridRoom {
  const flow = Object.values(press.plan.templates.flows)[0] as ChapterFlow;
  const master = press.master(flow.next);
  const body = press.structure.add(press.structure.root, 'Sect');
  const own: PageOwn = { chapter: null, parent: body, accent: 0, figure: null };
  press.add(master, own);
  return addGrid(press, EMPTY_PAGE, { first: master, next: master, own, body });
}

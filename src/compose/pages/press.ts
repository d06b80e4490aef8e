import { invariant } from '../../core/assert.js';
import type { Finding } from '../../core/finding.js';
import type { Size } from '../../core/geometry.js';
import { dateWords } from '../../core/loose-date.js';
import type { ItemRole, Page, PageItem } from '../../core/page.js';
import type { PageMaster, TextFrame, TextSlot } from '../../core/template.js';
import { pt, ptFromMm } from '../../core/units.js';
import type { Chapter } from '../blocks/block.js';
import type { FoundPlace, Labels } from '../blocks/labels.js';
import { setBlocks } from '../blocks/set-blocks.js';
import type { Words } from '../blocks/words.js';
import type { ComposeInput } from '../compose-pages.js';
import type { Typesetter } from '../paragraph/typesetter.js';
import type { BreakMemo } from './break-chapter.js';
import { polish, type MicroSettings } from '../typography/polish.js';
import { frameColumns, frameLines, sideOf } from './page-geometry.js';
import { paintMaster } from './paint-master.js';
import { paragraphSetter, type ParagraphMemo } from './paragraph-memo.js';
import type { Pictures } from './pictures.js';
import type { Setting, Sheet } from './setting.js';
import type { PageFacts } from './slab.js';
import { structureBuilder, type StructureBuilder } from './structure.js';

/** What stays the same in every round. */
export interface DocumentPlan extends ComposeInput {
  readonly chapters: readonly Chapter[];
  readonly words: Words;
  readonly labels: Labels;
  readonly pictures: Pictures;
  readonly typesetter: Typesetter;
  readonly memo: ParagraphMemo;
  readonly breaks: BreakMemo;
  readonly micro: MicroSettings;
}

/** One round: takes pages in their order and numbers them. */
export interface Press {
  readonly plan: DocumentPlan;
  readonly sheet: Sheet;
  readonly structure: StructureBuilder;
  readonly report: (finding: Finding) => void;
  /** Everything that was added so far. */
  readonly pages: readonly Page[];
  readonly findings: readonly Finding[];
  readonly places: ReadonlyMap<string, FoundPlace>;
  /** Numbers of pages that the register passes over: its own, imprint, declaration. */
  readonly unindexed: Set<number>;
  readonly master: (name: string) => PageMaster;
  /** Adds the next page: its template behind, then what `paint` puts into the type area. */
  readonly add: (master: PageMaster, own: PageOwn, paint?: PaintFrame) => void;
  /** Notes where something stands; the first of two places counts. */
  readonly found: (id: string, place: FoundPlace) => void;
  readonly settingFor: (own: ChapterOwn) => Setting;
}

/** What a chapter brings to its setting. */
export interface ChapterOwn {
  readonly parent: number;
  readonly notes: Setting['notes'];
  /** Of the pages that the chapter runs on. */
  readonly frame: TextFrame;
}

/** What one page shows of the part it belongs to. */
export interface PageOwn {
  readonly chapter: Pick<Chapter, 'title' | 'short' | 'kicker'> | null;
  /** Structure node that takes the template's own texts. */
  readonly parent: number;
  /** Place in the cycle of accents. */
  readonly accent: number;
  readonly figure: { readonly file: string; readonly role: ItemRole } | null;
}

/** Page facts as paint functions need them. */
export type FramedPage = PageFacts & { readonly folio: string | null };

export type PaintFrame = (page: FramedPage) => readonly PageItem[];

/** Opens a round. `before`: places as the round before found them. */
export function openPress(plan: DocumentPlan, before: ReadonlyMap<string, FoundPlace>): Press {
  const { templates, meta } = plan;
  const trim: Size = {
    width: ptFromMm(plan.print.trim.width),
    height: ptFromMm(plan.print.trim.height),
  };
  const sheet: Sheet = { trim, bleed: ptFromMm(plan.print.bleed) };
  const pages: Page[] = [];
  const findings: Finding[] = [];
  const places = new Map<string, FoundPlace>();
  const structure = structureBuilder(meta.lang);
  const report = (each: Finding): void => void findings.push(each);
  const paragraph = paragraphSetter(plan.typesetter, plan.memo, report);
  let grounds = 0;

  return {
    plan,
    sheet,
    structure,
    report,
    pages,
    findings,
    places,
    unindexed: new Set(),
    master: (name) => {
      const master = templates.masters[name];
      invariant(master, `page template "${name}" was checked when the design was read`);
      return master;
    },
    add: (master, own, paint) => {
      const number = pages.length + 1;
      const side = sideOf(number);
      const folio = master.folio ? String(number) : null;
      const accent = templates.accents[own.accent % templates.accents.length];
      invariant(accent, 'the schema asks for at least one accent');
      const design = paintMaster(
        master,
        {
          side,
          slots: slotsOf(plan, own, folio),
          accent,
          parent: own.parent,
          titleType: own.chapter ? 'H1' : 'P',
          figure: own.figure,
        },
        { sheet, book: plan.book, paragraph, pictures: plan.pictures, structure, report },
      );
      const columns = frameColumns(master.frame ?? NO_FRAME, trim, side);
      const text = paint?.({ number, side, columns, folio }) ?? [];
      pages.push({ number, folio, side, template: master.name, items: [...design, ...text] });
    },
    found: (id, place) => {
      if (!places.has(id)) places.set(id, place);
    },
    settingFor: ({ frame, parent, notes }) => {
      const { text, margin, full } = frameColumns(frame, trim, 'right');
      return {
        template: templates,
        typesetter: plan.typesetter,
        paragraph,
        setBlocks,
        pictures: plan.pictures,
        labels: plan.labels,
        places: before,
        words: plan.words,
        structure,
        parent,
        notes,
        sheet,
        columns: { text: text.width, margin: margin?.width ?? null, full: full.width },
        pageLines: frameLines(frame, templates.baseline, trim).count,
        newGround: () => (grounds += 1),
        report,
      };
    },
  };
}

const NO_LENGTH = pt(0);

/** For pages without text: the whole page. */
export const NO_FRAME: TextFrame = {
  inner: NO_LENGTH,
  outer: NO_LENGTH,
  top: NO_LENGTH,
  bottom: NO_LENGTH,
  margin: null,
};

/** What the slots of a template's texts say on a page. */
export function slotsOf(
  { meta, micro }: Pick<DocumentPlan, 'meta' | 'micro'>,
  { chapter }: PageOwn,
  folio: string | null,
): Readonly<Record<TextSlot, string>> {
  const text = (raw: string): string => polish(raw, micro);
  const isEnglish = meta.lang.startsWith('en');
  const deadline = meta.deadline && dateWords(meta.deadline);
  return {
    title: text(meta.title),
    subtitle: text(meta.subtitle),
    edition: text(meta.edition),
    publisher: text(meta.publisher),
    deadline: (isEnglish ? deadline?.en : deadline?.de) ?? '',
    'chapter.title': chapter?.title ?? '',
    'chapter.short': chapter?.short ?? '',
    'chapter.kicker': chapter?.kicker ?? '',
    'chapter.number': chapter?.kicker.match(/\d+/u)?.[0] ?? '',
    folio: folio ?? '',
  };
}

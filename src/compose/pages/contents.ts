import type { TextItem } from '../../core/page.js';
import type { TextStyle } from '../../core/template.js';
import { pt, type Pt } from '../../core/units.js';
import type { Chapter, HeadingBlock } from '../blocks/block.js';
import { walkBlocks } from '../blocks/block.js';
import { inlinesOf, textInlines } from '../blocks/inlines.js';
import { paintLines } from '../blocks/paint-lines.js';
import type { Inline } from '../paragraph/inline.js';
import { balanceColumns } from './balance-columns.js';
import { leaderItems } from './leader.js';
import type { Setting } from './setting.js';
import { FORBIDDEN, slab, type Slab } from './slab.js';
import { content } from './structure.js';

/** Key of a chapter's place, for contents, references and bookmarks. */
export const chapterKey = (chapter: Chapter): string => `chapter:${chapter.file}`;

/** Chapters that the contents name, with their headings. */
export interface ContentsChapter {
  readonly chapter: Chapter;
  readonly sections: readonly HeadingBlock[];
}

export const sectionsOf = (chapter: Chapter, depth: number): readonly HeadingBlock[] =>
  [...walkBlocks(chapter.blocks)].flatMap((block) =>
    block.kind === 'heading' && block.level <= depth ? [block] : [],
  );

/**
 * The contents: page numbers in a column of their own, before the titles or behind a leader; all
 * of it clickable.
 */
export function setContents(
  chapters: readonly ContentsChapter[],
  setting: Setting,
): readonly Slab[] {
  const { contents } = setting.template.blocks;
  const { step } = setting.template.baseline;
  const width = pt(
    (setting.columns.full - (contents.columns - 1) * contents.gap) / contents.columns,
  );
  const toc = setting.structure.add(setting.parent, 'TOC');
  const entries = chapters.flatMap(({ chapter, sections }): readonly Slab[] => {
    const title = (style: TextStyle): readonly Inline[] => textInlines(chapter.title, style);
    const head = setEntry(chapterKey(chapter), title, contents.chapter, width, toc, setting);
    return [
      { ...head, before: 1, breakAfter: sections.length > 0 ? FORBIDDEN : 0 },
      ...sections.map((section, i) => ({
        ...setEntry(
          setting.labels.keys.get(section) ?? '',
          (style) => inlinesOf(section.spans, style, setting),
          contents.section,
          width,
          toc,
          setting,
        ),
        // A chapter and its headings stand together.
        breakAfter: i === sections.length - 1 ? 0 : FORBIDDEN,
      })),
    ];
  });
  const advance = pt(width + contents.gap);
  return balanceColumns(entries, {
    count: contents.columns,
    advance,
    most: setting.pageLines,
    step,
  });
}

function setEntry(
  key: string,
  title: (style: TextStyle) => readonly Inline[],
  style: TextStyle,
  width: Pt,
  toc: number,
  setting: Setting,
): Slab {
  const { numberWidth, leader } = setting.template.blocks.contents;
  const { step } = setting.template.baseline;
  const place = setting.places.get(key);
  const node = setting.structure.add(toc, 'TOCI');
  const role = content(setting.structure.add(node, 'Reference'));
  const linked = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline) =>
      inline.kind === 'text' ? { ...inline, link: { kind: 'ref' as const, id: key } } : inline,
    );
  const ragged = { ...style, align: 'left' as const, hyphenate: false };
  const number = setting.paragraph(
    linked(textInlines(place?.folio ?? '00', style)),
    leader === null ? ragged : { ...ragged, align: 'right' },
    numberWidth,
  );
  const lines = setting.paragraph(linked(title(style)), ragged, pt(width - numberWidth));
  const titleEnd = (lines.at(-1)?.x ?? 0) + (lines.at(-1)?.width ?? 0);
  return slab({
    height: lines.length,
    paint: ({ x, baseline }) => {
      const at = (shift: number, line = 0) => ({
        x: pt(x + shift),
        y: pt(baseline + line * step),
        leading: step,
      });
      const last = lines.length - 1;
      if (leader === null) {
        return [
          ...spaceBehind(paintLines(number, at(0), role, setting.places)),
          ...paintLines(lines, at(numberWidth), role, setting.places),
        ];
      }
      const from = { x: x + titleEnd, y: baseline + last * step };
      return [
        ...spaceBehind(paintLines(lines, at(0), role, setting.places)),
        ...leaderItems(leader, style, from, x + width - numberWidth, setting.typesetter.book),
        ...paintLines(number, at(width - numberWidth, last), role, setting.places),
      ];
    },
  });
}

/** Number and title are words of their own. */
const spaceBehind = (items: readonly TextItem[]): readonly TextItem[] =>
  items.map((item, i) => (i === items.length - 1 ? { ...item, end: 'space' } : item));

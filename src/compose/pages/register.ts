import { compareGerman } from '../../core/collator.js';
import type { Page, TextItem } from '../../core/page.js';
import type { Participant } from '../../core/participant.js';
import { pt } from '../../core/units.js';
import { inlinesOf, textInlines } from '../blocks/inlines.js';
import { paintLines } from '../blocks/paint-lines.js';
import { polish, type MicroSettings } from '../typography/polish.js';
import { balanceColumns } from './balance-columns.js';
import type { Setting } from './setting.js';
import { slab, type Slab } from './slab.js';
import { content } from './structure.js';

/** Pages that name a participant, ascending, as printed. */
export type Mentions = ReadonlyMap<string, readonly string[]>;

/** The register: every participant in German order, with the pages that name it. */
export function setRegister(
  participants: readonly Participant[],
  mentions: Mentions,
  setting: Setting,
  micro: MicroSettings,
): readonly Slab[] {
  const { style, columns, gap } = setting.template.blocks.index;
  const { step } = setting.template.baseline;
  const width = pt((setting.columns.text - (columns - 1) * gap) / columns);
  const hang = HANG * style.size;
  const index = setting.structure.add(setting.parent, 'Index');
  const sorted = [...participants].sort((a, b) => compareGerman(a.name, b.name));
  const entries = sorted.map((participant): Slab => {
    const pages = mentions.get(participant.id) ?? [];
    const role = content(setting.structure.add(index, 'P'));
    const name = polish(participant.name, micro);
    // A few pages stay in one line; many would leave the line before them half empty.
    const gap = pages.length <= FEW_PAGES ? ',\u00a0' : ', ';
    const text = pages.length === 0 ? name : `${name}\u2002${pages.join(gap)}`;
    const ragged = { ...style, align: 'left' as const };
    const lines = setting.paragraph(textInlines(text, style), ragged, pt(width - hang), {
      firstIndent: pt(-hang),
    });
    return slab({
      height: lines.length,
      paint: ({ x, baseline }) =>
        paintLines(lines, { x: pt(x + hang), y: baseline, leading: step }, role, setting.places),
    });
  });
  return balanceColumns(entries, {
    count: columns,
    advance: pt(width + gap),
    most: setting.pageLines,
    step,
  });
}

const FEW_PAGES = 3;

/** What an entry turns over is indented, so that the eye runs down the names. In ems. */
const HANG = 1.5;

/** All numbered figures with their captions and pages. */
export function setFigureList(setting: Setting): readonly Slab[] {
  const { style } = setting.template.blocks.index;
  const { step } = setting.template.baseline;
  const list = setting.structure.add(setting.parent, 'TOC');
  const indent = setting.template.blocks.contents.numberWidth;
  return setting.labels.figures.map((figure): Slab => {
    const key = setting.labels.keys.get(figure) ?? '';
    const role = content(setting.structure.add(setting.structure.add(list, 'TOCI'), 'Reference'));
    const linked = { kind: 'ref' as const, id: key };
    const number = String(setting.labels.numbers.get(figure) ?? '');
    const numberLines = setting.paragraph(
      textInlines(number, { ...style, font: style.strong }),
      style,
      indent,
    );
    const page = setting.places.get(key)?.folio ?? '00';
    const inlines = [
      ...inlinesOf(figure.caption, style, setting),
      ...textInlines(`\u2002${page}`, style),
    ].map((inline) => (inline.kind === 'text' ? { ...inline, link: linked } : inline));
    const lines = setting.paragraph(
      inlines,
      { ...style, align: 'left', hyphenate: true },
      pt(setting.columns.text - indent),
    );
    return slab({
      height: lines.length,
      paint: ({ x, baseline }) => [
        ...paintLines(numberLines, { x, y: baseline, leading: step }, role, setting.places).map(
          (item) => ({ ...item, end: 'space' as const }),
        ),
        ...paintLines(
          lines,
          { x: pt(x + indent), y: baseline, leading: step },
          role,
          setting.places,
        ),
      ],
    });
  });
}

/**
 * Looks for the participants' names in the text as set, so that the register can't name a page
 * on which a name does not stand. A name broken by a hyphen counts; "Kreis Olpe" is not "Olpe".
 */
export function findMentions(
  pages: readonly Page[],
  participants: readonly Participant[],
): Mentions {
  const names = participants
    .flatMap(({ id, name, official }) =>
      [name, official, withoutLegalForm(name)].map((text) => ({ id, text: plain(text) })),
    )
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
  const idOf = new Map(names.map(({ id, text }) => [text, id]));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${[...idOf.keys()].map(escape).join('|')})(?:s|es)?(?![\\p{L}\\p{N}]|-\\p{L})`,
    'gu',
  );
  const mentions = new Map<string, string[]>();
  for (const page of pages) {
    if (page.folio === null) continue;
    for (const match of textOf(page).matchAll(pattern)) {
      const id = idOf.get(match[1] ?? '') ?? '';
      const found = mentions.get(id) ?? [];
      if (found.at(-1) !== page.folio) found.push(page.folio);
      mentions.set(id, found);
    }
  }
  return mentions;
}

/**
 * Adds to the mentions the pages on which the logos stand. Which of several pages a logo gets is
 * decided later, so all of them are named, as a range.
 */
export function withLogoPages(
  mentions: Mentions,
  participants: readonly Participant[],
  folios: readonly string[],
): Mentions {
  const [first, last] = [folios[0], folios.at(-1)];
  if (first === undefined || last === undefined) return mentions;
  const logoPages = first === last ? first : `${first}–${last}`;
  const shown = participants.filter(({ logo }) => logo);
  return new Map([
    ...mentions,
    ...shown.map(({ id }): readonly [string, readonly string[]] => {
      const pages = (mentions.get(id) ?? []).filter((page) => !folios.includes(page));
      return [id, [...pages, logoPages].sort((a, b) => parseInt(a, 10) - parseInt(b, 10))];
    }),
  ]);
}

/** The words of a page in paint order; artifacts such as running heads left out. */
function textOf(page: Page): string {
  return plain(
    page.items
      .filter((item): item is TextItem => item.kind === 'text' && item.role.kind === 'content')
      .map(lineText)
      .join(''),
  );
}

function lineText(item: TextItem): string {
  const text = item.runs
    .flatMap((run) => run.glyphs)
    .map((glyph) => (glyph.softHyphen ? '' : glyph.text))
    .join('');
  if (item.end === 'space') return `${text} `;
  return item.end === 'stop' ? `${text}\n` : text;
}

/** In running text an association goes without its legal form. */
const withoutLegalForm = (name: string): string =>
  name.replace(/\s+(?:e\.\s*V\.|gGmbH|GmbH|AG)$/u, '');

const plain = (text: string): string =>
  text.normalize('NFC').replace(/[ \u00a0\u202f\u2009]+/gu, ' ');

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

import type { PageOutline } from '../../core/document-facts.js';
import { frameOf, type Frame } from '../page-frames.js';
import type { FileView } from './format.js';
import type { Numbered } from './html-findings.js';
import { markup, NOTHING, trusted, type Markup } from './html-markup.js';
import { SIGNS, type HtmlWords, type Standing } from './html-words.js';

/** The pages that findings mark, and the declaration, each with numbered frames on its picture. */
export function pagesSection(
  findings: readonly Numbered[],
  view: FileView,
  words: HtmlWords,
): Markup {
  const pages = view.document.pages.filter(({ number }) => view.pictures.has(number));
  if (pages.length === 0) return NOTHING;
  const leftOut = [...new Set(findings.flatMap(({ entry }) => entry.page ?? []))]
    .filter((page) => !view.pictures.has(page))
    .sort((a, b) => a - b);
  return markup`
<section>
<h2>${words.titles.pages}</h2>
<p class="note">${words.pictureNote} ${words.trimLine}</p>
${leftOut.length === 0 ? NOTHING : markup`<p class="note">${words.withoutPicture(leftOut)}</p>`}
${pages.map((page) => pageCard(page, findings, view, words))}
</section>`;
}

function pageCard(
  page: PageOutline,
  findings: readonly Numbered[],
  view: FileView,
  words: HtmlWords,
): Markup {
  const { number } = page;
  const own = findings.filter(({ entry }) => entry.page === number);
  const isDeclaration = view.facts?.declarationPages.includes(number) ?? false;
  return markup`
<article class="page" id="p${number}">
${pictureOf(page, own, view.pictures.get(number) ?? null, words)}
<div>
<h3>${words.page} ${number}${isDeclaration ? markup` <small>${words.declaration}</small>` : NOTHING}</h3>
${own.length === 0 ? markup`<p class="note">${words.nothingOnPage}</p>` : listOf(own)}
</div>
</article>`;
}

const listOf = (own: readonly Numbered[]): Markup =>
  markup`<ol class="on-page">${own.map(
    ({ number, standing, entry }) => markup`
<li class="${standing}"><a class="number" href="#f${number}">${number}</a><span aria-hidden="true">${SIGNS[standing]}</span><span>${subjectOf(entry)}${entry.message}</span></li>`,
  )}
</ol>`;

/** "Brilon: " where the message does not name the participant itself. */
const subjectOf = ({ participant, message }: Numbered['entry']): string =>
  participant === undefined || message.includes(participant) ? '' : `${participant}: `;

function pictureOf(
  page: PageOutline,
  own: readonly Numbered[],
  png: Uint8Array | null,
  words: HtmlWords,
): Markup {
  if (!png) return markup`<figure class="view"><p class="missing">${words.noPicture}</p></figure>`;
  const { number, shown, turn, trim, trimStated } = page;
  const [width, height] =
    turn % 180 === 0 ? [shown.width, shown.height] : [shown.height, shown.width];
  const trimFrame = trimStated ? frameOf(page, { x: 0, y: 0, ...trim }) : null;
  return markup`<figure class="view"><img alt="${words.page} ${number}" width="${Math.round(width)}" height="${Math.round(height)}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">${
    trimFrame ? markup`<span class="trim" style="${placeOf(trimFrame)}"></span>` : NOTHING
  }${marksOf(page, own).map(markOf)}</figure>`;
}

/** One frame; findings about the very same place share it. */
interface Mark {
  readonly frame: Frame;
  readonly standing: Standing;
  readonly numbers: readonly number[];
}

function marksOf(page: PageOutline, own: readonly Numbered[]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { number, standing, entry } of own) {
    const frame = entry.box ? frameOf(page, entry.box) : null;
    if (!frame) continue;
    const same = marks.findIndex((mark) => isSamePlace(mark.frame, frame));
    const known = marks[same];
    // The first is the worst: its kind of line stays.
    if (known) marks[same] = { ...known, numbers: [...known.numbers, number] };
    else marks.push({ frame, standing, numbers: [number] });
  }
  return marks;
}

/** Percent of the picture: two frames closer than this cannot be told apart. */
const CLOSE = 0.6;

const isSamePlace = (a: Frame, b: Frame): boolean =>
  Math.abs(a.left - b.left) < CLOSE &&
  Math.abs(a.top - b.top) < CLOSE &&
  Math.abs(a.width - b.width) < CLOSE &&
  Math.abs(a.height - b.height) < CLOSE;

/** More numbers than these would cover the page; the list beside it has them all. */
const MOST_NUMBERS = 4;

function markOf({ frame, standing, numbers }: Mark): Markup {
  const [first = 0] = numbers;
  const more = numbers.length > MOST_NUMBERS ? ' …' : '';
  const text = numbers.slice(0, MOST_NUMBERS).join(', ') + more;
  return markup`<span class="frame ${standing}" style="${placeOf(frame)}"><a class="number" href="#f${first}">${text}</a></span>`;
}

const placeOf = ({ left, top, width, height }: Frame): Markup =>
  trusted(
    `left:${percent(left)};top:${percent(top)};width:${percent(width)};height:${percent(height)}`,
  );

const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

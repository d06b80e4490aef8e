import type { Rect } from '../../core/geometry.js';
import type { LogoColor, LogoFacts, LogoSize, LogoView } from '../../core/logo-facts.js';
import { findingsSection, numbered } from '../formats/html-findings.js';
import { markup, NOTHING, trusted, type Markup } from '../formats/html-markup.js';
import { HTML_STYLE } from '../formats/html-style.js';
import { HTML_WORDS } from '../formats/html-words.js';
import type { Lang } from '../lang.js';
import { entryOf } from '../report-file.js';
import { isFit, orderFindings, tallyOf } from '../tally.js';
import { asksOf, officeOf } from './logo-asks.js';
import { colorCells, kindLine, shapeLines, sizeCells, standingOf } from './logo-lines.js';
import { LOGO_STYLE } from './logo-style.js';
import { LOGO_WORDS, type LogoWords } from './logo-words.js';

/** The logo as painted, on white: `box` is the part of its user space that the picture shows. */
export interface LogoPicture {
  readonly png: Uint8Array;
  readonly box: Rect;
}

/**
 * One page about one logo for people: how it looks, what the tool measured, what to ask for.
 * Everything is inside the file: it needs no script and no network.
 */
export function renderLogoPage(
  facts: LogoFacts,
  picture: LogoPicture | null,
  { lang, toolVersion, strict }: LogoPageView,
): string {
  const words = LOGO_WORDS[lang];
  const title = facts.owner?.official ?? facts.file;
  const { artwork } = facts;
  return `${
    markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.kicker}: ${title}</title>
<style>${trusted(HTML_STYLE + LOGO_STYLE)}</style>
</head>
<body>
<main>
<header>
<p class="kicker">${words.kicker}</p>
<h1>${title}</h1>
<p class="kicker after">${facts.owner ? markup`${facts.file} · ` : NOTHING}${kindLine(facts, lang)}</p>
${verdict(facts, strict, lang)}
</header>
${artwork && picture ? sheet(artwork, picture, words) : NOTHING}${asks(facts, lang, words)}${findings(facts, lang, words)}${
      artwork
        ? markup`${picture ? sizes(facts, artwork, lang, words) : NOTHING}${colors(artwork, lang, words)}${shape(facts, artwork, lang, words)}${changes(artwork, words)}`
        : NOTHING
    }
<footer>
<p>${words.foot}</p>
<p>build-strategy ${toolVersion} · ${facts.condition}</p>
</footer>
</main>
</body>
</html>`.html
  }\n`;
}

interface LogoPageView {
  readonly lang: Lang;
  readonly toolVersion: string;
  /** Warnings count as well. */
  readonly strict: boolean;
}

function verdict(facts: LogoFacts, strict: boolean, lang: Lang): Markup {
  const words = LOGO_WORDS[lang];
  const isUsable = facts.artwork !== null;
  const fit = isUsable && isFit(tallyOf(facts.findings), strict);
  const standing = fit ? 'fit' : isUsable ? 'unfit' : 'none';
  return markup`<div class="verdict ${standing}"><span class="sign" aria-hidden="true">${fit ? '✓' : '✗'}</span><strong>${words.usable[standing]}</strong><span class="why">${usableRange(facts, lang)}</span></div>`;
}

/** "Linien halten ab 12,0 mm Breite · Scharf bis 35,2 mm Breite" */
function usableRange(facts: LogoFacts, lang: Lang): string {
  const view = facts.artwork;
  if (!view) return '';
  const { labels } = LOGO_WORDS[lang];
  return shapeLines(view, facts, lang)
    .filter(([label]) => label === labels.legible || label === labels.sharp)
    .map(([label, value]) => `${label} ${value.replace(/ \(.*/u, '')}`)
    .join(' · ');
}

const dataUrl = ({ png }: LogoPicture): string =>
  `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

const boxOf = ({ x, y, width, height }: Rect): string => `${x} ${y} ${width} ${height}`;

/** The whole sheet with its edge, the visible part and the optical centre; also defines `#art`. */
function sheet(view: LogoView, picture: LogoPicture, { legend, titles }: LogoWords): Markup {
  const { sheet: page, visible, measure } = view;
  const { box } = picture;
  const x = visible.x + measure.center.x * visible.width;
  const y = visible.y + measure.center.y * visible.height;
  const arm = 0.03 * Math.max(box.width, box.height);
  const rectOf = (kind: string, { x: left, y: top, width, height }: Rect): Markup =>
    markup`<rect class="${kind}" x="${left}" y="${top}" width="${width}" height="${height}"/>`;
  return markup`
<figure class="sheet">
<svg viewBox="${boxOf(box)}" role="img" aria-label="${titles.shape}">
<defs><image id="art" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none" href="${dataUrl(picture)}"/></defs>
${rectOf('paper', box)}<use href="#art"/>${rectOf('edge', page)}${rectOf('seen', visible)}
<path class="centre" d="M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}"/>
</svg>
</figure>
<ul class="legend"><li><i></i>${legend.sheet}</li><li class="seen"><i></i>${legend.visible}</li><li class="cross"><i></i>${legend.centre}</li></ul>`;
}

function asks(facts: LogoFacts, lang: Lang, words: LogoWords): Markup {
  const wanted = asksOf(facts).map((ask) => ask[lang]);
  if (wanted.length === 0) return NOTHING;
  return markup`
<section>
<h2>${words.titles.asks}</h2>
<p class="note">${words.labels.contact}: ${officeOf(facts.owner)[lang]}</p>
<p class="letter">${words.letter(wanted)}</p>
</section>`;
}

function findings(facts: LogoFacts, lang: Lang, { titles }: LogoWords): Markup {
  const entries = orderFindings(facts.findings).map((each) => entryOf(each, lang));
  const all = HTML_WORDS[lang];
  const wording = { ...all, titles: { ...all.titles, findings: titles.findings } };
  return findingsSection(numbered(entries), new Set(), wording);
}

/** The logo in print size at each width, then the figures. */
function sizes(
  facts: LogoFacts,
  view: LogoView,
  lang: Lang,
  { titles, labels }: LogoWords,
): Markup {
  const signs = { good: '✓', fair: '⚠', bad: '✗' } as const;
  const shown = (size: LogoSize): Markup =>
    markup`<figure><svg viewBox="${boxOf(view.visible)}" width="${size.width}mm" height="${size.height}mm" aria-hidden="true"><use href="#art"/></svg><figcaption>${sizeCells(size, lang)[0] ?? ''}</figcaption></figure>`;
  const row = (size: LogoSize): Markup => {
    const standing = standingOf(size, facts);
    return markup`
<tr class="${standing}">${sizeCells(size, lang).map((cell) => markup`<td class="right">${cell}</td>`)}<td class="sign">${signs[standing]}</td></tr>`;
  };
  const heads = [labels.width, labels.height, labels.resolution, labels.stroke, labels.area];
  return markup`
<section>
<h2>${titles.sizes}</h2>
<div class="strip">${view.sizes.map(shown)}</div>
<table>
<thead><tr>${heads.map((head) => markup`<th class="right">${head}</th>`)}<th></th></tr></thead>
<tbody>${view.sizes.map(row)}
</tbody>
</table>
</section>`;
}

function colors(view: LogoView, lang: Lang, { titles, labels }: LogoWords): Markup {
  const swatch = (value: string): Markup =>
    /^#[0-9a-f]{6}$/u.test(value)
      ? markup`<span class="swatch" style="background:${value}"></span>`
      : markup`<span class="swatch none-known"></span>`;
  const row = (color: LogoColor): Markup => {
    const [before = '', after = '', difference = '', sum = ''] = colorCells(color, lang);
    return markup`
<tr><td class="whole">${swatch(color.source)}${before}</td><td class="whole">${swatch(color.shown)}${after}</td><td class="right">${difference}</td><td class="right">${sum}</td></tr>`;
  };
  return markup`
<section>
<h2>${titles.colors}</h2>
<table>
<thead><tr><th>${labels.before}</th><th>${labels.after} (C / M / Y / K)</th><th class="right">${labels.difference}</th><th class="right">${labels.ink}</th></tr></thead>
<tbody>${view.colors.map(row)}
</tbody>
</table>
</section>`;
}

const shape = (facts: LogoFacts, view: LogoView, lang: Lang, { titles }: LogoWords): Markup =>
  markup`
<section>
<h2>${titles.shape}</h2>
<dl class="facts">${shapeLines(view, facts, lang).map(([label, value]) => markup`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
</section>`;

const changes = (view: LogoView, { titles, changes: wordsOf, unchanged }: LogoWords): Markup =>
  markup`
<section>
<h2>${titles.changes}</h2>
${
  view.changes.length === 0
    ? markup`<p class="note">${unchanged}</p>`
    : markup`<ul class="plain">${view.changes.map((change) => markup`<li>${wordsOf(change)}</li>`)}</ul>`
}
</section>`;

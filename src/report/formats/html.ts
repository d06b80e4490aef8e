import { berlinDay, dateWords } from '../../core/loose-date.js';
import type { Lang } from '../lang.js';
import type { ReportFile } from '../report-file.js';
import { daysToDeadline } from '../summary.js';
import type { FileView, ReportFormat } from './format.js';
import { factsSection, sizeWords } from './html-facts.js';
import { findingsSection, numbered } from './html-findings.js';
import { markup, NOTHING, trusted, type Markup } from './html-markup.js';
import { pagesSection } from './html-pages.js';
import { HTML_STYLE } from './html-style.js';
import { HTML_WORDS, SIGNS, STANDINGS, type HtmlWords } from './html-words.js';

/**
 * One page for people: verdict, findings, the pages they mark, what the file consists of.
 * Everything is inside the file: it needs no script and no network.
 */
export const html: ReportFormat = {
  name: 'html',
  endings: ['.html', '.htm'],
  illustrated: true,
  render: (report, lang, view = null) => {
    const words = HTML_WORDS[lang];
    const findings = numbered(report.findings);
    const title = titleOf(report, view);
    const shownPages = new Set(view?.pictures.keys());
    return `${
      markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.kicker}: ${title}</title>
<style>${trusted(HTML_STYLE)}</style>
</head>
<body>
<main>
<header>
<p class="kicker">${words.kicker}</p>
<h1>${title}</h1>
${subtitle(view, lang, words)}${verdictOf(report, words)}${countsOf(report, words)}${deadlineOf(view, lang, words)}
</header>
${findingsSection(findings, shownPages, words)}${view ? pagesSection(findings, view, words) : NOTHING}${
        view ? factsSection(view, lang, words) : NOTHING
      }
<footer>
<p>${words.foot}</p>
<p>${report.tool.name} ${report.tool.version}${dayOf(report, lang)}</p>
</footer>
</main>
</body>
</html>`.html
    }\n`;
  },
};

const titleOf = (report: ReportFile, view: FileView | null): string =>
  report.title ?? view?.document.title ?? view?.file ?? report.tool.name;

/** "strategy.pdf · 36 Seiten · 210 × 297 mm · PDF/X-4 · FOGRA39" */
function subtitle(view: FileView | null, lang: Lang, words: HtmlWords): Markup {
  if (!view) return NOTHING;
  const { pages, claim, condition } = view.document;
  const [first] = pages;
  const parts = [
    view.file,
    words.pageCount(pages.length),
    first ? sizeWords(first.trim, lang) : null,
    claim,
    condition?.identifier ?? null,
  ];
  return markup`<p class="kicker after">${parts.filter((each) => each !== null && each !== '').join(' · ')}</p>
`;
}

/** Exit codes of the command line: 0 fit, 1 not fit, else there is nothing to judge. */
function verdictOf({ exitCode, counts }: ReportFile, words: HtmlWords): Markup {
  const { reasons, verdicts } = words;
  const { error, signoff, warning } = counts;
  const verdict = exitCode === 0 ? 'fit' : exitCode === 1 ? 'unfit' : 'none';
  const why = {
    fit: warning > 0 ? reasons.withWarnings(warning) : reasons.clean,
    unfit: error + signoff > 0 ? reasons.open(error, signoff) : reasons.strict(warning),
    none: reasons.none,
  }[verdict];
  const sign = verdict === 'fit' ? '✓' : '✗';
  return markup`<div class="verdict ${verdict}"><span class="sign" aria-hidden="true">${sign}</span><strong>${verdicts[verdict]}</strong><span class="why">${why}</span></div>
`;
}

function countsOf({ counts }: ReportFile, words: HtmlWords): Markup {
  const cells = STANDINGS.map((standing) => {
    const count = counts[standing];
    const [one, more] = words.counts[standing];
    return markup`<div class="${count === 0 ? 'zero' : standing}"><dt>${SIGNS[standing]} ${count === 1 ? one : more}</dt><dd>${count}</dd></div>`;
  });
  return markup`<dl class="counts">${cells}</dl>
`;
}

function deadlineOf(view: FileView | null, lang: Lang, words: HtmlWords): Markup {
  const deadline = view?.facts?.deadline;
  if (!view?.facts || !deadline) return NOTHING;
  const days = daysToDeadline(view.facts);
  const left = days === null ? '' : ` (${words.daysLeft(days)})`;
  return markup`<dl class="facts"><dt>${words.labels.deadline}</dt><dd>${dateWords(deadline)[lang]}${left}</dd></dl>
`;
}

function dayOf({ buildDate }: ReportFile, lang: Lang): string {
  if (buildDate === null) return '';
  return ` · ${dateWords(berlinDay(new Date(buildDate)))[lang]}`;
}

import type { ReportFile } from '../report-file.js';
import { markup, NOTHING, type Markup } from './html-markup.js';
import { SIGNS, STANDINGS, type HtmlWords, type Standing } from './html-words.js';

export type Entry = ReportFile['findings'][number];

/** A finding with its number in the report, the same wherever it is shown. */
export interface Numbered {
  readonly number: number;
  readonly standing: Standing;
  readonly entry: Entry;
}

/** Worst first, as the report has them. */
export const numbered = (entries: readonly Entry[]): readonly Numbered[] =>
  entries.map((entry, index) => ({
    number: index + 1,
    standing: entry.accepted ? 'accepted' : entry.severity,
    entry,
  }));

/** All findings in full, in groups; `shownPages` have a picture to jump to. */
export function findingsSection(
  findings: readonly Numbered[],
  shownPages: ReadonlySet<number>,
  words: HtmlWords,
): Markup {
  const groups = STANDINGS.map((standing) => {
    const members = findings.filter((each) => each.standing === standing);
    if (members.length === 0) return NOTHING;
    return markup`
<h3 class="${standing}">${SIGNS[standing]} ${words.groups[standing]} (${members.length})</h3>
<ol class="findings">${members.map((each) => item(each, shownPages, words))}
</ol>`;
  });
  return markup`
<section>
<h2>${words.titles.findings}</h2>${
    findings.length === 0 ? markup`<p class="note">${words.nothingFound}</p>` : groups
  }
</section>`;
}

function item(
  { number, standing, entry }: Numbered,
  shownPages: ReadonlySet<number>,
  words: HtmlWords,
): Markup {
  const { message, hint, code } = entry;
  return markup`
<li id="f${number}" class="${standing}"><span class="number">${number}</span><span class="sign" aria-hidden="true">${SIGNS[standing]}</span><div>
<p class="message">${message}</p>${whereLine(entry, shownPages, words)}${
    hint === '' ? NOTHING : markup`<p class="hint">${hint}</p>`
  }${waiverLine(entry, words)}
<p class="code">${code}</p>
</div></li>`;
}

/** "Brilon · logos/brilon.jpg (262 × 140 px) · Seite 24 · data/participants.yaml:21" */
function whereLine(entry: Entry, shownPages: ReadonlySet<number>, words: HtmlWords): Markup {
  const { participant, file, fileFacts, edition, page, object, source } = entry;
  const facts = fileFacts === undefined ? '' : ` (${fileFacts})`;
  const parts: readonly (Markup | null)[] = [
    participant === undefined || entry.message.includes(participant)
      ? null
      : markup`<b>${participant}</b>`,
    file === undefined ? null : markup`${file}${facts}`,
    edition === undefined ? null : markup`${words.editions[edition]}`,
    page === undefined ? null : pageLink(page, shownPages, words),
    source === undefined ? null : markup`${source.file}:${source.line}:${source.column}`,
    object === undefined ? null : markup`${words.object} ${object}`,
  ];
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return NOTHING;
  return markup`
<p class="where">${known.map((part, index) => (index === 0 ? part : markup` · ${part}`))}</p>`;
}

const pageLink = (page: number, shownPages: ReadonlySet<number>, words: HtmlWords): Markup =>
  shownPages.has(page)
    ? markup`<a class="whole" href="#p${page}">${words.page} ${page}</a>`
    : markup`<span class="whole">${words.page} ${page}</span>`;

function waiverLine({ accepted }: Entry, words: HtmlWords): Markup {
  if (!accepted) return NOTHING;
  const { by, why, on = null, until } = accepted;
  const end = until === undefined ? '' : ` (${words.until} ${until})`;
  return markup`
<p class="waiver">${words.acceptedBy(by, on)}: ${why}${end}</p>`;
}

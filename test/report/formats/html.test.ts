import { describe, expect, it } from '@jest/globals';
import type { BuildFacts } from '../../../src/core/build-facts.js';
import { finding } from '../../../src/core/finding.js';
import { rect } from '../../../src/core/geometry.js';
import { mm } from '../../../src/core/units.js';
import { documentFacts } from '../../../src/join/document-facts.js';
import { inspectPdf } from '../../../src/preflight/inspect/inspect-pdf.js';
import type { FileView } from '../../../src/report/formats/format.js';
import { rangesOf } from '../../../src/report/formats/html-facts.js';
import { html } from '../../../src/report/formats/html.js';
import { pagesToShow } from '../../../src/report/pages-to-show.js';
import { reportOf } from '../../../src/report/report-file.js';
import { bytesOf, soundX4 } from '../../preflight/small-pdf.js';

const findings = [
  finding(
    'chapter-unlisted',
    { source: { file: 'data/a.yaml', line: 3, column: 5 } },
    { file: '<script>alert("x")</script>' },
  ),
  finding(
    'image-resolution-low',
    { page: 2, box: rect(59.5, 84.2, 100, 100) },
    { value: 280, limit: 300 },
  ),
  {
    ...finding(
      'join-after-deadline',
      { participant: 'Olpe' },
      { participant: 'Olpe', date: 'a', deadline: 'b' },
    ),
    waiver: { finding: 'join-after-deadline', by: 'Büro & Co', why: 'Grund', until: '2027' },
  },
];

const facts: BuildFacts = {
  title: 'Strategie <Süd>',
  condition: 'ISO Coated v2',
  logos: { vector: 2, raster: 1, missing: 0 },
  deadline: { year: 2026, month: 4, day: 12 },
  buildDate: new Date('2026-04-01T10:00:00Z'),
  binding: 'saddle-stitch',
  spine: mm(0),
  declarationPages: [4],
};

const report = (exitCode: number, chosen = findings) =>
  reportOf(chosen, { lang: 'de', toolVersion: '1.2.3', exitCode, files: [], facts });

async function view(): Promise<FileView> {
  const document = documentFacts(await inspectPdf(bytesOf(soundX4())));
  const pages = pagesToShow(findings, facts, document);
  const pictures = new Map(pages.map((page) => [page, page === 4 ? null : Uint8Array.of(1, 2, 3)]));
  return { file: 's.pdf', document, facts, pictures };
}

describe('the HTML report', () => {
  it('says the verdict in words, with and without objections', () => {
    expect(html.render(report(0), 'de')).toContain('<strong>Druckreif</strong>');
    expect(html.render(report(1), 'de')).toContain('<strong>Nicht druckreif</strong>');
    expect(html.render(report(2), 'de')).toContain('<strong>Kein Ergebnis</strong>');
    expect(html.render(report(0, []), 'en')).toContain('Nothing to object to.');
  });

  it('escapes what comes from files', () => {
    const page = html.render(report(0), 'de');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)');
    expect(page).toContain('Strategie &lt;Süd&gt;');
    expect(page).toContain('Freigegeben von Büro &amp; Co: Grund (gilt bis 2027)');
  });

  it('names the pages with findings that it shows no picture of', async () => {
    const whole = await view();
    const page = findings.find(({ where }) => where.page !== undefined)?.where.page ?? 0;
    expect(page).toBeGreaterThan(0);
    expect(html.render(report(0), 'de', whole)).not.toContain('Ohne Bild, weil');
    const pictures = new Map([...whole.pictures].filter(([number]) => number !== page));
    pictures.set(page + 1, null);
    const shown = html.render(report(0), 'de', { ...whole, pictures });
    expect(shown).toContain(`Ohne Bild, weil der Bericht sonst zu schwer würde: Seite ${page}`);
  });

  it('needs nothing from outside', async () => {
    const page = html.render(report(0), 'de', await view());
    expect(page).not.toMatch(/<(script|link|iframe)/u);
    const targets = [...page.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(2);
    for (const target of targets) expect(target).toMatch(/^(#[fp]\d+|data:image\/png;base64,)/u);
  });

  it('links only to what is there', async () => {
    const page = html.render(report(0), 'de', await view());
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });

  it('frames what a finding means on its page, and always shows the declaration', async () => {
    const page = html.render(report(0), 'de', await view());
    expect(page.match(/<article /gu)).toHaveLength(2);
    // 59.5 + 28.35 pt of 651.97 pt; 84.2 + 28.35 pt of 898.58 pt.
    expect(page).toMatch(/class="frame \w+" style="left:13\.4\d%;top:12\.5\d%/u);
    expect(page).toContain('Seite 4 <small>Absichtserklärung</small>');
    expect(page).toContain('Diese Seite lässt sich nicht darstellen.');
  });

  it('tells sizes, inks and fonts of the file', async () => {
    const page = html.render(report(0), 'de', await view());
    expect(page).toContain('<td>1–4</td><td>210 × 297 mm</td><td>3 mm rundum</td>');
    expect(page).toContain('<dd>PDF/X-4</dd>');
    expect(page).toContain('12. April 2026 (noch 11 Tage)');
    expect(page).toMatch(/<h3>Druckfarben \(\d\)<\/h3>/u);
    expect(page).toMatch(/<td>Source ?Sans[^<]*<\/td><td>TrueType<\/td>/u);
  });
});

it('joins neighbouring pages to ranges', () => {
  expect(rangesOf([7, 1, 2, 3])).toBe('1–3, 7');
});

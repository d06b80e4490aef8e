/**
 * The style sheet of the HTML report: one calm column, readable without colour (signs, words and
 * kinds of lines carry the meaning), and printable on A4.
 */
export const HTML_STYLE = `
:root {
  --ink: #1d2327; --soft: #5c666d; --rule: #d9dee1; --tint: #f4f6f7;
  --error: #a5161d; --signoff: #8a5300; --warning: #8a5300; --accepted: #1f6b3a; --info: #1f5c8a;
}
* { box-sizing: border-box; }
html { font-size: 17px; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: #fff; color: var(--ink);
  font: 400 1rem/1.55 "Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: lining-nums; hyphens: manual; overflow-wrap: anywhere;
}
main { max-width: 54rem; margin: 0 auto; padding: 4.5rem 2rem 5rem; }
a { color: inherit; text-decoration-color: #a9b3b9; text-underline-offset: .18em; }
a:hover { text-decoration-color: currentColor; }
h1, h2, h3, p, ol, ul, dl, dd, figure, table { margin: 0; padding: 0; }
h1 { font-size: 2.35rem; line-height: 1.16; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 1.55rem; line-height: 1.25; font-weight: 600; margin: 4.5rem 0 .4rem; padding-top: 1.1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.1rem; line-height: 1.35; font-weight: 600; margin: 2.4rem 0 .5rem; }
.kicker.after { margin: .7rem 0 0; }
.kicker { font-size: .95rem; color: var(--soft); margin-bottom: .6rem; }
.note { color: var(--soft); max-width: 38rem; }
h2 + .note { margin-bottom: 1.6rem; }

.verdict { display: grid; grid-template-columns: auto 1fr; column-gap: 1.1rem; align-items: center; margin: 2.4rem 0 0; padding: 1.3rem 1.5rem; border: 1px solid currentColor; border-left-width: 8px; }
.verdict .sign { font-size: 2.4rem; line-height: 1; grid-row: span 2; }
.verdict strong { font-size: 1.5rem; line-height: 1.25; font-weight: 600; }
.verdict span.why { color: var(--ink); }
.fit { color: var(--accepted); } .unfit, .none { color: var(--error); }

.counts { display: flex; flex-wrap: wrap; margin: 1.8rem 0 0; gap: .4rem 2.6rem; }
.counts div { display: flex; flex-direction: column-reverse; min-width: 4.2rem; }
.counts dt { color: var(--soft); font-size: .92rem; }
.counts dd { font-size: 1.9rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums lining-nums; }
.counts .zero dd { font-weight: 400; color: #98a2a8; }

.facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .3rem 1.6rem; margin-top: 1.6rem; }
.facts dt { color: var(--soft); }

.findings { list-style: none; }
.findings > li { display: grid; grid-template-columns: 2.2rem 1.3rem 1fr; column-gap: .5rem; padding: 1rem 0 1.05rem; border-top: 1px solid var(--rule); break-inside: avoid; }
.number { display: inline-block; min-width: 1.65rem; height: 1.65rem; padding: 0 .3rem; justify-self: start; border: 1.5px solid currentColor; border-radius: 1rem; font-size: .86rem; line-height: 1.5rem; font-weight: 600; text-align: center; font-variant-numeric: tabular-nums lining-nums; background: #fff; text-decoration: none; align-self: start; }
.findings .sign { font-size: 1.1rem; line-height: 1.5; font-weight: 600; }
.message { font-weight: 600; line-height: 1.45; }
.where { color: var(--soft); font-size: .95rem; margin-top: .2rem; }
.where b { color: var(--ink); font-weight: 600; }
.hint { margin-top: .3rem; padding-left: 1.25rem; text-indent: -1.25rem; }
.hint::before { content: "→"; display: inline-block; width: 1.25rem; text-indent: 0; color: var(--soft); }
.waiver { margin-top: .45rem; padding: .45rem .8rem; border-left: 3px solid var(--accepted); background: var(--tint); }
.code { font: .82rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; color: var(--soft); margin-top: .3rem; }
.error { color: var(--error); } .signoff { color: var(--signoff); } .warning { color: var(--warning); }
.accepted { color: var(--accepted); } .info { color: var(--info); }
.findings > li > div, .on-page li > span:last-child { color: var(--ink); }

.page { display: grid; grid-template-columns: 27rem 1fr; column-gap: 2rem; padding: 1.6rem 0 2.2rem; border-top: 1px solid var(--rule); break-inside: avoid; }
.page h3 { margin: 0 0 .7rem; }
.page h3 small { font-size: .95rem; font-weight: 400; color: var(--soft); }
.view { position: relative; align-self: start; border: 1px solid #b9c1c6; line-height: 0; background: var(--tint); }
.view img { display: block; width: 100%; height: auto; }
.view .missing { padding: 40% 1rem; line-height: 1.4; text-align: center; color: var(--soft); }
.trim { position: absolute; border: .5px solid rgba(29, 35, 39, .38); pointer-events: none; }
.frame { position: absolute; border: 2px solid currentColor; box-shadow: 0 0 0 1px rgba(255, 255, 255, .85), inset 0 0 0 1px rgba(255, 255, 255, .85); }
.frame.error { border-style: solid; border-width: 2.5px; }
.frame.signoff, .frame.warning { border-style: dashed; }
.frame.accepted, .frame.info { border-style: dotted; }
.frame .number { position: absolute; right: calc(100% - .35rem); bottom: calc(100% - .35rem); height: 1.05rem; min-width: 1.05rem; padding: 0 .2rem; border-width: 1px; font-size: .66rem; line-height: .95rem; white-space: nowrap; }
.on-page { list-style: none; }
.on-page li { display: grid; grid-template-columns: 1.9rem 1.1rem 1fr; column-gap: .4rem; padding: .45rem 0; line-height: 1.4; font-size: .97rem; }
.on-page .number { height: 1.45rem; min-width: 1.45rem; line-height: 1.3rem; font-size: .78rem; }

table { width: 100%; border-collapse: collapse; margin-top: .3rem; font-size: .95rem; font-variant-numeric: tabular-nums lining-nums; }
th { font-weight: 400; color: var(--soft); text-align: left; padding: .35rem 1.2rem .35rem 0; border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td, th { overflow-wrap: normal; }
td { padding: .42rem 1.2rem .42rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; line-height: 1.4; }
th:last-child, td:last-child { padding-right: 0; }
.right { text-align: right; white-space: nowrap; }
.whole { white-space: nowrap; }
tr { break-inside: avoid; }
.bar { display: block; height: .7rem; margin-top: .33rem; border: 1px solid #98a2a8; background: #fff; min-width: 10rem; }
.bar i { display: block; height: 100%; background: var(--plate, #7b868d); }

footer { margin-top: 4.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .92rem; }

@media (max-width: 46rem) {
  html { font-size: 16px; }
  main { padding: 2.5rem 1.2rem 3rem; }
  .page { grid-template-columns: 1fr; row-gap: 1.4rem; }
  .facts { grid-template-columns: 1fr; gap: 0; } .facts dd { margin-bottom: .6rem; }
}
@media print {
  @page { size: A4; margin: 18mm 20mm 20mm 22mm; }
  html { font-size: 9.5pt; }
  body { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  h2, h3 { break-after: avoid; }
  h2 { margin-top: 2.6rem; }
  .page { grid-template-columns: 92mm 1fr; column-gap: 7mm; }
}
`;

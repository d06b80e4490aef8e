/** What the page about one logo adds to the style sheet of the reports. */
export const LOGO_STYLE = `
.sheet { margin: 2.6rem 0 0; padding: 2.2rem; background: #e9ecee; }
.sheet svg { display: block; width: 100%; max-height: 22rem; overflow: visible; }
.sheet .paper { fill: #fff; }
.sheet .edge { fill: none; stroke: #5c666d; stroke-width: 1; stroke-dasharray: 5 4; vector-effect: non-scaling-stroke; }
.sheet .seen { fill: none; stroke: #c2185b; stroke-width: 1; vector-effect: non-scaling-stroke; }
.sheet .centre { stroke: #c2185b; stroke-width: 1; vector-effect: non-scaling-stroke; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: .8rem 0 0; font-size: .92rem; color: var(--soft); list-style: none; }
.legend i { display: inline-block; width: 1.5rem; margin-right: .55rem; vertical-align: .28em; border-top: 1px dashed #5c666d; }
.legend .seen i { border-top: 1px solid #c2185b; }
.legend .cross i { border: 0; width: auto; color: #c2185b; font-style: normal; vertical-align: 0; }
.legend .cross i::before { content: "+"; font-size: 1.25rem; line-height: 1rem; }
.strip { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 9mm; margin: 1.4rem 0 1.6rem; }
.strip figure { line-height: 1; }
.strip svg { display: block; }
.strip figcaption { margin-top: 2.5mm; padding-top: 1.2mm; border-top: 1px solid var(--rule); font-size: .85rem; line-height: 1.3; color: var(--soft); white-space: nowrap; }
.swatch { display: inline-block; width: 2.4rem; height: 1.5rem; margin-right: .8rem; border: 1px solid rgba(29, 35, 39, .18); vertical-align: -.4rem; }
.none-known { background: repeating-linear-gradient(45deg, #fff, #fff 4px, #e3e7e9 4px, #e3e7e9 8px); }
td.sign { font-weight: 600; }
.good { color: var(--accepted); } .fair { color: var(--signoff); } .bad { color: var(--error); }
tr.good td, tr.fair td, tr.bad td { color: var(--ink); }
tr.good td.sign { color: var(--accepted); } tr.fair td.sign { color: var(--signoff); } tr.bad td.sign { color: var(--error); }
ul.plain { margin: .6rem 0 0; padding-left: 1.1rem; }
ul.plain li { padding: .18rem 0; }
.letter { margin: 1.4rem 0 0; padding: 1.1rem 1.4rem; border-left: 3px solid var(--ink); background: var(--tint); white-space: pre-wrap; font: inherit; }
.columns { display: grid; grid-template-columns: 1fr 1fr; column-gap: 3rem; }
@media (max-width: 46rem) { .columns { grid-template-columns: 1fr; } .sheet { padding: 1.2rem; } }
@media print { .sheet { padding: 8mm; -webkit-print-color-adjust: exact; } .strip, .sheet, .letter { break-inside: avoid; } }
`;

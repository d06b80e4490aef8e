/**
 * A design in which every value is another one, so that none can stand in for its neighbour.
 * Lengths are in points but where millimetres are meant.
 */
export const DESIGN = `name: Probe
baseline: { step: 12pt, origin: 31pt }
colors:
  black: [0, 0, 0, 100]
  teal: [80, 10, 40, 5]
  pale: { of: teal, tint: 50 }
  paler: { of: pale, tint: 20 }
  gold: { spot: HKS 1, tint: 90 }
  silver: { spot: HKS 2 }
  old-gold: { of: gold, tint: 50 }
accents: [gold, teal]
micro-typography-off: [quotes]
styles:
  plain: {}
  base: { font: Base, emphasis: Base-It, strong: Base-Bold, size: 9, leading: 13, color: teal, align: justified, features: [smcp, onum], tracking: 5, hyphenate: true, first-indent: 3pt, space-before: 1, space-after: 2 }
  child: { extends: base, font: Child, align: center, hyphenate: false }
  grandchild: { extends: child, size: 20, color: gold }
  loose: { font: Loose, size: 20 }
${Array.from({ length: 31 }, (_, i) => `  s${i + 1}: { font: F${i + 1}, size: ${i + 1} }\n`).join('')}
flows:
  chapter: { first: opening, next: body, start: right, contents: false, body: s31, valign: bottom }
  imprint: { first: body, next: body }
sequence:
  before: [body, cover]
  contents: { first: opening, next: body, start: right }
  after: [opening]
  fillers: [cover, body]
  spine: { template: opening, reads: up }
blocks:
  body: s1
  lead: s2
  headings: [s3, s4, s5]
  list: { style: s6, indent: 1pt, bullet: "–", bullet-color: teal }
  steps: { style: s7, number: s8, indent: 2pt }
  definitions: { term: s9, style: s10, term-width: 3pt }
  pullquote: { style: s11, by: s12, bar: gold, overhang: 4pt }
  quote: { style: s13, indent: 5pt }
  box: { style: s14, title: s15, fill: pale, bar: paler, padding: 6pt }
  columns: { gap: 7pt }
  figure: { caption: s16, label: s17, credit: s18, caption-place: below, max-height: 0.7 }
  table: { head: s19, cell: s20, caption: s21, label: s22, source: s23, padding: 8pt, rule: silver, rule-width: 9pt, head-rule-width: 10pt }
  footnote: { style: s24, rule: old-gold, rule-width: 11pt, rule-length: 12pt, indent: 13pt }
  contents: { chapter: s25, section: s26, depth: 2, columns: 3, gap: 14pt, number-width: 15pt, leader: "." }
  index: { style: s27, columns: 4, gap: 16pt }
  link: teal
logos:
  sizes:
    large: { columns: 3, height: 17pt, fill: 0.3, min-width: 18pt }
    medium: { columns: 4, height: 19pt, fill: 0.4, min-width: 20pt }
    small: { columns: 5, height: 21pt, fill: 0.5, min-width: 22pt }
  gutter: 23pt
  row-gap: 24pt
  tier-gap: 25pt
  heading: { style: s28, space-after: 26pt }
  caption: { style: s29, space-after: 27pt }
  captions: true
  clear-space: 0.15
  rule: { color: pale, width: 28pt }
  on: dark
  ground: teal
  ground-padding: 29pt
`;

export const BODY = `frame: { inner: 1pt, outer: 2pt, top: 3pt, bottom: 4pt, margin: { width: 5pt, gap: 6pt, side: left } }
folio: false
elements:
  - { kind: area, color: accent, opacity: 0.4, when: figure, box: { inner: 1pt, outer: 2pt, top: 3pt, bottom: bleed } }
  - { kind: area, color: gold, box: { left: bleed, right: 5pt, height: 6pt, bottom: 7pt } }
  - { kind: rule, color: teal, thickness: 8pt, when: no-figure, box: { width: 9pt, right: 10pt, top: 11pt, height: 12pt } }
  - { kind: rule, color: accent, thickness: 13pt, box: { inner: bleed, width: 14pt, top: bleed, height: 15pt } }
  - { kind: artwork, file: a.svg, fit: contain, alt: Ein Bild, when: figure, box: { outer: 16pt, width: 17pt, top: 18pt, height: 19pt } }
  - { kind: artwork, file: b.svg, box: { left: 20pt, width: 21pt, top: 22pt, height: 23pt } }
  - { kind: figure, box: { left: 24pt, right: bleed, top: 25pt, bottom: 26pt } }
  - { kind: text, text: "{folio} von {title} {chapter.short}", style: s30, color: accent, valign: middle, role: title, when: figure, box: { left: 27pt, width: 28pt, top: 29pt, height: 30pt } }
  - { kind: text, text: ohne, style: grandchild, box: { outer: bleed, width: 31pt, top: 32pt, height: 33pt } }
`;

export const COVER = `elements:
  - { kind: text, text: "{title}", style: s30, color: teal, box: { left: 1pt, width: 2pt, top: 3pt, height: 4pt } }
`;

export const OPENING = 'frame: { inner: 1, outer: 2mm, top: 3 mm, bottom: -4pt }\n';

/** The files of this design. */
export const DESIGN_FILES = {
  'templates/design.yaml': DESIGN,
  'templates/body.yaml': BODY,
  'templates/cover.yml': COVER,
  'templates/opening.yaml': OPENING,
} as const;

import { z } from 'zod';
import { ptOf } from '../template/length.js';
import { MICRO_RULE_IDS } from '../../core/micro-rule-ids.js';
import { TIER_SIZES } from '../../core/participant.js';

/** Millimetres as a number, or a length with its unit: `"4mm"`, `"12pt"`. */
const length = z
  .union([z.number(), z.string().regex(/^-?\d+(\.\d+)?\s?(mm|pt)$/u)])
  .describe('Millimeter als Zahl oder mit Einheit: 4mm, 12pt');

/** Lines closer together than the smallest legible letters only cost time, pt. */
const SMALLEST_STEP = 4;

const positive = z.number().positive();
const lines = z.number().min(0).max(40).describe('Zeilen des Grundlinienrasters');
const percent = z.number().min(0).max(100);
const name = z.string().min(1);

/** CMYK in per cent, a spot ink with its tint, or a tint of another colour. */
const color = z.union([
  z.tuple([percent, percent, percent, percent]).describe('CMYK in Prozent'),
  z.strictObject({ spot: name, tint: percent.default(100) }),
  z.strictObject({ of: name, tint: percent }),
]);

const ALIGNMENTS = ['justified', 'left', 'right', 'center', 'balanced'] as const;

const style = z.strictObject({
  extends: name.optional().describe('Name des Stils, dessen Angaben weitergelten'),
  font: name.optional().describe('Dateiname der Schrift in data/fonts ohne Endung'),
  emphasis: name.optional(),
  strong: name.optional(),
  size: positive.max(300).optional().describe('Schriftgröße in Punkt'),
  leading: positive.max(400).optional().describe('Zeilenabstand in Punkt'),
  color: name.optional(),
  align: z.enum(ALIGNMENTS).optional(),
  features: z.array(z.string().regex(/^[a-z0-9]{4}$/u)).optional(),
  tracking: z.number().min(-100).max(500).optional().describe('Sperrung in 1/1000 Geviert'),
  hyphenate: z.boolean().optional(),
  'first-indent': length.optional(),
  'space-before': lines.optional(),
  'space-after': lines.optional(),
});

const cell = z.strictObject({
  columns: z.int().min(1).max(20),
  height: length,
  fill: z.number().min(0.05).max(1),
  'min-width': length,
});

const gridText = z.strictObject({ style: name, 'space-after': length.default(0) });

const startSide = z.enum(['any', 'right']).default('any');

const flow = z.strictObject({
  first: name,
  next: name,
  start: startSide,
  contents: z.boolean().default(true),
  body: name.optional().describe('Stil der Absätze, wenn er vom Grundtext abweicht'),
  valign: z.enum(['top', 'bottom']).default('top'),
});

const blocks = z.strictObject({
  body: name,
  lead: name,
  headings: z.tuple([name, name, name]),
  list: z.strictObject({ style: name, indent: length, bullet: name, 'bullet-color': name }),
  steps: z.strictObject({ style: name, number: name, indent: length }),
  definitions: z.strictObject({ term: name, style: name, 'term-width': length }),
  pullquote: z.strictObject({ style: name, by: name, bar: name, overhang: length.default(0) }),
  quote: z.strictObject({ style: name, indent: length }),
  box: z.strictObject({
    style: name,
    title: name,
    fill: name,
    bar: name.optional(),
    padding: length,
  }),
  columns: z.strictObject({ gap: length }),
  figure: z.strictObject({
    caption: name,
    label: name,
    credit: name,
    'caption-place': z.enum(['margin', 'below']),
    'max-height': z.number().min(0.1).max(1).default(0.8),
  }),
  table: z.strictObject({
    head: name,
    cell: name,
    caption: name,
    label: name,
    source: name,
    padding: length,
    rule: name,
    'rule-width': length,
    'head-rule-width': length,
  }),
  footnote: z.strictObject({
    style: name,
    rule: name,
    'rule-width': length,
    'rule-length': length,
    indent: length,
  }),
  contents: z.strictObject({
    chapter: name,
    section: name,
    depth: z.int().min(1).max(3),
    columns: z.int().min(1).max(3).default(1),
    gap: length.default(0),
    'number-width': length,
    leader: name
      .optional()
      .describe('Zeichen, das die Zeile bis zur Seitenzahl füllt; sie steht dann rechts'),
  }),
  index: z.strictObject({ style: name, columns: z.int().min(1).max(4), gap: length }),
  link: name.optional(),
});

/** `templates/design.yaml`: what all pages share. */
export const designSchema = z.strictObject({
  name,
  baseline: z.strictObject({ step: length.refine((step) => ptOf(step) >= SMALLEST_STEP), origin: length }),
  colors: z.record(name, color),
  accents: z.array(name).min(1),
  'micro-typography-off': z
    .array(z.enum(MICRO_RULE_IDS))
    .default([])
    .describe('Abgeschaltete Regeln der Mikrotypografie, siehe docs/typography.md'),
  styles: z.record(name, style),
  flows: z.record(name, flow),
  sequence: z.strictObject({
    before: z.array(name).default([]),
    contents: z.strictObject({ first: name, next: name, start: startSide }).nullable(),
    after: z.array(name).default([]),
    fillers: z.array(name).min(1),
    spine: z
      .strictObject({
        template: name,
        reads: z.enum(['down', 'up']).default('down').describe('Leserichtung: vom Kopf zum Fuß oder umgekehrt'),
      })
      .nullable()
      .default(null)
      .describe('Rücken eines eigenen Umschlags, als liegende Seite gezeichnet'),
  }),
  blocks,
  logos: z.strictObject({
    sizes: z.strictObject(Object.fromEntries(TIER_SIZES.map((size) => [size, cell])) as Record<(typeof TIER_SIZES)[number], typeof cell>),
    gutter: length,
    'row-gap': length,
    'tier-gap': length,
    heading: gridText,
    caption: gridText,
    captions: z.boolean(),
    'clear-space': z.number().min(0).max(1),
    rule: z.strictObject({ color: name, width: length }).nullable().default(null),
    on: z
      .enum(['paper', 'tint', 'dark'])
      .default('paper')
      .describe('Worauf die Logos stehen; auf dark stehen die Negativfassungen'),
    ground: name.optional().describe('Farbe der Fläche; ohne Angabe die erste der accents'),
    'ground-padding': length.default(6).describe('Leerer Rand der Fläche in mm'),
  }),
});

const edge = z.union([length, z.literal('bleed')]);

const box = z.strictObject({
  inner: edge.optional(),
  outer: edge.optional(),
  left: edge.optional(),
  right: edge.optional(),
  width: length.optional(),
  top: edge.optional(),
  bottom: edge.optional(),
  height: length.optional(),
});

const when = z.enum(['always', 'figure', 'no-figure']).default('always');

const element = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), box, color: name, opacity: z.number().min(0).max(1).default(1), when }),
  z.strictObject({ kind: z.literal('rule'), box, color: name, thickness: length, when }),
  z.strictObject({
    kind: z.literal('artwork'),
    file: name,
    box,
    fit: z.enum(['cover', 'contain']).default('cover'),
    alt: z.string().nullable().default(null),
    when,
  }),
  z.strictObject({ kind: z.literal('figure'), box, when: z.literal('figure').default('figure') }),
  z.strictObject({
    kind: z.literal('text'),
    text: name,
    style: name,
    color: name.optional(),
    box,
    valign: z.enum(['top', 'middle', 'bottom']).default('top'),
    role: z.enum(['title', 'text', 'artifact']).default('artifact'),
    when,
  }),
]);

/** `templates/<page template>.yaml`. */
export const masterSchema = z.strictObject({
  frame: z
    .strictObject({
      inner: length,
      outer: length,
      top: length,
      bottom: length,
      margin: z
        .strictObject({
          width: length,
          gap: length,
          side: z.enum(['outer', 'left', 'right']).default('outer'),
        })
        .nullable()
        .default(null),
    })
    .nullable()
    .default(null),
  folio: z.boolean().default(true),
  elements: z.array(element).default([]),
});

/** A complete design, its file names and places kept for findings. */
export type DesignYaml = z.infer<typeof designSchema>;
export type MasterYaml = z.infer<typeof masterSchema>;
export type StyleYaml = z.infer<typeof style>;
export type ElementYaml = z.infer<typeof element>;
export type BoxYaml = z.infer<typeof box>;
export type ColorYaml = z.infer<typeof color>;
export type LengthYaml = z.infer<typeof length>;

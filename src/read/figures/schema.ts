import { z } from 'zod';
import { dateValue, pathValue, textValue } from '../schema/values.js';

export const FIGURE_TYPES = ['bars', 'lines', 'timeline', 'map'] as const;

/** Read first, so that a mistyped `type` does not make every other key unknown. */
export const figureTypeSchema = z.looseObject({ type: z.enum(FIGURE_TYPES) });

/** Rows written in the figure itself. */
const rowsValue = z
  .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]), { error: 'data' }))
  .min(1, { error: 'data' });

const dataValue = z.union([pathValue, rowsValue], { error: 'data' });

/** `0` whole numbers, `0,0` one decimal. */
const formatValue = z
  .string({ error: 'number-format' })
  .regex(/^0([,.]0{1,4})?$/u, { error: 'number-format' })
  .default('0');

const unitValue = z.string().trim().default('');

export const barsSchema = z.strictObject({
  type: z.literal('bars'),
  data: dataValue,
  x: textValue,
  y: textValue,
  unit: unitValue,
  format: formatValue,
  direction: z.enum(['vertical', 'horizontal']).default('vertical'),
  highlight: z.array(textValue).default([]),
});

export const linesSchema = z.strictObject({
  type: z.literal('lines'),
  data: dataValue,
  x: textValue,
  'x-unit': unitValue,
  'x-scale': z.enum(['steps', 'number']).default('steps'),
  series: z.array(textValue).min(1),
  unit: unitValue,
  format: formatValue,
  names: z.enum(['end', 'peak']).default('end'),
});

export const timelineSchema = z.strictObject({
  type: z.literal('timeline'),
  events: z
    .array(z.strictObject({ on: dateValue, title: textValue, text: z.string().trim().default('') }))
    .min(1),
});

export const mapSchema = z.strictObject({
  type: z.literal('map'),
  geo: pathValue,
  object: textValue.optional(),
  'id-property': textValue.optional(),
  'name-property': textValue.default('name'),
  'district-digits': z.number().int().min(0).default(5),
  labels: z.enum(['participants', 'all']).default('participants'),
  rest: textValue.default('weitere Kommunen'),
  border: textValue.default('Kreisgrenze'),
  credit: z.string().trim().default(''),
});

/** Any figure file: for the JSON schema that editors use. */
export const figureSchema = z.discriminatedUnion('type', [
  barsSchema,
  linesSchema,
  timelineSchema,
  mapSchema,
]);

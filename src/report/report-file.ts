import { z } from 'zod';
import { BINDINGS } from '../core/binding.js';
import type { BuildFacts } from '../core/build-facts.js';
import { SEVERITIES, type Finding } from '../core/finding.js';
import type { Lang } from './lang.js';
import { hintOf, messageOf } from './sentences.js';
import type { WrittenFile } from './summary.js';
import { orderFindings, tallyOf } from './tally.js';

const placeSchema = z.strictObject({
  file: z.string().describe('Path relative to the project, with /'),
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 units, as editors count'),
  length: z.int().min(1).optional(),
});

const findingSchema = z.strictObject({
  code: z.string().describe('Stable code; `build-strategy explain CODE` tells more'),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  hint: z.string().describe('What to do next; may be empty'),
  source: placeSchema.optional().describe('Place in a text file'),
  participant: z.string().optional(),
  file: z.string().optional(),
  fileFacts: z.string().optional(),
  edition: z.literal('cover').optional().describe('File concerned, when not the document itself'),
  page: z.int().optional().describe('Counted from 1'),
  box: z
    .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .optional()
    .describe('In PDF points, from the top left of the trim box, y down'),
  object: z.string().optional().describe('PDF object, such as "12 0 R"'),
  accepted: z
    .strictObject({
      by: z.string(),
      why: z.string(),
      on: z.string().optional(),
      until: z.string().optional(),
    })
    .optional()
    .describe('Who accepted a finding of severity `signoff`'),
});

/** The report as a file: `--report x.json` and `--format json`. Also the source of its JSON Schema. */
export const reportSchema = z
  .strictObject({
    $schema: z.string().optional(),
    version: z.literal(1),
    tool: z.strictObject({ name: z.literal('build-strategy'), version: z.string() }),
    title: z.string().nullable(),
    buildDate: z.string().nullable().describe('ISO 8601, UTC'),
    exitCode: z.int(),
    counts: z.strictObject({
      error: z.int(),
      signoff: z.int().describe('Open ones'),
      accepted: z.int(),
      warning: z.int(),
      info: z.int(),
    }),
    logos: z.strictObject({ vector: z.int(), raster: z.int(), missing: z.int() }).nullable(),
    binding: z
      .strictObject({
        kind: z.enum(BINDINGS),
        spine: z.number().nullable().describe('Width in mm; null when the paper is not known'),
      })
      .nullable(),
    files: z.array(
      z.strictObject({
        file: z.string(),
        edition: z.string(),
        pages: z.int(),
        standard: z.string().nullable(),
        bytes: z.int(),
      }),
    ),
    findings: z.array(findingSchema).describe('Worst first'),
  })
  .describe('What a run of build-strategy found and wrote');

export type ReportFile = z.output<typeof reportSchema>;

/** What a report tells besides the findings. */
export interface ReportContext {
  readonly lang: Lang;
  readonly toolVersion: string;
  readonly exitCode: number;
  readonly files: readonly WrittenFile[];
  readonly facts: BuildFacts | null;
}

/** The report as plain data, with sentences in the chosen language. */
export function reportOf(findings: readonly Finding[], context: ReportContext): ReportFile {
  const { facts, lang } = context;
  return {
    version: 1,
    tool: { name: 'build-strategy', version: context.toolVersion },
    title: facts?.title ?? null,
    buildDate: facts?.buildDate.toISOString() ?? null,
    exitCode: context.exitCode,
    counts: { ...tallyOf(findings) },
    logos: facts ? { ...facts.logos } : null,
    binding: facts ? { kind: facts.binding, spine: facts.spine } : null,
    files: context.files.map((file) => ({ ...file })),
    findings: orderFindings(findings).map((each) => entryOf(each, lang)),
  };
}

/** One finding as plain data. */
export function entryOf(each: Finding, lang: Lang): ReportFile['findings'][number] {
  const { source, participant, file, fileFacts, edition, page, box, object } = each.where;
  const { waiver } = each;
  return {
    code: each.code,
    severity: each.severity,
    message: messageOf(each, lang),
    hint: hintOf(each, lang),
    ...(source ? { source: { ...source } } : {}),
    ...(participant === undefined ? {} : { participant }),
    ...(file === undefined ? {} : { file }),
    ...(fileFacts === undefined ? {} : { fileFacts }),
    ...(edition === undefined ? {} : { edition }),
    ...(page === undefined ? {} : { page }),
    ...(box ? { box: { x: box.x, y: box.y, width: box.width, height: box.height } } : {}),
    ...(object === undefined ? {} : { object }),
    ...(waiver
      ? {
          accepted: {
            by: waiver.by,
            why: waiver.why,
            ...(waiver.on === undefined ? {} : { on: waiver.on }),
            ...(waiver.until === undefined ? {} : { until: waiver.until }),
          },
        }
      : {}),
  };
}

import { z } from 'zod';
import { figureSchema } from './figures/schema.js';
import { hyphenationSchema } from './schema/hyphenation.js';
import { participantsSchema } from './schema/participants.js';
import { printSchema } from './schema/print.js';
import { sourcesSchema } from './schema/sources.js';
import { strategySchema } from './schema/strategy.js';
import { designSchema, masterSchema } from './schema/template.js';

/** The YAML documents of a project by the name of their JSON Schema. */
const DOCUMENTS = {
  strategy: strategySchema,
  participants: participantsSchema,
  print: printSchema,
  hyphenation: hyphenationSchema,
  sources: sourcesSchema,
  design: designSchema,
  'page-template': masterSchema,
  figure: figureSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** A JSON Schema as it stands in `schema/<name>.schema.json`. */
export interface JsonSchemaFile {
  readonly name: string;
  readonly text: string;
}

/** Schemas for editors, made from the very schemas that `readProject` uses. */
export const yamlSchemas = (): readonly JsonSchemaFile[] =>
  Object.entries(DOCUMENTS).map(([name, schema]) => schemaFile(name, schema));

/** Draft 7, since the YAML extension of VS Code understands it best. */
export function schemaFile(name: string, schema: z.ZodType): JsonSchemaFile {
  const generated = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { name, text: `${JSON.stringify({ ...generated, title: name }, null, 2)}\n` };
}

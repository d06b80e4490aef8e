import { schemaFile, yamlSchemas, type JsonSchemaFile } from '../read/json-schemas.js';
import { reportSchema } from '../report/report-file.js';

/** All schemas of `schema/`: the YAML files and the report. */
export const jsonSchemaFiles = (): readonly JsonSchemaFile[] => [
  ...yamlSchemas(),
  schemaFile('report', reportSchema),
];

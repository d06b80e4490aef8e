import type { z } from 'zod';
import { BuildError, checked, finding, type Checked, type Finding } from '../core/finding.js';
import type { ProjectFiles } from '../core/project-files.js';
import { decodeText } from './decode-text.js';
import { parseYaml, type YamlSource } from './locate.js';
import { validate, type SpecialCase } from './validate.js';

/** A text file of the project; null with `file-missing`, `file-unreadable` or `text-encoding`. */
export async function readText(files: ProjectFiles, path: string): Promise<Checked<string | null>> {
  if (files.sizeOf(path) === undefined) {
    const refusal = files.refusalOf?.(path);
    if (refusal) {
      return checked(null, [
        finding('file-unreadable', { file: path }, { file: path, why: refusal }),
      ]);
    }
    return checked(null, [finding('file-missing', { file: path }, { file: path })]);
  }
  const bytes = await readBytes(files, path);
  return bytes.value ? decodeText(path, bytes.value) : checked(null, bytes.findings);
}

/** Bytes of a listed file; what the file system refuses becomes findings. */
export async function readBytes(
  files: ProjectFiles,
  path: string,
): Promise<Checked<Uint8Array | null>> {
  try {
    return checked(await files.read(path));
  } catch (error) {
    if (error instanceof BuildError) return checked(null, error.findings);
    throw error;
  }
}

/** A YAML file of the project with its places; null when it cannot be read. */
export async function readYaml(
  files: ProjectFiles,
  path: string,
): Promise<Checked<YamlSource | null>> {
  const text = await readText(files, path);
  if (text.value === null) return checked(null, text.findings);
  const yaml = parseYaml(path, text.value, files.limits);
  return checked(yaml.value, [...text.findings, ...yaml.findings]);
}

/** A document that was read and held against its schema. */
export interface YamlDocument<T> {
  readonly yaml: YamlSource;
  readonly value: T;
}

/** Reads and validates one YAML file; null when either fails, with all findings at once. */
export async function readYamlDocument<S extends z.ZodType>(
  files: ProjectFiles,
  path: string,
  schema: S,
  special?: SpecialCase,
): Promise<Checked<YamlDocument<z.output<S>> | null>> {
  const { value: yaml, findings } = await readYaml(files, path);
  if (!yaml) return checked(null, findings);
  const result = validate(schema, yaml, [], special);
  const all: readonly Finding[] = [...findings, ...result.findings];
  return checked(
    result.findings.length > 0 ? null : { yaml, value: result.value as z.output<S> },
    all,
  );
}

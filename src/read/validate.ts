import type { z } from 'zod';
import { checked, finding, type Checked, type Finding, type Localized } from '../core/finding.js';
import type { YamlPath, YamlSource } from './locate.js';
import { EXPECTED, type Expectation } from './schema/values.js';
import { meant } from './suggest.js';

export { meant } from './suggest.js';

/** A zod issue turned into a finding of its own code, or null to report it the usual way. */
export type SpecialCase = (path: YamlPath, written: string, yaml: YamlSource) => Finding | null;

type Issue = z.core.$ZodIssue;

/**
 * Holds the value at `path` against `schema`. All mistakes come at once, each with its place:
 * `schema-unknown-key`, `schema-missing-key`, `schema-type`, `schema-value`.
 */
export function validate<S extends z.ZodType>(
  schema: S,
  yaml: YamlSource,
  path: YamlPath = [],
  special: SpecialCase = () => null,
): Checked<z.output<S> | null> {
  const result = schema.safeParse(valueAt(yaml.value, path));
  if (result.success) return checked(result.data);
  const keys = keysOf(schema);
  const findings = result.error.issues.flatMap((issue) =>
    findingsOf(issue, [...path, ...(issue.path as YamlPath)], yaml, keys, special),
  );
  return checked(null, findings);
}

/** The plain value at a path, undefined when it is not there. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[step];
  }
  return current;
}

function findingsOf(
  issue: Issue,
  path: YamlPath,
  yaml: YamlSource,
  keys: readonly string[],
  special: SpecialCase,
): readonly Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, [...path, key], yaml, keys));
  }
  if (!yaml.has(path)) return [missingKey(path, yaml)];
  const written = yaml.typed(path) ?? '';
  const own = special(path, written, yaml);
  if (own) return [own];
  const where = { source: yaml.placeOf(path) };
  // A file that is empty, a list or a word goes by its own name.
  const key = path.length === 0 ? yaml.file : nameOf(path);
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const params = {
      key,
      value: written,
      options: options.join(', '),
      meant: meant(written, options),
    };
    return [finding('schema-value', where, params)];
  }
  if (issue.code === 'invalid_key') {
    const at = { source: yaml.keyPlaceOf(path) };
    const [why = issue] = issue.issues;
    return [
      finding('schema-type', at, { key, expected: expectedBy(why), found: kindOf(key, key) }),
    ];
  }
  const found = kindOf(valueAt(yaml.value, path), written);
  return [finding('schema-type', where, { key, expected: expectedBy(issue), found })];
}

function unknownKey(
  key: string,
  path: YamlPath,
  yaml: YamlSource,
  keys: readonly string[],
): Finding {
  const where = { source: yaml.keyPlaceOf(path) };
  return finding('schema-unknown-key', where, { key, meant: meant(key, keys) });
}

function missingKey(path: YamlPath, yaml: YamlSource): Finding {
  const where = { source: yaml.placeOf(path.slice(0, -1)) };
  return finding('schema-missing-key', where, { key: nameOf(path) });
}

/** Last named step: `min-width`, or `chapters[2]`. */
function nameOf(path: YamlPath): string {
  const last = path.at(-1);
  if (typeof last !== 'number') return last ?? '';
  const parent = path.at(-2);
  return `${parent === undefined ? '' : String(parent)}[${last + 1}]`;
}

function expectedBy(issue: Issue): Localized {
  if (issue.message in EXPECTED) return EXPECTED[issue.message as Expectation];
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? EXPECTED.other;
  if (issue.code === 'too_small')
    return issue.origin === 'number' ? atLeast(issue) : EXPECTED.filled;
  if (issue.code === 'too_big' && issue.origin === 'number')
    return { de: `höchstens ${issue.maximum}`, en: `at most ${issue.maximum}` };
  return EXPECTED.other;
}

function atLeast({ minimum, inclusive }: z.core.$ZodIssueTooSmall): Localized {
  return inclusive === true
    ? { de: `mindestens ${minimum}`, en: `at least ${minimum}` }
    : { de: `mehr als ${minimum}`, en: `more than ${minimum}` };
}

const TYPE_WORDS: Readonly<Record<string, Localized>> = {
  string: { de: 'ein Text', en: 'a text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'ein Block mit Schlüsseln und Werten', en: 'a block of keys and values' },
  record: { de: 'ein Block mit Schlüsseln und Werten', en: 'a block of keys and values' },
};

const LONGEST_QUOTE = 40;

function kindOf(value: unknown, written: string): Localized {
  if (value === null || value === undefined) return { de: 'nichts', en: 'nothing' };
  if (Array.isArray(value)) return { de: 'eine Liste', en: 'a list' };
  if (typeof value === 'object') return { de: 'ein Block', en: 'a block' };
  const short = written.length > LONGEST_QUOTE ? `${written.slice(0, LONGEST_QUOTE)}…` : written;
  if (typeof value === 'number') return { de: `die Zahl ${short}`, en: `the number ${short}` };
  return { de: `„${short}“`, en: `“${short}”` };
}

/** All keys that a schema knows anywhere: candidates for a mistyped one. */
function keysOf(schema: z.ZodType): readonly string[] {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const def = (node as { readonly def?: Readonly<Record<string, unknown>> }).def;
    if (!def) return;
    if (def['type'] === 'object') {
      for (const [key, child] of Object.entries(def['shape'] as object)) {
        keys.add(key);
        visit(child);
      }
    }
    for (const name of ['innerType', 'element', 'in', 'valueType']) visit(def[name]);
    if (Array.isArray(def['options'])) def['options'].forEach(visit);
  };
  visit(schema);
  return [...keys];
}

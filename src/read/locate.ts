import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  type Document,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { checked, finding, type Checked, type Finding, type SourcePlace } from '../core/finding.js';
import { USUAL_LIMITS, type InputLimits } from '../core/input-limits.js';
import { controlCharacterOf, hasControlCharacter } from './decode-text.js';
import { yamlProblem } from './yaml-problems.js';

export type YamlPath = readonly (string | number)[];

/** A YAML document as plain values, each traceable to line and column. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Plain objects without prototype, arrays, strings in NFC, numbers, booleans, null. */
  readonly value: unknown;
  /** Place of the value, or of the nearest parent that is written. */
  readonly placeOf: (path: YamlPath) => SourcePlace;
  /** Place of the key itself. */
  readonly keyPlaceOf: (path: YamlPath) => SourcePlace;
  /** True when something is written there, even an empty value. */
  readonly has: (path: YamlPath) => boolean;
  /** A scalar exactly as typed: `05962052`, though its value is 5962052. */
  readonly typed: (path: YamlPath) => string | null;
}

/**
 * Reads one YAML 1.2 document (core schema: no dates, no octal numbers, no merge keys).
 * Null when it cannot be read as meant: `yaml-syntax`, `yaml-duplicate-key`, `yaml-alias`,
 * `text-too-deep`.
 */
export function parseYaml(
  file: string,
  text: string,
  limits: InputLimits = USUAL_LIMITS,
): Checked<YamlSource | null> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    version: '1.2',
    merge: false,
  });
  const places = placesIn(file, text, lines);
  const findings = syntaxFindings(document, places, limits['yaml-depth']);
  if (findings.length > 0) return checked(null, findings);

  const walk = plainValue(document, places, limits['yaml-depth']);
  const fatal = walk.findings.some((f) => f.code !== 'text-control-character');
  if (fatal) return checked(null, walk.findings);
  return checked({ file, text, value: walk.value, ...lookups(document, places) }, walk.findings);
}

/** Turns offsets into places; a stretch is cut at the end of its line. */
interface Places {
  readonly between: (from: number, to: number) => SourcePlace;
  readonly start: SourcePlace;
  /** A scalar as it stands in the file, with quotes and escapes. */
  readonly textOf: (node: Scalar) => string;
}

function placesIn(file: string, text: string, lines: LineCounter): Places {
  const between = (from: number, to: number): SourcePlace => {
    const { line, col } = lines.linePos(from);
    const lineEnd = text.slice(from, to).search(/[\r\n]/u);
    const length = lineEnd >= 0 ? lineEnd : to - from;
    return { file, line: Math.max(1, line), column: Math.max(1, col), length: Math.max(1, length) };
  };
  return {
    between,
    start: { file, line: 1, column: 1 },
    textOf: (node) => (node.range ? text.slice(node.range[0], node.range[1]) : ''),
  };
}

function syntaxFindings(document: Document, places: Places, depth: number): readonly Finding[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const source = places.between(error.pos[0], error.pos[1]);
    // The parser's own limit, far above ours.
    if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(source, depth);
    if (error.code !== 'DUPLICATE_KEY') {
      return finding('yaml-syntax', { source }, { problem: yamlProblem(error.code) });
    }
    const key = keyAt(document, error.pos[0]);
    const place = key ? placeOfNode(key, places) : source;
    return finding('yaml-duplicate-key', { source: place }, { key: key ? String(key.value) : '?' });
  });
}

function keyAt(document: Document, offset: number): Scalar | null {
  let found: Scalar | null = null;
  const visitNode = (node: unknown): void => {
    if (found) return;
    if (isMap(node)) {
      for (const pair of node.items) {
        if (isScalar(pair.key) && pair.key.range?.[0] === offset) found = pair.key;
        visitNode(pair.value);
      }
    } else if (isSeq(node)) node.items.forEach(visitNode);
  };
  visitNode(document.contents);
  return found;
}

interface PlainWalk {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const tooDeep = (source: SourcePlace, limit: number): Finding =>
  finding('text-too-deep', { source }, { limit, name: 'yaml-depth' });

function plainValue(document: Document, places: Places, mostDepth: number): PlainWalk {
  const findings: Finding[] = [];
  const report = (code: 'yaml-alias', node: unknown, name: string): null => {
    findings.push(finding(code, { source: placeOfNode(node, places) }, { name }));
    return null;
  };

  const plain = (node: unknown, depth: number): unknown => {
    if (depth > mostDepth) {
      findings.push(tooDeep(placeOfNode(node, places), mostDepth));
      return null;
    }
    if (isAlias(node)) return report('yaml-alias', node, `*${node.source}`);
    if (isScalar(node)) return plainScalar(node);
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (isMap(node)) return plainMap(node, depth);
    return null;
  };

  const plainScalar = (node: Scalar): unknown => {
    if (typeof node.value !== 'string') return node.value;
    if (hasControlCharacter(node.value) && !hasControlCharacter(places.textOf(node))) {
      // An escape such as "\\u202e" brings in what the check of the raw text cannot see.
      const where = { source: placeOfNode(node, places) };
      const character = controlCharacterOf(node.value);
      findings.push(finding('text-control-character', where, { character }));
    }
    return node.value.normalize('NFC');
  };

  const plainMap = (node: YAMLMap, depth: number): object => {
    // No prototype: a key `__proto__` or `constructor` is a key like any other.
    const object: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const pair of node.items) {
      const key = keyText(pair);
      if (isAlias(pair.key)) report('yaml-alias', pair.key, `*${pair.key.source}`);
      else if (key === '<<') report('yaml-alias', pair.key, '<<');
      else if (key === '__proto__' || key === null) {
        const params = { problem: yamlProblem('NON_STRING_KEY') };
        findings.push(finding('yaml-syntax', { source: placeOfNode(pair.key, places) }, params));
      } else object[key] = plain(pair.value, depth + 1);
    }
    return object;
  };

  return { value: plain(document.contents, 0), findings };
}

/** The key as text; null for keys that are blocks or lists. */
function keyText(pair: Pair): string | null {
  const value = isScalar(pair.key) ? pair.key.value : null;
  if (typeof value === 'string') return value.normalize('NFC');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function placeOfNode(node: unknown, places: Places): SourcePlace {
  if (isPair(node)) return placeOfNode(node.key, places);
  if (!isNode(node) || !node.range) return places.start;
  return places.between(node.range[0], node.range[1]);
}

type Lookups = Pick<YamlSource, 'placeOf' | 'keyPlaceOf' | 'has' | 'typed'>;

function lookups(document: Document, places: Places): Lookups {
  /** The pair or item at `path`, with how far the path could be followed. */
  const follow = (path: YamlPath): { pair: Pair | null; node: unknown; steps: number } => {
    let node: unknown = document.contents;
    let pair: Pair | null = null;
    for (const [steps, step] of path.entries()) {
      if (isMap(node)) {
        const next = node.items.find((item) => keyText(item) === String(step));
        if (!next) return { pair, node, steps };
        pair = next;
        node = next.value;
      } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
        pair = null;
        node = node.items[step];
      } else return { pair, node, steps };
    }
    return { pair, node, steps: path.length };
  };

  const placeOf = (path: YamlPath): SourcePlace => {
    const { pair, node, steps } = follow(path);
    const empty = isScalar(node) && node.source === '' && node.type === Scalar.PLAIN;
    if (steps < path.length && isMap(node)) return firstKeyPlace(node, pair, places);
    if (pair && (empty || !isNode(node))) return placeOfNode(pair.key, places);
    if (isMap(node) && !node.flow) return firstKeyPlace(node, pair, places);
    return placeOfNode(node, places);
  };

  return {
    placeOf,
    keyPlaceOf: (path) => {
      const { pair, steps } = follow(path);
      return pair && steps === path.length ? placeOfNode(pair.key, places) : placeOf(path);
    },
    has: (path) => follow(path).steps === path.length,
    typed: (path) => {
      const { node, steps } = follow(path);
      return steps === path.length && isScalar(node) ? (node.source ?? null) : null;
    },
  };
}

/** A block map has no visible beginning of its own: its parent's key, else its first key, stands for it. */
function firstKeyPlace(map: YAMLMap, pair: Pair | null, places: Places): SourcePlace {
  if (pair) return placeOfNode(pair.key, places);
  const first = map.items[0];
  return first ? placeOfNode(first.key, places) : placeOfNode(map, places);
}

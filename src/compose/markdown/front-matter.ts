import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Root } from 'mdast';
import {
  checked,
  finding,
  type Checked,
  type Finding,
  type SourcePlace,
} from '../../core/finding.js';
import type { MarkdownSource } from './source-places.js';

export interface FrontMatter {
  readonly title: string;
  readonly short: string;
  readonly kicker: string;
  readonly template: string;
  /** Of the title. */
  readonly source: SourcePlace;
  readonly templateSource: SourcePlace;
}

const KEYS = ['title', 'short', 'kicker', 'template'] as const;
type Key = (typeof KEYS)[number];

/** The head of a chapter's file. Findings: `front-matter-missing`, `front-matter-invalid`. */
export function readFrontMatter(root: Root, source: MarkdownSource): Checked<FrontMatter> {
  const first: SourcePlace = { file: source.file, line: 1, column: 1 };
  const findings: Finding[] = [];
  const node = root.children[0];
  const values = new Map<Key, { text: string; place: SourcePlace }>();
  if (node?.type === 'yaml') {
    const lines = new LineCounter();
    const document = parseDocument(node.value, {
      lineCounter: lines,
      schema: 'core',
      prettyErrors: false,
    });
    // The YAML begins on the line below the opening dashes.
    const placeAt = (offset: number): SourcePlace => {
      const at = lines.linePos(offset);
      return { file: source.file, line: at.line + 1, column: Math.max(1, at.col) };
    };
    for (const error of document.errors) {
      findings.push(
        finding(
          'front-matter-invalid',
          { source: placeAt(error.pos[0]) },
          { found: wordsAt(node.value, error.pos) },
        ),
      );
    }
    for (const pair of isMap(document.contents) ? document.contents.items : []) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const place = placeAt(isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0);
      const known = KEYS.find((each) => each === key);
      if (known && isScalar(pair.value) && typeof pair.value.value === 'string') {
        const valuePlace = placeAt(pair.value.range?.[0] ?? 0);
        values.set(known, { text: pair.value.value.normalize('NFC'), place: valuePlace });
      } else findings.push(finding('front-matter-invalid', { source: place }, { found: key }));
    }
  }
  const title = values.get('title');
  if (!title) findings.push(finding('front-matter-missing', { source: first }, {}));
  const template = values.get('template');
  return checked(
    {
      title: title?.text ?? '',
      short: values.get('short')?.text ?? title?.text ?? '',
      kicker: values.get('kicker')?.text ?? '',
      template: template?.text ?? 'chapter',
      source: title?.place ?? first,
      templateSource: template?.place ?? first,
    },
    findings,
  );
}

/** What stands there; where something is missing instead, the line that lacks it. */
function wordsAt(text: string, [from, to]: readonly [number, number]): string {
  const found = text.slice(from, to).split('\n')[0]?.trim() ?? '';
  return found === '' ? (text.slice(0, from).trimEnd().split('\n').at(-1) ?? '') : found;
}

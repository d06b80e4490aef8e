import type { Node } from 'mdast';
import type { DataTable } from '../../core/data-table.js';
import type { SourcePlace } from '../../core/finding.js';
import type { MicroSettings } from '../typography/polish.js';

/** What the parts of the reader share while one file is read. */
export interface MarkdownSource {
  readonly file: string;
  readonly text: string;
  readonly micro: MicroSettings;
  /** Tables that the text may show, by path. */
  readonly tables: ReadonlyMap<string, DataTable>;
}

/** Where a node begins in its file. */
export function placeOf(source: MarkdownSource, node: Node): SourcePlace {
  const start = node.position?.start;
  return { file: source.file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The Markdown of a node exactly as typed. */
export function typedText(source: MarkdownSource, node: Node): string {
  const { start, end } = node.position ?? {};
  return source.text.slice(start?.offset ?? 0, end?.offset ?? 0);
}

import type { Root } from 'mdast';
import type { DataTable } from '../../core/data-table.js';
import { checked, finding, type Checked, type Finding } from '../../core/finding.js';
import type { ManuscriptFile } from '../../core/project.js';
import type { Chapter, Footnote, Span } from '../blocks/block.js';
import { readFrontMatter } from './front-matter.js';
import { parseMarkdown } from './parse-markdown.js';
import { readBlocks } from './read-blocks.js';
import { readSpans } from './read-spans.js';
import { ALL_RULES, polish, type MicroSettings } from '../typography/polish.js';
import { polishText } from './polish-text.js';
import { placeOf } from './source-places.js';

/** One file of the manuscript → a chapter of blocks. */
export function readChapter(
  file: ManuscriptFile,
  micro: MicroSettings = ALL_RULES,
  tables: ReadonlyMap<string, DataTable> = new Map(),
): Checked<Chapter> {
  const source = { file: file.path, text: file.text, micro, tables };
  const root = markdownOf(file);
  const findings: Finding[] = [];
  const front = readFrontMatter(root, source);
  findings.push(...front.findings);

  const notes = new Map<string, Footnote>();
  for (const node of root.children) {
    if (node.type !== 'footnoteDefinition') continue;
    const spans = node.children.flatMap((child, i): readonly Span[] => {
      if (child.type !== 'paragraph') {
        findings.push(
          finding(
            'markdown-unsupported',
            { source: placeOf(source, child) },
            { found: child.type },
          ),
        );
        return [];
      }
      const between: readonly Span[] = i > 0 ? [{ kind: 'break' }] : [];
      return [...between, ...polishText(readSpans(child.children, source, findings), micro)];
    });
    notes.set(node.identifier, { id: node.identifier, spans, source: placeOf(source, node) });
  }
  const { title, short, kicker, template } = front.value;
  return checked(
    {
      file: file.path,
      title: polish(title, micro),
      short: polish(short, micro),
      kicker: polish(kicker, micro),
      template,
      source: front.value.templateSource,
      blocks: readBlocks(root.children, source, findings),
      notes,
    },
    findings,
  );
}

/** A chapter is read for the figures it shows, for its pages, and to prove that nothing got lost. */
const roots = new WeakMap<ManuscriptFile, Root>();

export function markdownOf(file: ManuscriptFile): Root {
  const known = roots.get(file);
  if (known) return known;
  const root = parseMarkdown(file.text);
  roots.set(file, root);
  return root;
}

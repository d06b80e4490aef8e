import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { finding, type Finding } from '../../core/finding.js';
import {
  FIGURE_PLACES,
  type Block,
  type CellAlign,
  type DefinitionsBlock,
  type FigureBlock,
  type HeadingBlock,
  type Span,
  type TableBlock,
} from '../blocks/block.js';
import { polish } from '../typography/polish.js';
import { csvTable } from './csv-table.js';
import { polishText } from './polish-text.js';
import { readSpans } from './read-spans.js';
import { placeOf, typedText, type MarkdownSource } from './source-places.js';

type FlowContent = RootContent | BlockContent | DefinitionContent;

/**
 * Markdown's flow nodes → blocks.
 * Findings: `markdown-unsupported`, `directive-unknown`, `directive-attribute`,
 * `figure-alt-missing`, `heading-level`, `table-missing`.
 */
export function readBlocks(
  nodes: readonly FlowContent[],
  source: MarkdownSource,
  findings: Finding[],
): readonly Block[] {
  const read = reader(source, findings);
  return nodes.flatMap(read);
}

type ReadBlock = (node: FlowContent) => readonly Block[];

function reader(markdown: MarkdownSource, findings: Finding[]): ReadBlock {
  const spansOf = (nodes: readonly PhrasingContent[]): readonly Span[] =>
    polishText(readSpans(nodes, markdown, findings), markdown.micro);
  const unsupported = (node: FlowContent): readonly Block[] => {
    const found = typedText(markdown, node).split('\n')[0]?.slice(0, LONGEST_QUOTE) ?? '';
    findings.push(finding('markdown-unsupported', { source: placeOf(markdown, node) }, { found }));
    return [];
  };

  const read: ReadBlock = (node) => {
    const source = placeOf(markdown, node);
    switch (node.type) {
      case 'heading': {
        if (node.depth < 2 || node.depth > 4) {
          findings.push(finding('heading-level', { source }, { level: node.depth }));
        }
        const level = Math.min(4, Math.max(2, node.depth)) as HeadingBlock['level'];
        const { spans, id } = withoutId(spansOf(node.children));
        return [{ kind: 'heading', level, id, spans, source }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', variant: 'body', spans: spansOf(node.children), source }];
      case 'blockquote':
        return [{ kind: 'quote', blocks: node.children.flatMap(read), source }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            start: node.start ?? 1,
            items: itemsOf(node),
            source,
          },
        ];
      case 'table':
        return [tableOf(node, {}, node)];
      case 'containerDirective':
        return container(node);
      case 'leafDirective':
        return leaf(node);
      case 'yaml':
      case 'footnoteDefinition':
        // Taken by `readChapter`.
        return [];
      default:
        return unsupported(node);
    }
  };

  const itemsOf = (list: List): readonly (readonly Block[])[] =>
    list.children.map((item: ListItem) => item.children.flatMap(read));

  const container = (node: ContainerDirective): readonly Block[] => {
    const source = placeOf(markdown, node);
    const attribute = (name: string): string => node.attributes?.[name] ?? '';
    const text = (name: string): string => polish(attribute(name), markdown.micro);
    const onlySpans = (): readonly Span[] =>
      node.children.flatMap((child, i) => {
        if (child.type !== 'paragraph') return (unsupported(child), []);
        const between: readonly Span[] = i > 0 ? [{ kind: 'break' }] : [];
        return [...between, ...spansOf(child.children)];
      });
    switch (node.name) {
      case 'lead':
        return [{ kind: 'paragraph', variant: 'lead', spans: onlySpans(), source }];
      case 'pullquote':
        return [{ kind: 'pullquote', spans: onlySpans(), by: text('by'), source }];
      case 'box':
        return [{ kind: 'box', title: text('title'), blocks: node.children.flatMap(read), source }];
      case 'columns': {
        const count = Number(attribute('count') || '2');
        if (count !== 2 && count !== 3) badAttribute(node, 'count', '2, 3');
        return [
          {
            kind: 'columns',
            count: count === 3 ? 3 : 2,
            blocks: node.children.flatMap(read),
            source,
          },
        ];
      }
      case 'definitions':
        return node.children.flatMap((child) =>
          child.type === 'list' ? [definitionsOf(child)] : unsupported(child),
        );
      case 'steps':
        return node.children.flatMap((child): readonly Block[] =>
          child.type === 'list'
            ? [{ kind: 'steps', items: itemsOf(child), source }]
            : unsupported(child),
        );
      case 'figure':
        return figureOf(node, attribute, onlySpans());
      case 'table':
        if (attribute('file') !== '') return tableFromFile(node, attribute('file'));
        return node.children.flatMap((child) =>
          child.type === 'table'
            ? [tableOf(child, node.attributes ?? {}, node)]
            : unsupported(child),
        );
      default:
        return unknown(node);
    }
  };

  const leaf = (node: LeafDirective): readonly Block[] => {
    const source = placeOf(markdown, node);
    switch (node.name) {
      case 'logos':
        return [{ kind: 'logos', source }];
      case 'index':
        if (node.attributes?.['of'] !== 'participants') badAttribute(node, 'of', 'participants');
        return [{ kind: 'index', source }];
      case 'figures':
        return [{ kind: 'figure-list', source }];
      default:
        return unknown(node);
    }
  };

  const unknown = (node: ContainerDirective | LeafDirective): readonly Block[] => {
    findings.push(
      finding('directive-unknown', { source: placeOf(markdown, node) }, { name: node.name }),
    );
    // The author's words are worth more than the frame around them.
    return node.type === 'containerDirective' ? node.children.flatMap(read) : [];
  };

  const badAttribute = (
    node: ContainerDirective | LeafDirective,
    name: string,
    options: string,
  ): void => {
    const value = node.attributes?.[name] ?? '';
    findings.push(
      finding('directive-attribute', { source: placeOf(markdown, node) }, { name, value, options }),
    );
  };

  const figureOf = (
    node: ContainerDirective,
    attribute: (name: string) => string,
    caption: readonly Span[],
  ): readonly FigureBlock[] => {
    const source = placeOf(markdown, node);
    const name = attribute('file');
    if (name === '') {
      badAttribute(node, 'file', 'figures/….svg, figures/….yaml');
      return [];
    }
    const file = projectPath(markdown.file, name);
    const alt = attribute('alt');
    if (alt === '') findings.push(finding('figure-alt-missing', { source }, { file }));
    const place = FIGURE_PLACES.find((each) => each === (attribute('place') || 'here'));
    if (!place) badAttribute(node, 'place', FIGURE_PLACES.join(', '));
    return [
      {
        kind: 'figure',
        id: attribute('id') || null,
        file,
        alt,
        credit: polish(attribute('credit'), markdown.micro),
        place: place ?? 'here',
        caption,
        source,
      },
    ];
  };

  const definitionsOf = (list: List): DefinitionsBlock => ({
    kind: 'definitions',
    source: placeOf(markdown, list),
    items: list.children.map((item) => {
      const spans = item.children.flatMap((child) =>
        child.type === 'paragraph' ? spansOf(child.children) : (unsupported(child), []),
      );
      const first = spans.findIndex((span) => span.kind === 'text' && span.strong);
      const term = first === 0 ? spans.slice(0, 1) : [];
      return { term, text: withoutDash(spans.slice(term.length)) };
    }),
  });

  const tableFromFile = (node: ContainerDirective, name: string): readonly TableBlock[] => {
    const file = projectPath(markdown.file, name);
    const table = markdown.tables.get(file);
    const source = placeOf(markdown, node);
    if (!table) {
      findings.push(finding('table-missing', { source }, { file }));
      return [];
    }
    node.children.forEach(unsupported);
    return [{ ...frameOf(node.attributes ?? {}, node), ...csvTable(table, markdown.micro) }];
  };

  const tableOf = (
    node: Table,
    attributes: Readonly<Record<string, string | null | undefined>>,
    whole: FlowContent,
  ): TableBlock => {
    const [head, ...rows] = node.children.map((row) =>
      row.children.map((cell) => spansOf(cell.children)),
    );
    return {
      ...frameOf(attributes, whole),
      align: (head ?? []).map((_, i): CellAlign => node.align?.[i] ?? 'left'),
      head: head ?? [],
      rows,
    };
  };

  /** What is said of a table around its cells. */
  const frameOf = (
    attributes: Readonly<Record<string, string | null | undefined>>,
    whole: FlowContent,
  ): Omit<TableBlock, 'align' | 'head' | 'rows'> => ({
    kind: 'table',
    id: attributes['id'] ?? null,
    caption: polish(attributes['caption'] ?? '', markdown.micro),
    tableSource: polish(attributes['source'] ?? '', markdown.micro),
    source: placeOf(markdown, whole),
  });

  return read;
}

const LONGEST_QUOTE = 40;

/** "Term – explanation": the dash is part of the notation, not of the text. */
function withoutDash(spans: readonly Span[]): readonly Span[] {
  const [first, ...rest] = spans;
  if (first?.kind !== 'text') return spans;
  return [{ ...first, text: first.text.replace(/^\s*[–—-]\s*/u, '') }, ...rest];
}

/** `## Heading {#id}`: CommonMark has no ids, so they are taken off the end of the text. */
function withoutId(spans: readonly Span[]): { spans: readonly Span[]; id: string | null } {
  const last = spans.at(-1);
  if (last?.kind !== 'text') return { spans, id: null };
  const match = /\s*\{#([\w-]+)\}\s*$/u.exec(last.text);
  if (!match) return { spans, id: null };
  const text = last.text.slice(0, match.index);
  return { spans: [...spans.slice(0, -1), { ...last, text }], id: match[1] ?? null };
}

/** `figures/x.svg` in `data/text/10.md` is `data/figures/x.svg`: beside the folder of the text. */
function projectPath(file: string, name: string): string {
  const folders = file.split('/').slice(0, -2);
  const clean = name.normalize('NFC');
  return folders.length === 0 || clean.startsWith(`${folders.join('/')}/`)
    ? clean
    : `${folders.join('/')}/${clean}`;
}

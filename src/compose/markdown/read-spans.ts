import type { PhrasingContent } from 'mdast';
import { finding, type Finding, type SourcePlace } from '../../core/finding.js';
import type { Span, TextSpan } from '../blocks/block.js';
import { placeOf, typedText, type MarkdownSource } from './source-places.js';

interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | null;
}

const PLAIN: Look = { strong: false, emphasis: false, url: null };

/**
 * Markdown's inline nodes → spans. Unknown text directives are words with a colon in them
 * ("Bürger:innen", "16:30") and become their literal text again.
 * Findings: `markdown-unsupported` for what a printed page has no form for.
 */
export function readSpans(
  nodes: readonly PhrasingContent[],
  source: MarkdownSource,
  findings: Finding[],
  look: Look = PLAIN,
): readonly Span[] {
  const spans: Span[] = [];
  const text = (value: string): void => {
    // Soft line breaks of the source are word spaces.
    spans.push({ kind: 'text', text: value.replace(/[ \t]*\n[ \t]*/gu, ' '), ...look });
  };
  const inside = (children: readonly PhrasingContent[], more: Partial<Look>): void => {
    spans.push(...readSpans(children, source, findings, { ...look, ...more }));
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        text(node.value);
        break;
      case 'inlineCode':
        text(node.value);
        break;
      case 'strong':
        inside(node.children, { strong: true });
        break;
      case 'emphasis':
        inside(node.children, { emphasis: !look.emphasis });
        break;
      case 'link':
        inside(node.children, { url: node.url });
        break;
      case 'break':
        spans.push({ kind: 'break' });
        break;
      case 'footnoteReference':
        spans.push({ kind: 'note', id: node.identifier, source: placeOf(source, node) });
        break;
      case 'textDirective': {
        const { strong, emphasis } = look;
        const place = placeOf(source, node);
        const id = node.attributes?.['id'] ?? null;
        if ((node.name === 'ref' || node.name === 'page') && id !== null) {
          const shows = node.name === 'ref' ? 'label' : 'page';
          spans.push({ kind: 'ref', shows, id, strong, emphasis, source: place });
        } else {
          spans.push(...literal(typedText(source, node), look, place));
        }
        break;
      }
      case 'delete':
      case 'html':
      case 'image':
      case 'imageReference':
      case 'linkReference':
        findings.push(
          finding(
            'markdown-unsupported',
            { source: placeOf(source, node) },
            { found: typedText(source, node).slice(0, LONGEST_QUOTE) },
          ),
        );
        break;
    }
  }
  return joined(spans);
}

const LONGEST_QUOTE = 40;

/** A colon word as typed; a footnote call right behind it was swallowed as its label. */
function literal(typed: string, look: Look, source: SourcePlace): readonly Span[] {
  const match = /^(.*?)\[\^([^\]]+)\]$/u.exec(typed);
  if (!match) return [{ kind: 'text', text: typed, ...look }];
  const [, word = '', id = ''] = match;
  return [
    { kind: 'text', text: word, ...look },
    { kind: 'note', id: id.toLowerCase(), source },
  ];
}

/** Neighbours of one look become one span, so that kerning and hyphenation see whole words. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.kind === 'text' && last?.kind === 'text' && sameLook(last, span)) {
      result[result.length - 1] = { ...last, text: last.text + span.text };
    } else result.push(span);
  }
  return result;
}

const sameLook = (a: TextSpan, b: TextSpan): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.url === b.url;

import type { InkColor } from '../../core/color.js';
import { finding } from '../../core/finding.js';
import type { TextStyle } from '../../core/template.js';
import { pt } from '../../core/units.js';
import type { CharStyle, Inline, LinkRef, TextInline } from '../paragraph/inline.js';
import type { Setting } from '../pages/setting.js';
import type { Span } from './block.js';

/** A style's look for characters, plain, *emphasised* or **strong**. */
export function charStyle(
  style: TextStyle,
  look: { readonly strong?: boolean; readonly emphasis?: boolean; readonly color?: InkColor } = {},
): CharStyle {
  const font = look.strong ? style.strong : look.emphasis ? style.emphasis : style.font;
  return {
    font,
    size: style.size,
    color: look.color ?? style.color,
    features: style.features,
    rise: pt(0),
    tracking: pt((style.tracking / 1000) * style.size),
  };
}

/** A string in a style. */
export const textInlines = (text: string, style: TextStyle): readonly Inline[] =>
  text === '' ? [] : [{ kind: 'text', text, style: charStyle(style) }];

/** Prefix of anchors that call footnotes; what follows is the note's key. */
export const NOTE_ANCHOR = 'note:';

/**
 * Spans → inlines in a style: references become their text, footnote calls raised figures.
 * Findings: `reference-unknown`, `note-unknown`.
 */
export function inlinesOf(
  spans: readonly Span[],
  style: TextStyle,
  setting: Setting,
): readonly Inline[] {
  return spans.flatMap((span): readonly Inline[] => {
    switch (span.kind) {
      case 'text': {
        const link: LinkRef | null = span.url === null ? null : { kind: 'url', url: span.url };
        const color = (link && setting.template.blocks.link) ?? style.color;
        return [textInline(span.text, charStyle(style, { ...span, color }), link)];
      }
      case 'break':
        return [{ kind: 'break' }];
      case 'ref': {
        const text = referenceText(span.id, span.shows, setting);
        if (text === null) {
          setting.report(finding('reference-unknown', { source: span.source }, { id: span.id }));
        }
        const inline = textInline(text ?? '??', charStyle(style, span), {
          kind: 'ref',
          id: span.id,
        });
        return [{ ...inline, noBreak: true }];
      }
      case 'note': {
        const call = setting.notes.call(span.id);
        if (!call) {
          setting.report(finding('note-unknown', { source: span.source }, { id: span.id }));
          return [];
        }
        return noteCall(call.number, call.key, style, setting);
      }
    }
  });
}

const textInline = (text: string, style: CharStyle, link: LinkRef | null): TextInline => ({
  kind: 'text',
  text,
  style,
  ...(link && { link }),
});

function referenceText(id: string, shows: 'label' | 'page', setting: Setting): string | null {
  const label = setting.labels.texts.get(id);
  if (label === undefined || shows === 'label') return label ?? null;
  // Before the first round has found a place, two digits hold it.
  return setting.places.get(id)?.folio ?? '00';
}

/** The superior figure; the font's own where it has them, else a small one, raised. */
function noteCall(
  number: number,
  key: string,
  style: TextStyle,
  { typesetter }: Setting,
): readonly Inline[] {
  const base = charStyle(style);
  const superior: CharStyle = typesetter.book.hasFeature(base.font, 'sups')
    ? { ...base, features: ['sups'] }
    : { ...base, size: pt(style.size * CALL_SIZE), rise: pt(style.size * CALL_RISE) };
  return [
    { kind: 'text', text: String(number), style: superior },
    { kind: 'anchor', id: `${NOTE_ANCHOR}${key}` },
  ];
}

/** Size and rise of a call without superior figures, as shares of the text size. */
const CALL_SIZE = 0.65;
const CALL_RISE = 0.33;

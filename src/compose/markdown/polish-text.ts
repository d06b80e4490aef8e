import type { Span } from '../blocks/block.js';
import { polishSpans, type MicroSettings } from '../typography/polish.js';

/** Stands for what is no text yet: a reference, a footnote call. */
const OBJECT = '\ufffc';

/** Micro-typography over the spans of one paragraph: rules see across changes of look. */
export function polishText(spans: readonly Span[], settings: MicroSettings): readonly Span[] {
  const texts = spans.map((span) =>
    span.kind === 'text'
      ? span.text
      : span.kind === 'ref'
        ? OBJECT
        : span.kind === 'break'
          ? '\n'
          : '',
  );
  const polished = polishSpans(texts, settings);
  return spans.map((span, i) =>
    span.kind === 'text' ? { ...span, text: polished[i] ?? span.text } : span,
  );
}

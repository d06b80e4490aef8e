import { visible } from '../sentences.js';

/** Text that is HTML already; all other text is escaped when it enters a template. */
export interface Markup {
  readonly html: string;
}

export type Slot = Markup | string | number | null | readonly Slot[];

/**
 * A piece of HTML. Strings and numbers in the slots are escaped, both for text and for values of
 * attributes in double quotes; lists are joined; `null` leaves nothing.
 */
export const markup = (parts: TemplateStringsArray, ...slots: readonly Slot[]): Markup => ({
  html: parts.map((part, index) => part + written(slots[index] ?? null)).join(''),
});

/** HTML that this program made itself, such as a style sheet. */
export const trusted = (html: string): Markup => ({ html });

export const NOTHING: Markup = { html: '' };

function written(slot: Slot): string {
  if (slot === null) return '';
  if (typeof slot === 'string') return escaped(slot);
  if (typeof slot === 'number') return String(slot);
  return 'html' in slot ? slot.html : slot.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

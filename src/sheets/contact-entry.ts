import type { Artwork } from '../core/artwork.js';
import type { InkColor } from '../core/color.js';
import type { Size } from '../core/geometry.js';
import type { LogoSource } from '../core/logo-source.js';
import type { FontBook } from '../fonts/font-book.js';
import type { RemarkStanding } from './contact-words.js';

/** A participant's logo as the contact sheet shows it. */
export interface ContactEntry {
  readonly name: string;
  readonly official: string;
  /** Heading of its tier. */
  readonly tier: string;
  /** Null when it is missing or cannot be used. */
  readonly artwork: Artwork | null;
  /** Visible box in the document, and its page; null where it is not placed. */
  readonly placed: { readonly size: Size; readonly page: number } | null;
  readonly source: LogoSource | null;
  /** In the language of the sheet, worst first. */
  readonly remarks: readonly ContactRemark[];
}

export interface ContactRemark {
  readonly standing: RemarkStanding;
  readonly text: string;
}

/** What the sheet is made with. */
export interface ContactDesign {
  readonly lang: 'de' | 'en';
  readonly title: string;
  /** Second line of the head: edition, counts, printing condition. */
  readonly subtitle: string;
  readonly book: FontBook;
  readonly regular: string;
  readonly bold: string;
  /** Of headings. */
  readonly accent: InkColor;
  /** What the logos stand on in the document; null for paper. */
  readonly ground: InkColor | null;
}

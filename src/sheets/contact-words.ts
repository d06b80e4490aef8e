import type { Localized } from '../core/finding.js';

/** How much a remark weighs; `accepted` has somebody's approval. */
export const STANDINGS = ['error', 'signoff', 'warning', 'accepted', 'info'] as const;
export type RemarkStanding = (typeof STANDINGS)[number];

/** What the contact sheet says in both languages. */
export const CONTACT_WORDS = {
  title: { de: 'Kontaktbogen der Logos', en: 'Contact sheet of the logos' },
  page: { de: 'Seite', en: 'page' },
  of: { de: 'von', en: 'of' },
  vector: { de: 'Vektor', en: 'vector' },
  raster: { de: 'Pixel', en: 'pixels' },
  missing: { de: 'Logo fehlt', en: 'Logo missing' },
  notPlaced: { de: 'nicht gesetzt', en: 'not placed' },
  noSource: { de: 'Herkunft nicht belegt', en: 'Origin not recorded' },
  from: { de: 'von', en: 'from' },
  drawnBy: { de: 'gezeichnet von', en: 'drawn by' },
  received: { de: 'erhalten', en: 'received' },
  more: { de: 'weitere', en: 'more' },
  continued: { de: 'Fortsetzung', en: 'continued' },
  logos: { de: 'Logos', en: 'logos' },
  legend: {
    de: 'Jedes Logo in der Größe, in der es im Heft steht. Farben in Prozent Cyan / Magenta / Gelb / Schwarz; ΔE ist der Abstand zur Farbe in der Datei.',
    en: 'Each logo at the size at which it stands in the document. Colours in percent of cyan / magenta / yellow / black; ΔE is the distance to the colour in the file.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const STANDING_WORDS: Readonly<Record<RemarkStanding, Localized>> = {
  error: { de: 'Fehler', en: 'Error' },
  signoff: { de: 'Freigabe nötig', en: 'Needs sign-off' },
  warning: { de: 'Warnung', en: 'Warning' },
  accepted: { de: 'Freigegeben', en: 'Signed off' },
  info: { de: 'Hinweis', en: 'Note' },
};

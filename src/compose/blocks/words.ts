/** Words that the layout itself puts on the page, by the language of the document. */
export interface Words {
  readonly figure: string;
  readonly table: string;
  readonly contents: string;
  readonly page: string;
  readonly continued: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  /** "Logo der Stadt Plettenberg". */
  readonly logoOf: (kind: LogoWording, official: string) => string;
  readonly cover: string;
  /** Front, spine and back in one piece. */
  readonly wholeCover: string;
}

export type LogoWording = 'stadt' | 'gemeinde' | 'kreis' | 'organisation';

const GERMAN: Words = {
  figure: 'Abbildung',
  table: 'Tabelle',
  contents: 'Inhalt',
  page: 'Seite',
  continued: 'Fortsetzung',
  openQuote: '„',
  closeQuote: '“',
  logoOf: (kind, official) => {
    // "Logo der Stadt Olpe", "Logo des Kreises Olpe", "Logo des Märkischen Kreises": what does not
    // decline by rule is left in the nominative behind a colon.
    if (kind === 'stadt' && official.startsWith('Stadt ')) return `Logo der ${official}`;
    if (kind === 'gemeinde' && official.startsWith('Gemeinde ')) return `Logo der ${official}`;
    if (kind === 'kreis' && official.startsWith('Kreis ')) {
      return `Logo des Kreises ${official.slice('Kreis '.length)}`;
    }
    return `Logo: ${official}`;
  },
  cover: 'Titelseite',
  wholeCover: 'Umschlag',
};

const ENGLISH: Words = {
  figure: 'Figure',
  table: 'Table',
  contents: 'Contents',
  page: 'page',
  continued: 'continued',
  openQuote: '“',
  closeQuote: '”',
  logoOf: (_kind, official) => `Logo of ${official}`,
  cover: 'Cover',
  wholeCover: 'Cover',
};

export const wordsFor = (lang: string): Words => (lang.startsWith('en') ? ENGLISH : GERMAN);

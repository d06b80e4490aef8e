import type { ImageColor } from '../../core/document-facts.js';
import type { Severity } from '../../core/finding.js';
import type { Lang } from '../lang.js';

/** A finding's place in the report: open ones by severity, accepted ones apart. */
export type Standing = Severity | 'accepted';

/** Worst first. */
export const STANDINGS = ['error', 'signoff', 'warning', 'accepted', 'info'] as const;

/** Told apart without colour. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  error: '✗',
  signoff: '⚠',
  warning: '⚠',
  accepted: '✓',
  info: 'ℹ',
};

export interface HtmlWords {
  readonly kicker: string;
  readonly verdicts: Readonly<Record<'fit' | 'unfit' | 'none', string>>;
  readonly reasons: {
    readonly clean: string;
    readonly withWarnings: (count: number) => string;
    readonly open: (errors: number, signoffs: number) => string;
    readonly strict: (warnings: number) => string;
    readonly none: string;
  };
  /** Label under a number: for one, for more. */
  readonly counts: Readonly<Record<Standing, readonly [string, string]>>;
  readonly groups: Readonly<Record<Standing, string>>;
  readonly titles: Readonly<
    Record<'findings' | 'pages' | 'file' | 'inks' | 'fonts' | 'images' | 'formats', string>
  >;
  readonly editions: Readonly<Record<'cover', string>>;
  readonly labels: Readonly<
    Record<
      | 'deadline'
      | 'file'
      | 'pages'
      | 'trim'
      | 'standard'
      | 'version'
      | 'condition'
      | 'profile'
      | 'inkMaximum'
      | 'binding'
      | 'logos'
      | 'bleed'
      | 'media'
      | 'ink'
      | 'share'
      | 'font'
      | 'kind'
      | 'embedding'
      | 'pixels'
      | 'placed'
      | 'resolution'
      | 'color',
      string
    >
  >;
  readonly page: string;
  readonly pageCount: (count: number) => string;
  /** Negative when past. */
  readonly daysLeft: (days: number) => string;
  readonly onPages: (pages: string, several: boolean) => string;
  readonly object: string;
  readonly acceptedBy: (by: string, on: string | null) => string;
  readonly until: string;
  readonly declaration: string;
  readonly nothingOnPage: string;
  readonly nothingFound: string;
  readonly noPicture: string;
  readonly pictureNote: string;
  /** Pages with findings that have no picture; the report would be too heavy. */
  readonly withoutPicture: (pages: readonly number[]) => string;
  readonly trimLine: string;
  readonly none: string;
  readonly around: string;
  readonly guessed: string;
  readonly embedded: string;
  readonly subset: string;
  readonly notEmbedded: string;
  readonly notPlaced: string;
  readonly logos: (vector: number, raster: number, missing: number) => string;
  readonly colors: Readonly<Record<ImageColor, string>>;
  readonly inks: Readonly<Record<string, string>>;
  readonly foot: string;
}

const de: HtmlWords = {
  kicker: 'Prüfbericht',
  verdicts: { fit: 'Druckreif', unfit: 'Nicht druckreif', none: 'Kein Ergebnis' },
  reasons: {
    clean: 'Nichts ist zu beanstanden.',
    withWarnings: (count) =>
      count === 1
        ? 'Eine Warnung sollte jemand ansehen, sie hindert den Druck nicht.'
        : `${count} Warnungen sollte jemand ansehen, sie hindern den Druck nicht.`,
    open: (errors, signoffs) => `${openWords(errors, signoffs)} vor dem Druck zu klären.`,
    strict: (warnings) =>
      warnings === 1
        ? 'Auch Warnungen zählen in diesem Lauf: eine ist offen.'
        : `Auch Warnungen zählen in diesem Lauf: ${warnings} sind offen.`,
    none: 'Die Vorlagen lassen sich nicht lesen. Zuerst sind die Fehler unten zu beheben.',
  },
  counts: {
    error: ['Fehler', 'Fehler'],
    signoff: ['freigabepflichtig', 'freigabepflichtig'],
    warning: ['Warnung', 'Warnungen'],
    accepted: ['freigegeben', 'freigegeben'],
    info: ['Hinweis', 'Hinweise'],
  },
  groups: {
    error: 'Fehler',
    signoff: 'Freigabepflichtig',
    warning: 'Warnungen',
    accepted: 'Freigegeben',
    info: 'Hinweise',
  },
  titles: {
    findings: 'Meldungen',
    pages: 'Seiten',
    file: 'Datei',
    inks: 'Druckfarben',
    fonts: 'Schriften',
    images: 'Bilder',
    formats: 'Seitenformate',
  },
  editions: { cover: 'Umschlag' },
  labels: {
    deadline: 'Beitrittsfrist',
    file: 'Datei',
    pages: 'Seiten',
    trim: 'Endformat',
    standard: 'Norm',
    version: 'PDF-Version',
    condition: 'Druckbedingung',
    profile: 'Farbprofil',
    inkMaximum: 'Höchster Farbauftrag',
    binding: 'Bindung',
    logos: 'Logos',
    bleed: 'Beschnitt',
    media: 'Bogen',
    ink: 'Farbe',
    share: 'Mittlere Deckung',
    font: 'Schrift',
    kind: 'Art',
    embedding: 'Einbettung',
    pixels: 'Pixel',
    placed: 'Größe im Heft',
    resolution: 'Auflösung',
    color: 'Farbraum',
  },
  page: 'Seite',
  pageCount: (count) => (count === 1 ? '1 Seite' : `${count} Seiten`),
  daysLeft: (days) => {
    if (days === 0) return 'endet heute';
    if (days > 0) return days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`;
    return days === -1 ? 'seit 1 Tag vorbei' : `seit ${-days} Tagen vorbei`;
  },
  onPages: (pages, several) => `${several ? 'Seiten' : 'Seite'} ${pages}`,
  object: 'PDF-Objekt',
  acceptedBy: (by, on) => `Freigegeben von ${by}${on === null ? '' : `, ${on}`}`,
  until: 'gilt bis',
  declaration: 'Absichtserklärung',
  nothingOnPage: 'Keine Meldung auf dieser Seite.',
  nothingFound: 'Keine Meldungen.',
  noPicture: 'Diese Seite lässt sich nicht darstellen.',
  withoutPicture: (pages) =>
    `Ohne Bild, weil der Bericht sonst zu schwer würde: Seite ${pages.join(', ')}.`,
  pictureNote:
    'Gezeigt sind die Seiten mit Meldungen und die Absichtserklärung. Die Nummern sind die der Meldungen oben; Farben am Bildschirm sind nicht verbindlich.',
  trimLine: 'Feine Linie: Endformat.',
  none: 'keine',
  around: 'rundum',
  guessed: 'nicht angegeben',
  embedded: 'vollständig eingebettet',
  subset: 'eingebettet, Untergruppe',
  notEmbedded: '✗ nicht eingebettet',
  notPlaced: 'nicht sichtbar',
  logos: (vector, raster, missing) =>
    [`${vector} Vektor`, `${raster} Pixel`, ...(missing > 0 ? [`${missing} fehlen`] : [])].join(
      ', ',
    ),
  colors: {
    gray: 'Graustufen',
    cmyk: 'CMYK',
    rgb: 'RGB',
    lab: 'Lab',
    spot: 'Sonderfarbe',
    mask: 'Maske (1 Bit)',
    unknown: 'unbekannt',
  },
  inks: { Cyan: 'Cyan', Magenta: 'Magenta', Yellow: 'Gelb', Black: 'Schwarz' },
  foot: 'Ursache, Folge im Druck und Abhilfe zu jeder Meldung zeigt „build-strategy explain“ mit ihrem Code.',
};

function openWords(errors: number, signoffs: number): string {
  const parts = [
    ...(errors > 0 ? [errors === 1 ? 'Ein Fehler' : `${errors} Fehler`] : []),
    ...(signoffs > 0 ? [signoffs === 1 ? 'eine Freigabe' : `${signoffs} Freigaben`] : []),
  ];
  const verb = errors + signoffs === 1 ? 'ist' : 'sind';
  const text = parts.join(' und ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${verb}`;
}

const en: HtmlWords = {
  kicker: 'Preflight report',
  verdicts: { fit: 'Fit for print', unfit: 'Not fit for print', none: 'No result' },
  reasons: {
    clean: 'Nothing to object to.',
    withWarnings: (count) =>
      count === 1
        ? 'Somebody should look at one warning; it does not prevent printing.'
        : `Somebody should look at ${count} warnings; they do not prevent printing.`,
    open: (errors, signoffs) =>
      `To be settled before printing: ${[
        ...(errors > 0 ? [errors === 1 ? 'one error' : `${errors} errors`] : []),
        ...(signoffs > 0 ? [signoffs === 1 ? 'one sign-off' : `${signoffs} sign-offs`] : []),
      ].join(' and ')}.`,
    strict: (warnings) =>
      warnings === 1
        ? 'Warnings count in this run too: one is open.'
        : `Warnings count in this run too: ${warnings} are open.`,
    none: 'The input cannot be read. First the errors below have to be mended.',
  },
  counts: {
    error: ['error', 'errors'],
    signoff: ['to sign off', 'to sign off'],
    warning: ['warning', 'warnings'],
    accepted: ['signed off', 'signed off'],
    info: ['note', 'notes'],
  },
  groups: {
    error: 'Errors',
    signoff: 'To sign off',
    warning: 'Warnings',
    accepted: 'Signed off',
    info: 'Notes',
  },
  titles: {
    findings: 'Findings',
    pages: 'Pages',
    file: 'File',
    inks: 'Inks',
    fonts: 'Fonts',
    images: 'Images',
    formats: 'Page formats',
  },
  editions: { cover: 'Cover' },
  labels: {
    deadline: 'Deadline to join',
    file: 'File',
    pages: 'Pages',
    trim: 'Trim size',
    standard: 'Standard',
    version: 'PDF version',
    condition: 'Printing condition',
    profile: 'Colour profile',
    inkMaximum: 'Highest total ink',
    binding: 'Binding',
    logos: 'Logos',
    bleed: 'Bleed',
    media: 'Sheet',
    ink: 'Ink',
    share: 'Mean coverage',
    font: 'Font',
    kind: 'Kind',
    embedding: 'Embedding',
    pixels: 'Pixels',
    placed: 'Placed size',
    resolution: 'Resolution',
    color: 'Colour space',
  },
  page: 'Page',
  pageCount: (count) => (count === 1 ? '1 page' : `${count} pages`),
  daysLeft: (days) => {
    if (days === 0) return 'ends today';
    if (days > 0) return days === 1 ? '1 day left' : `${days} days left`;
    return days === -1 ? 'passed 1 day ago' : `passed ${-days} days ago`;
  },
  onPages: (pages, several) => `${several ? 'pages' : 'page'} ${pages}`,
  object: 'PDF object',
  acceptedBy: (by, on) => `Signed off by ${by}${on === null ? '' : `, ${on}`}`,
  until: 'valid until',
  declaration: 'Declaration of intent',
  nothingOnPage: 'No finding on this page.',
  nothingFound: 'No findings.',
  noPicture: 'This page cannot be shown.',
  withoutPicture: (pages) =>
    `Without a picture, or the report would be too heavy: page ${pages.join(', ')}.`,
  pictureNote:
    'Shown are the pages with findings and the declaration of intent. The numbers are those of the findings above; colours on screen are not binding.',
  trimLine: 'Thin line: trim.',
  none: 'none',
  around: 'all around',
  guessed: 'not stated',
  embedded: 'embedded in full',
  subset: 'embedded, subset',
  notEmbedded: '✗ not embedded',
  notPlaced: 'not visible',
  logos: (vector, raster, missing) =>
    [`${vector} vector`, `${raster} raster`, ...(missing > 0 ? [`${missing} missing`] : [])].join(
      ', ',
    ),
  colors: {
    gray: 'grey',
    cmyk: 'CMYK',
    rgb: 'RGB',
    lab: 'Lab',
    spot: 'spot colour',
    mask: 'mask (1 bit)',
    unknown: 'unknown',
  },
  inks: { Cyan: 'Cyan', Magenta: 'Magenta', Yellow: 'Yellow', Black: 'Black' },
  foot: '“build-strategy explain” with the code of a finding shows its cause, consequence in print and remedy.',
};

export const HTML_WORDS: Readonly<Record<Lang, HtmlWords>> = { de, en };

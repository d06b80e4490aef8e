import type { ArtworkFormat } from '../../core/artwork.js';
import type { LogoChange, Sides } from '../../core/logo-facts.js';
import type { Lang } from '../lang.js';
import { numberIn } from '../sentences.js';

/** What the page about one logo says, in one language. */
export interface LogoWords {
  readonly kicker: string;
  readonly kinds: { readonly vector: string; readonly raster: string };
  readonly titles: Readonly<
    Record<'shape' | 'colors' | 'sizes' | 'changes' | 'findings' | 'asks', string>
  >;
  readonly labels: Readonly<
    Record<
      | 'file'
      | 'owner'
      | 'kind'
      | 'sheet'
      | 'visible'
      | 'rim'
      | 'pixels'
      | 'contrast'
      | 'centre'
      | 'inkMaximum'
      | 'legible'
      | 'sharp'
      | 'printable'
      | 'before'
      | 'after'
      | 'difference'
      | 'ink'
      | 'width'
      | 'height'
      | 'resolution'
      | 'stroke'
      | 'area'
      | 'contact',
      string
    >
  >;
  readonly sides: Readonly<Record<keyof Sides, string>>;
  readonly noRim: string;
  readonly from: (width: string) => string;
  readonly upTo: (width: string) => string;
  readonly limit: (percent: string) => string;
  readonly exact: string;
  readonly kept: string;
  readonly nothingFound: string;
  readonly nothingAsked: string;
  readonly unchanged: string;
  readonly changes: (change: LogoChange) => string;
  readonly usable: Readonly<Record<'fit' | 'unfit' | 'none', string>>;
  readonly legend: Readonly<Record<'sheet' | 'visible' | 'centre', string>>;
  readonly letter: (asks: readonly string[]) => string;
  readonly foot: string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const rimWords = (rim: Sides, sides: LogoWords['sides']): string =>
  (['top', 'right', 'bottom', 'left'] as const)
    .map((side) => `${sides[side]} ${percent(rim[side])}`)
    .join(', ');

const de: LogoWords = {
  kicker: 'Logo',
  kinds: { vector: 'Vektor', raster: 'Pixel' },
  titles: {
    shape: 'Form',
    colors: 'Farben',
    sizes: 'In diesen Breiten',
    changes: 'Was verändert wurde',
    findings: 'Was auffällt',
    asks: 'Was anzufordern ist',
  },
  labels: {
    file: 'Datei',
    owner: 'Gehört zu',
    kind: 'Art',
    sheet: 'Blatt',
    visible: 'Sichtbar',
    rim: 'Leerer Rand',
    pixels: 'Pixel',
    contrast: 'Kontrast zum Papier',
    centre: 'Optische Mitte',
    inkMaximum: 'Höchster Farbauftrag',
    legible: 'Linien halten',
    sharp: 'Scharf',
    printable: 'Druckbar',
    before: 'In der Datei',
    after: 'Im Druck',
    difference: 'ΔE00',
    ink: 'Summe',
    width: 'Breite',
    height: 'Höhe',
    resolution: 'Auflösung',
    stroke: 'Feinste Linie',
    area: 'Optische Fläche',
    contact: 'Ansprechstelle',
  },
  sides: { top: 'oben', right: 'rechts', bottom: 'unten', left: 'links' },
  noRim: 'keiner',
  from: (width) => `ab ${width} mm Breite`,
  upTo: (width) => `bis ${width} mm Breite`,
  limit: (limit) => `Grenze ${limit}`,
  exact: 'nach Vorgabe',
  kept: 'unverändert',
  nothingFound: 'Nichts.',
  nothingAsked: 'Nichts.',
  unchanged: 'Nichts.',
  changes: (change) => {
    switch (change.kind) {
      case 'trimmed':
        return `Der leere Rand (${rimWords(change.rim, de.sides)}) zählt nicht zum Logo.`;
      case 'converted':
        return change.count === 1
          ? 'Eine Bildschirmfarbe wurde mit dem Druckprofil in CMYK umgerechnet.'
          : `${change.count} Bildschirmfarben wurden mit dem Druckprofil in CMYK umgerechnet.`;
      case 'black-only':
        return change.count === 1
          ? 'Ein neutraler Ton wird allein mit Schwarz gedruckt.'
          : `${change.count} neutrale Töne werden allein mit Schwarz gedruckt.`;
      case 'exact':
        return change.count === 1
          ? 'Eine Farbe hat vorgegebene Druckwerte.'
          : `${change.count} Farben haben vorgegebene Druckwerte.`;
      case 'spot':
        return `Eigene Druckplatte für: ${change.inks.join(', ')}.`;
    }
  },
  usable: {
    fit: 'Kann gedruckt werden',
    unfit: 'Erst klären, dann drucken',
    none: 'Kann nicht verwendet werden',
  },
  legend: { sheet: 'Blatt der Datei', visible: 'sichtbarer Teil', centre: 'optische Mitte' },
  letter: (asks) =>
    `für eine gedruckte Broschüre brauchen wir von Ihrem Logo noch:\n${asks.map((ask) => `– ${ask}`).join('\n')}\nVielen Dank!`,
  foot: 'Farben und Summen gelten für die genannte Druckbedingung. Die Abbildung zeigt Form und Lage; Farben am Bildschirm sind nur eine Näherung.',
};

const en: LogoWords = {
  kicker: 'Logo',
  kinds: { vector: 'vector', raster: 'pixels' },
  titles: {
    shape: 'Shape',
    colors: 'Colours',
    sizes: 'At these widths',
    changes: 'What was changed',
    findings: 'What is noticed',
    asks: 'What to ask for',
  },
  labels: {
    file: 'File',
    owner: 'Belongs to',
    kind: 'Kind',
    sheet: 'Sheet',
    visible: 'Visible',
    rim: 'Empty rim',
    pixels: 'Pixels',
    contrast: 'Contrast to the paper',
    centre: 'Optical centre',
    inkMaximum: 'Highest total ink',
    legible: 'Lines hold',
    sharp: 'Sharp',
    printable: 'Printable',
    before: 'In the file',
    after: 'In print',
    difference: 'ΔE00',
    ink: 'Total',
    width: 'Width',
    height: 'Height',
    resolution: 'Resolution',
    stroke: 'Finest line',
    area: 'Optical area',
    contact: 'Contact',
  },
  sides: { top: 'top', right: 'right', bottom: 'bottom', left: 'left' },
  noRim: 'none',
  from: (width) => `from a width of ${width} mm`,
  upTo: (width) => `up to a width of ${width} mm`,
  limit: (limit) => `limit ${limit}`,
  exact: 'as specified',
  kept: 'unchanged',
  nothingFound: 'Nothing.',
  nothingAsked: 'Nothing.',
  unchanged: 'Nothing.',
  changes: (change) => {
    switch (change.kind) {
      case 'trimmed':
        return `The empty rim (${rimWords(change.rim, en.sides)}) does not count as part of the logo.`;
      case 'converted':
        return change.count === 1
          ? 'One screen colour was converted to CMYK by the print profile.'
          : `${change.count} screen colours were converted to CMYK by the print profile.`;
      case 'black-only':
        return change.count === 1
          ? 'One neutral tone is printed in black alone.'
          : `${change.count} neutral tones are printed in black alone.`;
      case 'exact':
        return change.count === 1
          ? 'One colour has specified ink values.'
          : `${change.count} colours have specified ink values.`;
      case 'spot':
        return `A plate of its own for: ${change.inks.join(', ')}.`;
    }
  },
  usable: {
    fit: 'Can be printed',
    unfit: 'To be settled before print',
    none: 'Cannot be used',
  },
  legend: { sheet: 'sheet of the file', visible: 'visible part', centre: 'optical centre' },
  letter: (asks) =>
    `for a printed brochure we still need the following of your logo:\n${asks.map((ask) => `– ${ask}`).join('\n')}\nThank you very much!`,
  foot: 'Colours and totals hold for the printing condition named. The picture shows shape and place; colours on a screen are an approximation.',
};

export const LOGO_WORDS: Readonly<Record<Lang, LogoWords>> = { de, en };

/** `SVG`, `JPEG` … */
export const formatName = (format: ArtworkFormat): string =>
  format === 'webp' ? 'WebP' : format.toUpperCase();

/** One decimal, always written: columns of figures stay even. */
export const tenths = (value: number, lang: Lang): string => {
  const text = (Math.round(value * 10) / 10).toFixed(1);
  return lang === 'de' ? text.replace('.', ',') : text;
};

/** `18 kB`, `1,4 MB`. */
export const sizeOfFile = (bytes: number, lang: Lang): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${numberIn(Math.round(bytes / 100_000) / 10, lang)} MB`;

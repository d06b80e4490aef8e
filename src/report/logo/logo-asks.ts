import type { Localized } from '../../core/finding.js';
import type { FindingCode } from '../../core/findings/index.js';
import type { LogoFacts, LogoOwner } from '../../core/logo-facts.js';
import type { Kind } from '../../core/participant.js';

/** What to ask the owner of a logo for. */
const ASKS = {
  again: {
    de: 'die Logodatei noch einmal, unmittelbar aus dem Zeichenprogramm als PDF oder SVG gesichert',
    en: 'the logo file again, saved straight from the drawing program as PDF or SVG',
  },
  alone: {
    de: 'das Logo allein als Vektordatei (SVG, PDF oder EPS), ohne das Layout darum herum',
    en: 'the logo alone as a vector file (SVG, PDF or EPS), without the layout around it',
  },
  vector: {
    de: 'die Vektordatei des Logos (SVG, PDF, AI oder EPS); das Bild wird in größeren Breiten unscharf',
    en: 'the vector file of the logo (SVG, PDF, AI or EPS); the image gets soft at larger widths',
  },
  outlines: {
    de: 'dieselbe Datei mit in Pfade umgewandelter Schrift',
    en: 'the same file with its type converted to outlines',
  },
  pdf: {
    de: 'dieselbe Datei als PDF (PDF/X-4) oder mit der Option „PDF-kompatible Datei erstellen“',
    en: 'the same file as PDF (PDF/X-4) or with the option “Create PDF Compatible File”',
  },
  unlocked: {
    de: 'dieselbe Datei ohne Kennwort',
    en: 'the same file without a password',
  },
  expanded: {
    de: 'dieselbe Datei ohne Effekte: Schatten und Filter umgewandelt, Bilder eingebettet',
    en: 'the same file without effects: shadows and filters expanded, pictures embedded',
  },
  positive: {
    de: 'die farbige Fassung für weißes Papier; diese Datei ist für dunklen Grund gezeichnet oder leer',
    en: 'the version in colour for white paper; this file is drawn for dark backgrounds, or empty',
  },
  inks: {
    de: 'die Hausfarben als CMYK-Werte oder als Sonderfarbe (HKS, Pantone): die Farben der Datei sind so nicht druckbar',
    en: 'the house colours as CMYK values or as a spot colour (HKS, Pantone): those of the file cannot be printed',
  },
  small: {
    de: 'eine vereinfachte Fassung für kleine Größen: feine Linien brechen sonst weg',
    en: 'a simplified version for small sizes: fine lines break away otherwise',
  },
} as const satisfies Readonly<Record<string, Localized>>;

type Ask = keyof typeof ASKS;

/** Findings that only the owner of the logo can mend. */
const ASKED_FOR: Readonly<Partial<Record<FindingCode, Ask>>> = {
  'artwork-kind-unknown': 'again',
  'artwork-decoder-crashed': 'again',
  'artwork-decoder-timeout': 'again',
  'artwork-decoder-memory': 'alone',
  'artwork-too-large': 'alone',
  'image-damaged': 'again',
  'image-too-large': 'alone',
  'image-tiny': 'vector',
  'image-background-tinted': 'vector',
  'image-profile-unusable': 'vector',
  'pdf-damaged': 'again',
  'pdf-encrypted': 'unlocked',
  'pdf-page-empty': 'again',
  'pdf-font-not-embedded': 'outlines',
  'pdf-unsupported': 'expanded',
  'ai-without-pdf': 'pdf',
  'eps-needs-ghostscript': 'pdf',
  'eps-conversion-failed': 'pdf',
  'logo-invisible': 'positive',
  'logo-white-words-lost': 'positive',
  'logo-colour-shift': 'inks',
  'svg-not-well-formed': 'again',
  'svg-not-text': 'again',
  'svg-too-complex': 'alone',
  'svg-external': 'expanded',
  'svg-live-text': 'outlines',
  'svg-text-set': 'outlines',
  'svg-unsupported': 'expanded',
  'svg-rasterised': 'expanded',
  'svg-color-unknown': 'again',
  'svg-picture-unreadable': 'expanded',
  'svg-only-picture': 'vector',
};

/** Logos of a grid are rarely wider; up to here pixels should reach. */
const USUAL_WIDEST_MM = 40;

/** Logos of a grid get this narrow; from here on lines should hold. */
const USUAL_NARROWEST_MM = 20;

/** What to ask for, each thing once, what stops the print first. */
export function asksOf({ findings, artwork }: LogoFacts): readonly Localized[] {
  const asked = new Set<Ask>();
  for (const { code } of findings) {
    const ask = ASKED_FOR[code];
    if (ask) asked.add(ask);
  }
  if (artwork?.resolution && artwork.resolution.sharpUpTo < USUAL_WIDEST_MM) asked.add('vector');
  if ((artwork?.legibleFrom ?? 0) > USUAL_NARROWEST_MM) asked.add('small');
  return [...asked].map((ask) => ASKS[ask]);
}

/** Who in an administration keeps the logo. */
const OFFICES: Readonly<Record<Kind, Localized>> = {
  stadt: { de: 'Pressestelle der Stadt', en: 'press office of the town' },
  gemeinde: {
    de: 'Öffentlichkeitsarbeit der Gemeinde',
    en: 'public relations of the municipality',
  },
  kreis: { de: 'Pressestelle des Kreises', en: 'press office of the district' },
  organisation: { de: 'Öffentlichkeitsarbeit', en: 'public relations' },
};

const SENDER: Localized = { de: 'wer das Logo geschickt hat', en: 'whoever sent the logo' };

/** "Pressestelle der Stadt (Kreisstadt Olpe)" */
export function officeOf(owner: LogoOwner | null): Localized {
  if (!owner) return SENDER;
  const { de, en } = OFFICES[owner.kind];
  return { de: `${de} (${owner.official})`, en: `${en} (${owner.official})` };
}

import type { Localized } from '../../core/finding.js';
import { INK_GUESSES, type InkGuess } from '../../core/pdf-facts.js';
import { onPage } from '../queries.js';
import { defineRule } from '../rule.js';

const SUBJECTS: Readonly<Record<InkGuess, Localized>> = {
  color: { de: 'Farbauftrag von RGB- und Lab-Farben', en: 'ink of RGB and Lab colours' },
  image: {
    de: 'Farbauftrag von Bildern, deren Pixel sich nicht lesen lassen',
    en: 'ink of images whose pixels cannot be read',
  },
  glyph: {
    de: 'Form und Breite von Zeichen, deren Schrift oder Kodierung sich nicht lesen lässt',
    en: 'shape and width of characters whose font or encoding cannot be read',
  },
  shading: {
    de: 'Farbauftrag von Verläufen, die sich nicht lesen lassen',
    en: 'ink of gradients that cannot be read',
  },
  pattern: {
    de: 'Farbauftrag von Mustern, die sich nicht lesen lassen',
    en: 'ink of patterns that cannot be read',
  },
  'blend-mode': {
    de: 'Farbauftrag der Füllmethoden Farbton, Sättigung, Farbe und Luminanz (als „Normal“ gerechnet)',
    en: 'ink of the blend modes Hue, Saturation, Color and Luminosity (taken as Normal)',
  },
  knockout: {
    de: 'Farbauftrag von Aussparungsgruppen (als einfache Gruppen gerechnet)',
    en: 'ink of knockout groups (taken as plain groups)',
  },
};

export const contentUnjudged = defineRule({
  id: 'content-unjudged',
  requires: 'Says what this preflight could not measure, so that it does not pass as checked.',
  source: 'house rule: docs/preflight.md, what it cannot judge',
  check: (pdf) =>
    INK_GUESSES.flatMap((guess) => {
      const pages = pdf.pages.filter(({ ink }) => ink.guesses.includes(guess));
      const [first] = pages;
      return first
        ? [{ where: onPage(first), params: { what: SUBJECTS[guess], pages: pages.length } }]
        : [];
    }),
});

import type { FindingTable } from '../finding-text.js';

/** Rules about the resolution of images. */
export const imageRules = {
  'image-resolution': {
    severity: 'error',
    message: {
      de: 'Ein Bild hat nur {value} ppi auf der Seite, nötig sind mindestens {limit}.',
      en: 'An image has only {value} ppi on the page; at least {limit} are needed.',
    },
    hint: {
      de: 'Größeres Bild oder Vektordatei verwenden, oder kleiner platzieren.',
      en: 'Use a larger image or a vector file, or place it smaller.',
    },
    cause: {
      de: 'Das Bild stammt aus dem Internet oder wurde stark vergrößert.',
      en: 'The image comes from the web or was enlarged a lot.',
    },
    consequence: {
      de: 'Im Druck sind einzelne Bildpunkte und gezackte Kanten zu sehen.',
      en: 'Single pixels and jagged edges show in print.',
    },
    remedy: {
      de: 'Original in voller Größe anfordern; Logos als Vektordatei (PDF, SVG, EPS).',
      en: 'Ask for the original at full size; logos as vector files (PDF, SVG, EPS).',
    },
  },
  'image-resolution-low': {
    severity: 'signoff',
    message: {
      de: 'Ein Bild hat {value} ppi auf der Seite, empfohlen sind {limit}.',
      en: 'An image has {value} ppi on the page; {limit} are recommended.',
    },
    hint: {
      de: 'Größeres Bild verwenden, kleiner platzieren oder so freigeben.',
      en: 'Use a larger image, place it smaller, or approve it.',
    },
    cause: {
      de: 'Das Bild ist für die gewählte Größe etwas klein.',
      en: 'The image is a little small for the size chosen.',
    },
    consequence: {
      de: 'Feine Einzelheiten wirken weich.',
      en: 'Fine detail looks soft.',
    },
    remedy: {
      de: 'Original anfordern; ist keines zu haben, die Freigabe festhalten.',
      en: 'Ask for the original; if there is none, record the approval.',
    },
  },
  'image-bitmap-resolution': {
    severity: 'error',
    message: {
      de: 'Ein Strichbild hat nur {value} ppi auf der Seite, nötig sind mindestens {limit}.',
      en: 'A line-art image has only {value} ppi on the page; at least {limit} are needed.',
    },
    hint: {
      de: 'Höher aufgelöst scannen oder als Vektor nachzeichnen.',
      en: 'Scan it at a higher resolution or redraw it as vectors.',
    },
    cause: {
      de: 'Das Schwarz-Weiß-Bild ist zu klein oder stark vergrößert.',
      en: 'The black-and-white image is too small or enlarged a lot.',
    },
    consequence: {
      de: 'Treppenstufen an allen Kanten.',
      en: 'Steps on every edge.',
    },
    remedy: {
      de: 'Vorlage mit 1200 ppi scannen oder eine Vektordatei anfordern.',
      en: 'Scan the original at 1200 ppi or ask for a vector file.',
    },
  },
  'image-bitmap-resolution-low': {
    severity: 'warning',
    message: {
      de: 'Ein Strichbild hat {value} ppi auf der Seite, empfohlen sind {limit}.',
      en: 'A line-art image has {value} ppi on the page; {limit} are recommended.',
    },
    hint: {
      de: 'Höher aufgelöst scannen oder als Vektor nachzeichnen.',
      en: 'Scan it at a higher resolution or redraw it as vectors.',
    },
    cause: {
      de: 'Das Schwarz-Weiß-Bild ist für die gewählte Größe etwas klein.',
      en: 'The black-and-white image is a little small for the size chosen.',
    },
    consequence: {
      de: 'Schräge Kanten wirken leicht gestuft.',
      en: 'Slanting edges look slightly stepped.',
    },
    remedy: {
      de: 'Vorlage mit 1200 ppi scannen oder eine Vektordatei anfordern.',
      en: 'Scan the original at 1200 ppi or ask for a vector file.',
    },
  },
} as const satisfies FindingTable;

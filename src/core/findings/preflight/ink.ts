import type { FindingTable } from '../finding-text.js';

/** Rules about total ink. */
export const inkRules = {
  'ink-mean': {
    severity: 'warning',
    message: {
      de: 'Auf einem Quadrat von 15 mm liegt im Mittel {value} % Farbe.',
      en: 'On a square of 15 mm lies {value} % ink in the mean.',
    },
    hint: {
      de: 'Dunkle Flächen heller anlegen, höchstens {limit} % im Mittel.',
      en: 'Make dark areas lighter, at most {limit} % in the mean.',
    },
    cause: {
      de: 'Großes Tiefschwarz oder dunkle Bilder mit zu hohem Farbauftrag.',
      en: 'A large rich black, or dark images with too much ink.',
    },
    consequence: {
      de: 'Die Farbe trocknet nicht, schmiert ab und klebt die Bogen zusammen.',
      en: 'The ink does not dry, sets off and makes the sheets stick.',
    },
    remedy: {
      de: 'Bild in das richtige Druckprofil umwandeln; Tiefschwarz mit höchstens 60/40/40/100.',
      en: 'Convert the image to the right profile; rich black at most 60/40/40/100.',
    },
  },
  'ink-maximum': {
    severity: 'error',
    message: {
      de: 'An einer Stelle liegen {value} % Farbe übereinander, erlaubt sind {limit} %.',
      en: 'In one place {value} % ink lies on top of each other; {limit} % are allowed.',
    },
    hint: {
      de: 'Stelle heller oder mit weniger Farben anlegen.',
      en: 'Make the place lighter, or with fewer inks.',
    },
    cause: {
      de: 'Bild mit falschem Profil umgewandelt, Tiefschwarz zu satt oder überdruckende Flächen.',
      en: 'An image converted with the wrong profile, a rich black too full, or overprinting areas.',
    },
    consequence: {
      de: 'Die Farbe trocknet nicht und schmiert auf die Nachbarseite.',
      en: 'The ink does not dry and sets off on the facing page.',
    },
    remedy: {
      de: 'Bild neu in das Druckprofil umwandeln; Tiefschwarz verringern.',
      en: 'Convert the image anew to the printing profile; reduce the rich black.',
    },
  },
  'content-unjudged': {
    severity: 'info',
    message: {
      de: 'Nicht geprüft, nur geschätzt: {what} (Seiten: {pages}).',
      en: 'Not checked, only guessed: {what} (pages: {pages}).',
    },
    hint: {
      de: 'Diese Stellen im Programm der Druckerei prüfen lassen.',
      en: "Have these places checked by the printer's software.",
    },
    cause: {
      de: 'Die Datei enthält etwas, dessen Druckfarben sich aus ihren Zahlen nicht ablesen lassen.',
      en: 'The file holds something whose inks cannot be told from its numbers.',
    },
    consequence: {
      de: 'Farbauftrag und Überdrucken an diesen Stellen sind unbekannt; Fehler können dort verborgen sein.',
      en: 'Ink and overprint are unknown there; faults may be hidden in these places.',
    },
    remedy: {
      de: 'Farben in CMYK anlegen, Schriften einbetten, Bilder als Flate oder JPEG speichern.',
      en: 'Set colours in CMYK, embed fonts, save images as Flate or JPEG.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from './finding-text.js';

/** What the stage `print` can have to say. */
export const printFindings = {
  'shape-transparent': {
    severity: 'error',
    message: {
      de: 'Eine durchscheinende Fläche der Gestaltung liegt über Verschiedenem; PDF/X-1a kann das nicht zeigen.',
      en: 'A translucent area of the design lies on several things; PDF/X-1a cannot show that.',
    },
    hint: {
      de: 'In der Seitenvorlage „opacity“ weglassen und den fertigen Farbton angeben oder als PDF/X-4 ausgeben.',
      en: 'Leave out “opacity” in the page template and name the final tint, or export as PDF/X-4.',
    },
    cause: {
      de: 'PDF/X-1a kennt keine Transparenz. Auf Papier oder einer einfarbigen Fläche wird der Mischton ausgerechnet, über Text, Bildern oder mehreren Flächen gibt es keinen.',
      en: 'PDF/X-1a has no transparency. On paper or one plain colour the mixed tint is computed; over text, pictures or several areas there is none.',
    },
    consequence: {
      de: 'Die Druckdatei wird zurückgehalten, denn sie würde eine Norm nennen, die sie nicht einhält.',
      en: 'The print file is withheld, since it would claim a standard that it does not keep.',
    },
    remedy: {
      de: 'In templates/*.yaml bei der Fläche „opacity“ löschen und eine hellere Farbe eintragen, die Fläche verschieben oder in data/print.yaml „standard: pdfx4“ wählen.',
      en: 'In templates/*.yaml delete “opacity” of the area and name a lighter colour, move the area, or choose “standard: pdfx4” in data/print.yaml.',
    },
  },
  'artwork-needs-paper': {
    severity: 'error',
    message: {
      de: '{subject} ist stellenweise durchscheinend und steht nicht auf weißem Papier; PDF/X-1a kann das nicht zeigen.',
      en: '{subject} is translucent in places and does not stand on white paper; PDF/X-1a cannot show that.',
    },
    hint: {
      de: 'Auf eine weiße Stelle setzen, eine Fassung ohne Transparenz verwenden oder als PDF/X-4 ausgeben.',
      en: 'Put it on white, use a version without transparency, or export as PDF/X-4.',
    },
    cause: {
      de: 'PDF/X-1a kennt keine Transparenz; das Durchscheinende wurde mit Papierweiß gemischt. Hier liegt aber eine Farbe oder ein Bild darunter.',
      en: 'PDF/X-1a has no transparency; what shines through was mixed with paper white. Here a colour or a picture lies below.',
    },
    consequence: {
      de: 'Um das Motiv stünde ein weißer Kasten oder seine Farben wären falsch; die Druckdatei wird deshalb zurückgehalten.',
      en: 'A white box would surround it, or its colours would be wrong; so the print file is withheld.',
    },
    remedy: {
      de: 'Die Fläche darunter aus der Seitenvorlage nehmen, die Datei auf ihrem Hintergrund und ohne Transparenz neu ausgeben oder in data/print.yaml „standard: pdfx4“ wählen.',
      en: 'Remove the area below from the page template, export the file anew on its background and without transparency, or choose “standard: pdfx4” in data/print.yaml.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from '../finding-text.js';

/** What turning artwork into print colours, and its ground, can have to say. */
export const artworkColorFindings = {
  'logo-colour-shift': {
    severity: 'warning',
    message: {
      de: 'Die Farbe {color} ist so nicht druckbar: {inks} weicht um ΔE {difference} ab.',
      en: 'The colour {color} cannot be printed as it is: {inks} is off by ΔE {difference}.',
    },
    hint: {
      de: 'CMYK-Werte aus dem Gestaltungshandbuch unter `colors` beim Logo eintragen.',
      en: 'Enter the CMYK values of the brand manual under `colors` for the logo.',
    },
    cause: {
      de: 'Leuchtende Bildschirmfarben liegen außerhalb dessen, was vier Druckfarben erreichen.',
      en: 'Bright screen colours lie outside of what four inks can reach.',
    },
    consequence: {
      de: 'Die Farbe wirkt im Druck stumpfer als auf dem Bildschirm.',
      en: 'In print the colour looks duller than on screen.',
    },
    remedy: {
      de: 'Bei der Kommune die festgelegten CMYK-Werte oder die Sonderfarbe erfragen und eintragen.',
      en: 'Ask the municipality for its CMYK values or spot colour and enter them.',
    },
  },
  'logo-ink-reduced': {
    severity: 'warning',
    message: {
      de: 'Der Farbauftrag von {highest} % wurde auf {limit} % verringert.',
      en: 'The total ink of {highest} % was reduced to {limit} %.',
    },
    hint: {
      de: 'Die betroffenen dunklen Stellen im Probedruck ansehen.',
      en: 'Look at the dark areas concerned in the proof.',
    },
    cause: {
      de: 'Das Logo bringt dunkle Farben aus viel Farbe in allen vier Auszügen mit.',
      en: 'The logo brings dark colours with much ink on all four plates.',
    },
    consequence: {
      de: 'Zu viel Farbe trocknet schlecht, schmiert und schlägt durch; die Druckerei weist die Datei ab.',
      en: 'Too much ink dries badly, smears and shows through; the printer rejects the file.',
    },
    remedy: {
      de: 'Nichts zu tun, wenn der Probedruck stimmt; sonst das Logo für die Druckbedingung neu anlegen lassen.',
      en: 'Nothing to do if the proof is right; otherwise have the logo remade for the printing condition.',
    },
  },
  'artwork-flattened': {
    severity: 'warning',
    message: {
      de: 'Durchscheinendes lässt sich in PDF/X-1a hier nur als Bild drucken: Aus der Zeichnung wurden Pixel mit {ppi} ppi.',
      en: 'PDF/X-1a can print what shines through here only as a picture: the drawing became pixels at {ppi} ppi.',
    },
    hint: {
      de: 'Als PDF/X-4 ausgeben oder eine Fassung ohne Transparenz, Schatten und weiche Masken anfordern.',
      en: 'Export as PDF/X-4, or ask for a version without transparency, shadows and soft masks.',
    },
    cause: {
      de: 'PDF/X-1a kennt keine Transparenz, und in dieser Zeichnung liegt Durchscheinendes so über anderem, dass Flächen allein es nicht zeigen können.',
      en: 'PDF/X-1a has no transparency, and in this drawing something shines through in a way that plain areas cannot show.',
    },
    consequence: {
      de: 'Kanten sind so scharf, wie die Pixel fein sind; Sonderfarben werden gemischt gedruckt, CMYK-Farben aus PDF-Dateien nur annähernd getroffen.',
      en: 'Edges are as sharp as the pixels are fine; spot colours print as mixtures, CMYK colours of PDF files are met only roughly.',
    },
    remedy: {
      de: 'Verlangt die Druckerei nicht ausdrücklich PDF/X-1a, in data/print.yaml „standard: pdfx4“ eintragen. Sonst das Logo ohne Transparenz anfordern.',
      en: 'Unless the printer insists on PDF/X-1a, set “standard: pdfx4” in data/print.yaml. Otherwise ask for the logo without transparency.',
    },
  },
  'logo-box-on-ground': {
    severity: 'signoff',
    message: {
      de: 'Das Logo bringt einen weißen Kasten mit, der auf dem farbigen Logofeld zu sehen ist.',
      en: 'The logo brings a white box that shows on the coloured ground of the grid.',
    },
    hint: {
      de: 'Fassung mit durchsichtigem Hintergrund anfordern (SVG, PDF oder PNG).',
      en: 'Ask for a version with a transparent background (SVG, PDF or PNG).',
    },
    cause: {
      de: 'Die Datei ist für weißes Papier gemacht: ihr Hintergrund ist weiß statt durchsichtig, bei JPEG immer.',
      en: 'The file was made for white paper: its background is white instead of transparent, always so in JPEG.',
    },
    consequence: {
      de: 'Um das Logo steht ein weißes Rechteck.',
      en: 'A white rectangle stands around the logo.',
    },
    remedy: {
      de: 'Freigestellte Datei verwenden, oder das Logofeld mit on: paper auf Papierweiß setzen.',
      en: 'Use a file without background, or set the grid on white paper with on: paper.',
    },
  },
  'logo-invisible-on-ground': {
    severity: 'error',
    message: {
      de: 'Auf der Farbe des Logofelds ist von dieser Datei nichts zu sehen.',
      en: 'Nothing of this file can be seen on the colour of the grid.',
    },
    hint: {
      de: 'Fassung für diesen Grund anfordern und unter negative eintragen.',
      en: 'Ask for a version for this background and name it under negative.',
    },
    cause: {
      de: 'Das Logo hat dieselbe Farbe wie die Fläche, auf der es steht, oder die Datei ist leer.',
      en: 'The logo has the colour of the area it stands on, or the file is empty.',
    },
    consequence: {
      de: 'An der Stelle des Logos bliebe die Fläche leer.',
      en: 'The place of the logo would stay empty.',
    },
    remedy: {
      de: 'Die Negativfassung unter negative eintragen oder in templates/design.yaml einen anderen Grund wählen.',
      en: 'Name the negative version under negative, or choose another ground in templates/design.yaml.',
    },
  },
} as const satisfies FindingTable;

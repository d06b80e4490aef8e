import type { FindingTable } from '../finding-text.js';

/** What reading artwork from PDF can have to say. */
export const pdfArtworkFindings = {
  'pdf-damaged': {
    severity: 'error',
    message: {
      de: 'Die PDF-Datei lässt sich nicht lesen: {problem}.',
      en: 'The PDF file cannot be read: {problem}.',
    },
    hint: {
      de: 'Datei neu ausgeben oder neu anfordern.',
      en: 'Export it again or ask for it again.',
    },
    cause: {
      de: 'Die Datei wurde beim Übertragen beschädigt oder fehlerhaft geschrieben.',
      en: 'The file was damaged in transfer or written wrongly.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Im ursprünglichen Programm öffnen und als PDF/X-4 neu ausgeben.',
      en: 'Open it in the program it came from and export again as PDF/X-4.',
    },
  },
  'pdf-encrypted': {
    severity: 'error',
    message: {
      de: 'Die PDF-Datei ist mit einem Kennwort geschützt.',
      en: 'The PDF file is protected by a password.',
    },
    hint: {
      de: 'Beim Absender eine Datei ohne Kennwort anfordern.',
      en: 'Ask the sender for a file without a password.',
    },
    cause: {
      de: 'Die Datei verlangt ein Kennwort zum Öffnen.',
      en: 'The file asks for a password to open.',
    },
    consequence: {
      de: 'Ohne Kennwort bleibt das Logo leer.',
      en: 'Without the password the logo stays empty.',
    },
    remedy: {
      de: 'Im Programm des Absenders den Kennwortschutz entfernen und neu sichern.',
      en: 'Remove the password in the sender’s program and save again.',
    },
  },
  'pdf-several-pages': {
    severity: 'warning',
    message: {
      de: 'Die PDF-Datei hat {count} Seiten; verwendet wird die erste.',
      en: 'The PDF file has {count} pages; the first is used.',
    },
    hint: {
      de: 'Prüfen, ob die erste Seite das gewünschte Logo zeigt, sonst die richtige Seite einzeln sichern.',
      en: 'Check that the first page shows the logo meant, or save the right page on its own.',
    },
    cause: {
      de: 'Oft ist es ein Gestaltungshandbuch oder eine Übersicht mit mehreren Fassungen.',
      en: 'Often it is a brand manual or a sheet with several versions.',
    },
    consequence: {
      de: 'Es könnte die falsche Fassung gedruckt werden.',
      en: 'The wrong version might be printed.',
    },
    remedy: {
      de: 'Die gewünschte Seite als eigene PDF-Datei ausgeben.',
      en: 'Export the page wanted as a PDF file of its own.',
    },
  },
  'pdf-page-empty': {
    severity: 'error',
    message: {
      de: 'Die erste Seite der PDF-Datei ist leer.',
      en: 'The first page of the PDF file is empty.',
    },
    hint: {
      de: 'Datei öffnen und nachsehen, wo das Logo liegt; neu ausgeben.',
      en: 'Open the file, see where the logo lies and export again.',
    },
    cause: {
      de: 'Das Logo liegt auf einer anderen Seite oder auf einer Ebene, die nicht mit ausgegeben wurde.',
      en: 'The logo lies on another page or on a layer that was not exported.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Die richtige Zeichenfläche als PDF/X-4 ausgeben.',
      en: 'Export the right artboard as PDF/X-4.',
    },
  },
  'pdf-font-not-embedded': {
    severity: 'error',
    message: {
      de: 'Im Logo steht Text, dessen Schrift nicht eingebettet ist: {fonts}.',
      en: 'The logo holds text whose font is not embedded: {fonts}.',
    },
    hint: {
      de: 'Schrift in Pfade umwandeln lassen und neu ausgeben.',
      en: 'Have the text converted to outlines and export again.',
    },
    cause: {
      de: 'Beim Ausgeben wurde die Schrift nicht mitgegeben.',
      en: 'The font was not included in the export.',
    },
    consequence: {
      de: 'Die Druckerei würde eine Ersatzschrift einsetzen; das Logo sähe anders aus.',
      en: 'The printer would use a substitute font; the logo would look different.',
    },
    remedy: {
      de: 'In Illustrator: Schrift › In Pfade umwandeln, dann als PDF/X-4 sichern.',
      en: 'In Illustrator: Type › Create Outlines, then save as PDF/X-4.',
    },
  },
  'pdf-layers-hidden': {
    severity: 'warning',
    message: {
      de: 'Die Datei hat ausgeblendete Ebenen ({layers}); sie werden nicht gedruckt.',
      en: 'The file has hidden layers ({layers}); they are not printed.',
    },
    hint: {
      de: 'Prüfen, ob das Logo so vollständig ist.',
      en: 'Check that the logo is complete without them.',
    },
    cause: {
      de: 'Die Zeichnung enthält mehrere Fassungen oder Hilfsebenen.',
      en: 'The drawing holds several versions or helper layers.',
    },
    consequence: {
      de: 'Wäre eine davon gemeint, fehlte sie im Druck.',
      en: 'If one of them was meant, it would be missing in print.',
    },
    remedy: {
      de: 'Nur die gemeinte Fassung als PDF ausgeben.',
      en: 'Export only the version meant.',
    },
  },
  'pdf-rgb-converted': {
    severity: 'info',
    message: {
      de: '{count} RGB-Farben des Logos wurden mit dem Druckprofil in CMYK umgerechnet.',
      en: '{count} RGB colours of the logo were converted to CMYK by the output profile.',
    },
    hint: {
      de: 'Für feste Hausfarben die CMYK-Werte unter `colors` eintragen.',
      en: 'For fixed brand colours enter the CMYK values under `colors`.',
    },
    cause: {
      de: 'Das Logo ist für den Bildschirm angelegt.',
      en: 'The logo was made for screens.',
    },
    consequence: {
      de: 'Die Farben sind so nah an der Vorlage, wie die Druckbedingung es zulässt.',
      en: 'The colours are as close to the master as the printing condition allows.',
    },
    remedy: {
      de: 'Wenn vorhanden, die CMYK-Fassung des Logos verwenden.',
      en: 'Use the CMYK version of the logo if there is one.',
    },
  },
  'pdf-image-inside': {
    severity: 'info',
    message: {
      de: 'Das PDF enthält {count} Pixelbilder; das gröbste hat {pixels} Pixel.',
      en: 'The PDF holds {count} pixel images; the coarsest has {pixels} pixels.',
    },
    hint: {
      de: 'Wenn das Logo als reine Zeichnung vorliegt, diese verwenden.',
      en: 'If the logo exists as a pure drawing, use that.',
    },
    cause: {
      de: 'Ein Bild, ein Schatten oder ein Verlauf wurde als Pixel abgelegt.',
      en: 'A picture, shadow or gradient was stored as pixels.',
    },
    consequence: {
      de: 'Bei starker Vergrößerung werden Pixel sichtbar.',
      en: 'Strongly enlarged, pixels become visible.',
    },
    remedy: {
      de: 'Im Zeichenprogramm prüfen, ob sich die Bilder durch Pfade ersetzen lassen.',
      en: 'See in the drawing program whether the images can be replaced by paths.',
    },
  },
  'pdf-spot-undeclared': {
    severity: 'warning',
    message: {
      de: 'Die Sonderfarbe „{ink}“ ist für diesen Druck nicht vorgesehen und wird aus CMYK gemischt.',
      en: 'The spot colour “{ink}” is not part of this print run and is mixed from CMYK.',
    },
    hint: {
      de: 'Ist sie gewünscht: unter `inks` in data/print.yaml eintragen.',
      en: 'If it is wanted, add it under `inks` in data/print.yaml.',
    },
    cause: {
      de: 'Das Logo ist für den Druck mit einer zusätzlichen Farbe angelegt.',
      en: 'The logo was made for printing with an extra ink.',
    },
    consequence: {
      de: 'Die gemischte Farbe kann matter wirken als die echte Sonderfarbe.',
      en: 'The mixed colour may look duller than the real ink.',
    },
    remedy: {
      de: 'Mit der Druckerei klären, ob die Sonderfarbe mitgedruckt wird; sonst genügt die Mischung.',
      en: 'Ask the printer whether the spot colour is printed; otherwise the mixture is enough.',
    },
  },
  'pdf-unsupported': {
    severity: 'error',
    message: {
      de: 'Das PDF verwendet etwas, das sich nicht sicher in Druckfarben umrechnen lässt: {feature}.',
      en: 'The PDF uses something that cannot be converted to inks safely: {feature}.',
    },
    hint: {
      de: 'Logo als PDF/X-4 oder SVG neu ausgeben lassen.',
      en: 'Have the logo exported again as PDF/X-4 or SVG.',
    },
    cause: {
      de: 'Die Datei kommt aus einem Programm mit seltenen PDF-Techniken.',
      en: 'The file comes from a program that uses rare PDF techniques.',
    },
    consequence: {
      de: 'Unbesehen gedruckt, könnten Teile fehlen oder falsche Farben haben.',
      en: 'Printed unseen, parts might be missing or in wrong colours.',
    },
    remedy: {
      de: 'In Illustrator oder Inkscape öffnen und als PDF/X-4 oder SVG sichern.',
      en: 'Open it in Illustrator or Inkscape and save as PDF/X-4 or SVG.',
    },
  },
  'pdf-too-complex': {
    severity: 'error',
    message: {
      de: 'Die PDF-Datei ist zu umfangreich: {counts}, mehr als {allowed}.',
      en: 'The PDF file is too complex: {counts}, more than {allowed}.',
    },
    hint: {
      de: 'Zeichnung vereinfachen und neu ausgeben lassen. {raise}',
      en: 'Have the drawing simplified and exported again. {raise}',
    },
    cause: {
      de: 'Die Datei wiederholt Teile tausendfach, packt riesige Daten oder ist eigens gemacht, um Programme anzuhalten.',
      en: 'The file repeats parts thousands of times, packs huge data or was made to hang programs.',
    },
    consequence: {
      de: 'Das Umrechnen oder die Druckmaschine könnte hängen bleiben; deshalb steht dort „Logo fehlt“.',
      en: 'Conversion or the printer’s RIP could hang; so “logo missing” stands there.',
    },
    remedy: {
      de: 'In Illustrator öffnen, Muster und Symbole umwandeln, Pfade vereinfachen und als PDF/X-4 sichern.',
      en: 'Open it in Illustrator, expand patterns and symbols, simplify paths and save as PDF/X-4.',
    },
  },
} as const satisfies FindingTable;

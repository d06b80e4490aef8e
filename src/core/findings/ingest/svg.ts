import type { FindingTable } from '../finding-text.js';

/** What reading SVG can have to say. */
export const svgFindings = {
  'svg-not-well-formed': {
    severity: 'error',
    message: {
      de: 'Die SVG-Datei ist in Zeile {line}, Spalte {column} fehlerhaft (bei „{found}“).',
      en: 'The SVG file is broken at line {line}, column {column} (near “{found}”).',
    },
    hint: {
      de: 'Logo neu ausgeben lassen.',
      en: 'Have the logo exported again.',
    },
    cause: {
      de: 'Die Datei wurde abgeschnitten oder von Hand verändert.',
      en: 'The file was cut off or edited by hand.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Die Datei in Illustrator, Affinity oder Inkscape öffnen und neu als SVG sichern.',
      en: 'Open the file in Illustrator, Affinity or Inkscape and save it as SVG again.',
    },
  },
  'svg-not-text': {
    severity: 'error',
    message: {
      de: 'Die SVG-Datei lässt sich nicht als Text lesen.',
      en: 'The SVG file cannot be read as text.',
    },
    hint: {
      de: 'Logo neu ausgeben lassen.',
      en: 'Have the logo exported again.',
    },
    cause: {
      de: 'Die gepackte Datei ist beschädigt, oder ihr Zeichensatz ist unbekannt.',
      en: 'The compressed file is damaged, or its encoding is unknown.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Die Datei als unkomprimiertes SVG in UTF-8 sichern.',
      en: 'Save the file as uncompressed SVG in UTF-8.',
    },
  },
  'svg-too-complex': {
    severity: 'error',
    message: {
      de: 'Die SVG-Datei ist zu umfangreich: {counts}, mehr als {allowed}.',
      en: 'The SVG file is too complex: {counts}, more than {allowed}.',
    },
    hint: {
      de: 'Zeichnung im Zeichenprogramm vereinfachen oder als PDF anfordern. {raise}',
      en: 'Simplify the drawing in a drawing program, or ask for a PDF. {raise}',
    },
    cause: {
      de: 'Die Datei enthält unzählige Kopien, Punkte oder Ebenen, meist aus einer automatischen Umwandlung von Bild in Pfade.',
      en: 'The file holds countless copies, points or layers, mostly from an automatic tracing of an image.',
    },
    consequence: {
      de: 'Das Umrechnen oder die Druckmaschine könnte hängen bleiben; deshalb steht dort „Logo fehlt“.',
      en: 'Conversion or the printer’s RIP could hang; so “logo missing” stands there.',
    },
    remedy: {
      de: 'In Illustrator: Objekt › Pfad › Vereinfachen, Symbole umwandeln, neu als SVG sichern.',
      en: 'In Illustrator: Object › Path › Simplify, expand symbols, save as SVG again.',
    },
  },
  'svg-external': {
    severity: 'error',
    message: {
      de: 'Die SVG-Datei verweist auf „{address}“; das liegt nicht in der Datei.',
      en: 'The SVG file refers to “{address}”, which is not in the file.',
    },
    hint: {
      de: 'Logo mit eingebetteten Bildern neu ausgeben lassen.',
      en: 'Have the logo exported again with images embedded.',
    },
    cause: {
      de: 'Bilder oder Schriften wurden nur verknüpft, nicht eingebettet.',
      en: 'Images or fonts were linked, not embedded.',
    },
    consequence: {
      de: 'Der verknüpfte Teil würde im Druck fehlen.',
      en: 'The linked part would be missing in print.',
    },
    remedy: {
      de: 'Das verknüpfte Bild neben das Logo legen, oder in Illustrator beim Sichern „Einbetten“ wählen.',
      en: 'Put the linked image beside the logo, or choose “Embed” when saving from Illustrator.',
    },
  },
  'svg-live-text': {
    severity: 'error',
    message: {
      de: 'Im Logo steht Text, der keine Pfade ist: „{text}“ (Schrift: {font}).',
      en: 'The logo holds text that is not outlines: “{text}” (font: {font}).',
    },
    hint: {
      de: 'Text in Pfade umwandeln lassen.',
      en: 'Have the text converted to outlines.',
    },
    cause: {
      de: 'Beim Ausgeben wurde der Text nicht in Pfade umgewandelt.',
      en: 'The text was not converted to outlines on export.',
    },
    consequence: {
      de: 'Ohne die Schrift des Absenders sähe das Logo anders aus oder verlöre den Text.',
      en: 'Without the sender’s font the logo would look different or lose its text.',
    },
    remedy: {
      de: 'In Illustrator: Schrift › In Pfade umwandeln. In Inkscape: Pfad › Objekt in Pfad umwandeln. Dann neu als SVG sichern.',
      en: 'In Illustrator: Type › Create Outlines. In Inkscape: Path › Object to Path. Then save as SVG again.',
    },
  },
  'svg-text-set': {
    severity: 'info',
    message: {
      de: 'Der Text „{text}“ wurde mit der Schrift {font} des Projekts gesetzt.',
      en: 'The text “{text}” was set in the project’s font {font}.',
    },
    hint: {
      de: '',
      en: '',
    },
    cause: {
      de: 'Die Zeichnung enthält Text in einer Schrift, die zum Projekt gehört.',
      en: 'The drawing holds text in a font of the project.',
    },
    consequence: {
      de: 'Der Text erscheint als Pfad, so wie die Schrift ihn zeichnet.',
      en: 'The text appears as outlines, as the font draws it.',
    },
    remedy: {
      de: 'Nichts zu tun.',
      en: 'Nothing to do.',
    },
  },
  'svg-unsupported': {
    severity: 'signoff',
    message: {
      de: 'Die SVG-Datei verwendet etwas, das sich nicht drucken lässt: {feature}.',
      en: 'The SVG file uses something that cannot be printed: {feature}.',
    },
    hint: {
      de: 'Logo ansehen und mit der Vorlage vergleichen, oder als PDF anfordern.',
      en: 'Look at the logo and compare it with the master, or ask for a PDF.',
    },
    cause: {
      de: 'Die Datei ist für den Browser gemacht.',
      en: 'The file was made for browsers.',
    },
    consequence: {
      de: 'Dieser Teil fehlt im Druck oder sieht anders aus.',
      en: 'This part is missing in print or looks different.',
    },
    remedy: {
      de: 'Im Zeichenprogramm durch einfache Flächen ersetzen und neu als SVG sichern.',
      en: 'Replace it by plain shapes in a drawing program and save as SVG again.',
    },
  },
  'svg-rasterised': {
    severity: 'warning',
    message: {
      de: 'Ein Effekt ({feature}) wurde in ein Bild mit {ppi} ppi umgewandelt.',
      en: 'An effect ({feature}) was turned into an image of {ppi} ppi.',
    },
    hint: {
      de: 'Wenn möglich eine Fassung ohne Schatten und Unschärfe verwenden.',
      en: 'If possible use a version without shadows and blurs.',
    },
    cause: {
      de: 'Schatten, Unschärfe und ähnliche Effekte lassen sich nicht als Pfade drucken.',
      en: 'Shadows, blurs and the like cannot be printed as paths.',
    },
    consequence: {
      de: 'Die Kanten dieses Teils sind Pixel, in dieser Auflösung im Druck aber scharf.',
      en: 'The edges of this part are pixels, but sharp in print at this resolution.',
    },
    remedy: {
      de: 'Nichts zu tun, wenn der Effekt gewollt ist.',
      en: 'Nothing to do if the effect is wanted.',
    },
  },
  'svg-color-unknown': {
    severity: 'signoff',
    message: {
      de: 'Die Farbangabe „{color}“ ist unbekannt und wurde übergangen.',
      en: 'The colour “{color}” is unknown and was passed over.',
    },
    hint: {
      de: 'Logo ansehen: Die Fläche hat jetzt die Farbe ihrer Gruppe oder Schwarz.',
      en: 'Look at the logo: the shape now has the colour of its group, or black.',
    },
    cause: {
      de: 'Ein Schreibfehler, oder eine Farbe, die nur ein bestimmtes Programm kennt.',
      en: 'A slip, or a colour that only one program knows.',
    },
    consequence: {
      de: 'Eine Fläche könnte die falsche Farbe haben.',
      en: 'A shape might have the wrong colour.',
    },
    remedy: {
      de: 'Die Farbe in der Vorlage als gewöhnlichen RGB-Wert angeben.',
      en: 'Give the colour as an ordinary RGB value in the master.',
    },
  },
  'svg-animated': {
    severity: 'info',
    message: {
      de: 'Die SVG-Datei enthält Bewegung oder Programmteile; gedruckt wird das stehende Bild.',
      en: 'The SVG file holds movement or scripts; the still picture is printed.',
    },
    hint: {
      de: 'Prüfen, ob das stehende Bild vollständig ist.',
      en: 'Check that the still picture is complete.',
    },
    cause: {
      de: 'Das Logo ist für eine Internetseite gemacht.',
      en: 'The logo was made for a website.',
    },
    consequence: {
      de: 'Manche Teile erscheinen erst durch die Bewegung und fehlen im stehenden Bild.',
      en: 'Some parts only appear through movement and are missing in the still.',
    },
    remedy: {
      de: 'Eine Fassung für den Druck anfordern.',
      en: 'Ask for a version for print.',
    },
  },
  'svg-size-invalid': {
    severity: 'warning',
    message: {
      de: 'Der Ausschnitt der Zeichnung ist ungültig (viewBox="{viewBox}"); genommen wird ihr Inhalt.',
      en: 'The drawing’s view box is invalid (“{viewBox}”); its content is taken.',
    },
    hint: {
      de: 'Prüfen, ob das Logo vollständig ist.',
      en: 'Check that the logo is complete.',
    },
    cause: {
      de: 'Breite oder Höhe der Zeichenfläche ist null oder negativ.',
      en: 'The width or height of the artboard is zero or negative.',
    },
    consequence: {
      de: 'Es könnte etwas sichtbar werden, das nicht zum Logo gehört.',
      en: 'Something might show that is not part of the logo.',
    },
    remedy: {
      de: 'Die Zeichenfläche im Zeichenprogramm an das Logo anpassen und neu sichern.',
      en: 'Fit the artboard to the logo in a drawing program and save again.',
    },
  },
  'svg-picture-unreadable': {
    severity: 'error',
    message: {
      de: 'Ein Bild in der SVG-Datei lässt sich nicht lesen.',
      en: 'A picture inside the SVG file cannot be read.',
    },
    hint: {
      de: 'Logo neu ausgeben lassen.',
      en: 'Have the logo exported again.',
    },
    cause: {
      de: 'Das eingebettete Bild ist beschädigt oder von unbekannter Art.',
      en: 'The embedded picture is damaged or of an unknown kind.',
    },
    consequence: {
      de: 'Dieser Teil würde im Druck fehlen.',
      en: 'This part would be missing in print.',
    },
    remedy: {
      de: 'In der Vorlage das Bild neu platzieren, einbetten und als SVG sichern.',
      en: 'Place the picture again in the master, embed it and save as SVG.',
    },
  },
  'svg-only-picture': {
    severity: 'warning',
    message: {
      de: 'Die SVG-Datei enthält nur ein Pixelbild ({width} × {height} px), keine Zeichnung.',
      en: 'The SVG file holds only a pixel image ({width} × {height} px), no drawing.',
    },
    hint: {
      de: 'Die echte Vektordatei anfordern.',
      en: 'Ask for the true vector file.',
    },
    cause: {
      de: 'Ein Bild wurde in eine SVG-Datei gepackt, statt das Logo als Pfade auszugeben.',
      en: 'An image was wrapped into an SVG file instead of exporting the logo as paths.',
    },
    consequence: {
      de: 'Das Logo ist so unscharf wie das Bild, das darin steckt.',
      en: 'The logo is as blurred as the image inside it.',
    },
    remedy: {
      de: 'Bei der Kommune die Originaldatei mit Pfaden anfordern.',
      en: 'Ask the municipality for the original with paths.',
    },
  },
} as const satisfies FindingTable;

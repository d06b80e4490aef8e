import type { FindingTable } from './finding-text.js';

/** What recognising artwork and reading SVG can have to say. */
export const svgFindings = {
  'artwork-kind-unknown': {
    severity: 'error',
    message: {
      de: 'Die Datei ist weder SVG noch PDF, EPS oder ein Bild.',
      en: 'The file is neither SVG nor PDF, EPS or an image.',
    },
    hint: {
      de: 'Logo als SVG oder PDF anfordern.',
      en: 'Ask for the logo as SVG or PDF.',
    },
    cause: {
      de: 'Die Endung passt nicht zum Inhalt, oder die Datei ist leer oder beim Übertragen beschädigt worden.',
      en: 'The extension does not fit the content, or the file is empty or was damaged in transfer.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Datei in dem Programm öffnen, aus dem sie stammt, und als SVG, PDF oder PNG sichern.',
      en: 'Open the file in the program it comes from and save it as SVG, PDF or PNG.',
    },
  },
  'artwork-extension-wrong': {
    severity: 'warning',
    message: {
      de: 'Die Endung „{extension}“ passt nicht: Der Inhalt ist {format}.',
      en: 'The extension “{extension}” is wrong: the content is {format}.',
    },
    hint: {
      de: 'Datei umbenennen; gelesen wird nach dem Inhalt.',
      en: 'Rename the file; it is read by its content.',
    },
    cause: {
      de: 'Die Datei wurde umbenannt statt umgewandelt.',
      en: 'The file was renamed instead of converted.',
    },
    consequence: {
      de: 'Gedruckt wird richtig, aber andere Programme können die Datei ablehnen.',
      en: 'It prints correctly, but other programs may refuse the file.',
    },
    remedy: {
      de: 'Die Endung an den Inhalt anpassen und den Eintrag in data/participants.yaml ebenso.',
      en: 'Bring the extension in line with the content, and the entry in data/participants.yaml too.',
    },
  },
  'artwork-too-large': {
    severity: 'error',
    message: {
      de: 'Die Datei hat {size} MB; mehr als {limit} MB werden nicht angenommen.',
      en: 'The file has {size} MB; more than {limit} MB are not accepted.',
    },
    hint: {
      de: 'Eine schlankere Fassung des Logos anfordern oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Ask for a leaner version of the logo, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Datei enthält eingebettete Bilder in voller Größe oder eine ganze Druckvorlage.',
      en: 'The file holds pictures at full size or a whole print layout.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Nur das Logo allein als SVG oder PDF ausgeben.',
      en: 'Export the logo alone as SVG or PDF.',
    },
  },
  'artwork-decoder-crashed': {
    severity: 'error',
    message: {
      de: 'Beim Lesen von {file} ist das Leseprogramm abgestürzt ({problem}). Protokoll: {log}',
      en: 'The reader crashed on {file} ({problem}). Log: {log}',
    },
    hint: {
      de: 'Die Datei nicht weiterverwenden; das Logo neu anfordern, am besten als SVG oder PDF/X-4.',
      en: 'Do not use this file; ask for the logo again, best as SVG or PDF/X-4.',
    },
    cause: {
      de: 'Die Datei ist beschädigt oder so gebaut, dass sie Leseprogramme zum Absturz bringt. Sie wurde für sich allein gelesen; alle anderen Dateien sind davon unberührt.',
      en: 'The file is damaged, or made so that it brings readers down. It was read on its own; all other files are unaffected.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'In Illustrator, Affinity oder Inkscape öffnen und neu sichern. Stürzt auch dieses Programm ab, das Original anfordern.',
      en: 'Open it in Illustrator, Affinity or Inkscape and save it again. If that program crashes too, ask for the original.',
    },
  },
  'artwork-decoder-unstarted': {
    severity: 'error',
    message: {
      de: '{file} wurde nicht gelesen: Das Leseprogramm startet nicht ({problem}). Protokoll: {log}',
      en: '{file} was not read: the reader does not start ({problem}). Log: {log}',
    },
    hint: {
      de: 'Andere Programme schließen und noch einmal bauen; hilft das nicht, das Programm neu installieren.',
      en: 'Close other programs and build again; if that does not help, install the tool again.',
    },
    cause: {
      de: 'Jede Datei wird in einem eigenen Prozess gelesen, damit eine beschädigte nicht alles mitreißt. Das System hat auch beim zweiten Versuch keinen gestartet: zu viele offene Programme oder Dateien, ein Virenschutz, eine unvollständige Installation.',
      en: 'Each file is read in a process of its own, so that a damaged one does not bring down the rest. The system did not start one, not even the second time: too many open programs or files, a virus scanner, an incomplete installation.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“. Mit der Datei selbst ist nichts falsch.',
      en: '“Logo missing” stands in place of the logo. Nothing is wrong with the file itself.',
    },
    remedy: {
      de: '„build-strategy doctor“ ausführen; findet es nichts, die Grenzen für Prozesse und offene Dateien (ulimit) anheben.',
      en: 'Run “build-strategy doctor”; if it finds nothing, raise the limits for processes and open files (ulimit).',
    },
  },
  'artwork-decoder-timeout': {
    severity: 'error',
    message: {
      de: '{file} war nach {limit} Sekunden Rechenzeit noch nicht gelesen; das Lesen wurde abgebrochen.',
      en: '{file} was not read after {limit} seconds of computing; reading was stopped.',
    },
    hint: {
      de: 'Eine einfachere Fassung des Logos anfordern, ohne Filter und Muster, oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Ask for a simpler version of the logo, without filters and patterns, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Zeichnung ist außergewöhnlich aufwendig: verschachtelte Muster, große Weichzeichner, Zehntausende Formen. Ein gewöhnliches Logo ist in einer Zehntelsekunde gelesen.',
      en: 'The drawing is exceptionally costly: nested patterns, large blurs, tens of thousands of shapes. A common logo is read within a tenth of a second.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Im Zeichenprogramm Effekte umwandeln oder entfernen und als PDF/X-4 sichern.',
      en: 'Expand or remove effects in the drawing program and save as PDF/X-4.',
    },
  },
  'artwork-decoder-memory': {
    severity: 'error',
    message: {
      de: 'Zum Lesen von {file} reichten {limit} MB Arbeitsspeicher nicht; das Lesen wurde abgebrochen.',
      en: '{limit} MB of memory were not enough to read {file}; reading was stopped.',
    },
    hint: {
      de: 'Bilder auf die gebrauchte Größe verkleinern oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Scale pictures down to the size needed, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Datei entfaltet sich zu sehr großen Bildern oder zu sehr vielen Formen.',
      en: 'The file unfolds into very large pictures or very many shapes.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Bilder auf 450 ppi im gedruckten Format bringen, Effekte umwandeln, neu sichern.',
      en: 'Bring pictures to 450 ppi at printed size, expand effects and save again.',
    },
  },
  'logo-invisible': {
    severity: 'error',
    message: {
      de: 'Auf weißem Papier ist von dieser Datei nichts zu sehen.',
      en: 'Nothing of this file shows on white paper.',
    },
    hint: {
      de: 'Die Fassung für helle Untergründe anfordern.',
      en: 'Ask for the version for light backgrounds.',
    },
    cause: {
      de: 'Es ist die weiße (negative) Fassung für dunkle Flächen, oder die Zeichnung ist leer oder liegt außerhalb ihres Ausschnitts.',
      en: 'It is the white (negative) version for dark areas, or the drawing is empty or lies outside of its view.',
    },
    consequence: {
      de: 'Das Feld des Logos bliebe leer.',
      en: 'The place of the logo would stay empty.',
    },
    remedy: {
      de: 'Die positive Fassung unter `logo` eintragen, die weiße unter `negative`.',
      en: 'Enter the positive version under `logo`, the white one under `negative`.',
    },
  },
  'logo-white-words-lost': {
    severity: 'signoff',
    message: {
      de: 'Weiße Schrift des Logos ist auf dem Papier nicht zu sehen.',
      en: 'White lettering of the logo does not show on the paper.',
    },
    hint: {
      de: 'Die Fassung für helle Untergründe anfordern.',
      en: 'Ask for the version for light backgrounds.',
    },
    cause: {
      de: 'Es ist die Fassung für dunkle Flächen: Das Zeichen ist farbig, der Name daneben weiß.',
      en: 'It is the version for dark areas: the sign is coloured, the name beside it white.',
    },
    consequence: {
      de: 'Gedruckt würde nur das Zeichen, ohne den Namen.',
      en: 'Only the sign would be printed, without the name.',
    },
    remedy: {
      de: 'Die positive Fassung unter `logo` eintragen, die weiße unter `negative`.',
      en: 'Enter the positive version under `logo`, the white one under `negative`.',
    },
  },
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

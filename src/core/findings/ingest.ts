import type { FindingTable } from './finding-text.js';

/** What the stage `ingest` can have to say. */
export const ingestFindings = {
  'image-damaged': {
    severity: 'error',
    message: {
      de: 'Die Bilddatei lässt sich nicht lesen: {problem}.',
      en: 'The image file cannot be read: {problem}.',
    },
    hint: {
      de: 'Datei in einem Bildprogramm öffnen, neu als PNG oder TIFF sichern oder beim Absender neu anfordern.',
      en: 'Open it in an image editor and save it again as PNG or TIFF, or ask the sender for it again.',
    },
    cause: {
      de: 'Die Datei wurde beim Übertragen abgeschnitten oder beschädigt, oder sie ist von einer Art, die kein Bildprogramm kennt.',
      en: 'The file was cut off or damaged in transfer, or it is of a kind no image program knows.',
    },
    consequence: {
      de: 'Ein halb gelesenes Bild würde mit grauen Streifen gedruckt; deshalb steht an seiner Stelle „Logo fehlt“.',
      en: 'A half-read image would print with grey stripes; so “logo missing” stands in its place.',
    },
    remedy: {
      de: 'Prüfen, ob sich die Datei in einem anderen Programm vollständig öffnen lässt. Wenn nicht: Original anfordern, am besten als SVG oder PDF.',
      en: 'Check whether another program opens the whole file. If not, ask for the original, best as SVG or PDF.',
    },
  },
  'image-too-large': {
    severity: 'error',
    message: {
      de: 'Das Bild hat {width} × {height} Pixel; mehr als {limit} Millionen Pixel werden nicht angenommen.',
      en: 'The image has {width} × {height} pixels; more than {limit} million pixels are not accepted.',
    },
    hint: {
      de: 'Bild auf die gebrauchte Größe verkleinern (450 ppi im gedruckten Format genügen) oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Scale the image down to the size needed (450 ppi at printed size is enough), or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Das Bild ist für ein Plakat oder aus einem Scan in voller Auflösung.',
      en: 'The image was made for a poster or comes from a scan at full resolution.',
    },
    consequence: {
      de: 'Es würde den Arbeitsspeicher füllen, ohne dass man im Druck einen Unterschied sieht.',
      en: 'It would fill the memory without any visible gain in print.',
    },
    remedy: {
      de: 'In einem Bildprogramm verkleinern und als PNG oder TIFF sichern.',
      en: 'Scale it down in an image editor and save as PNG or TIFF.',
    },
  },
  'image-several-frames': {
    severity: 'warning',
    message: {
      de: 'Die Datei enthält {count} Bilder (Animation oder mehrere Seiten); gedruckt wird das erste.',
      en: 'The file holds {count} pictures (an animation or several pages); the first is printed.',
    },
    hint: {
      de: 'Prüfen, ob das erste Bild das gewünschte ist, sonst das richtige einzeln sichern.',
      en: 'Check that the first one is meant, or save the right one on its own.',
    },
    cause: {
      de: 'Ein animiertes GIF oder WebP, oder ein TIFF mit mehreren Seiten.',
      en: 'An animated GIF or WebP, or a TIFF with several pages.',
    },
    consequence: {
      de: 'Das erste Bild einer Animation ist oft noch leer oder unvollständig.',
      en: 'The first picture of an animation is often empty or incomplete.',
    },
    remedy: {
      de: 'Das fertige Einzelbild ausgeben, am besten die Vorlage als SVG oder PDF verwenden.',
      en: 'Export the finished still, or better use the master as SVG or PDF.',
    },
  },
  'image-background-whitened': {
    severity: 'info',
    message: {
      de: 'Der Hintergrund {color} ist beinahe Papierweiß und wird weggelassen.',
      en: 'The background {color} is nearly paper white and is left out.',
    },
    hint: {
      de: 'Soll der Ton gedruckt werden: `background: keep` beim Logo eintragen.',
      en: 'To print the tint, set `background: keep` for the logo.',
    },
    cause: {
      de: 'Beim Umwandeln oder Scannen ist aus Weiß ein gebrochenes Weiß geworden.',
      en: 'Conversion or scanning has turned white into off-white.',
    },
    consequence: {
      de: 'Gedruckt wäre ein blasser Kasten um das Logo zu sehen.',
      en: 'In print a pale box would show around the logo.',
    },
    remedy: {
      de: 'Nichts zu tun, wenn das Logo auf Papier stehen soll.',
      en: 'Nothing to do if the logo is to stand on paper.',
    },
  },
  'image-background-tinted': {
    severity: 'warning',
    message: {
      de: 'Der Hintergrund {color} ist beinahe weiß und druckt als blasser Kasten.',
      en: 'The background {color} is nearly white and prints as a pale box.',
    },
    hint: {
      de: '`background: keep` entfernen oder ein Logo ohne Hintergrund verwenden.',
      en: 'Remove `background: keep` or use a logo without a background.',
    },
    cause: {
      de: 'Das Logo soll laut Eintrag seinen Hintergrund behalten.',
      en: 'The entry says the logo keeps its background.',
    },
    consequence: {
      de: 'Um das Logo ist im Druck ein Rechteck zu sehen.',
      en: 'A rectangle shows around the logo in print.',
    },
    remedy: {
      de: 'Mit der Kommune klären, ob der Ton zum Logo gehört.',
      en: 'Ask the municipality whether the tint is part of the logo.',
    },
  },
  'image-cmyk-without-profile': {
    severity: 'info',
    message: {
      de: 'Das CMYK-Bild nennt kein Farbprofil; seine Farbwerte werden unverändert gedruckt.',
      en: 'The CMYK image names no colour profile; its values are printed unchanged.',
    },
    hint: {
      de: 'Prüfen, ob es für dieselbe Druckbedingung angelegt ist.',
      en: 'Check that it was made for the same printing condition.',
    },
    cause: {
      de: 'Beim Sichern wurde das Profil nicht eingebettet.',
      en: 'The profile was not embedded when saving.',
    },
    consequence: {
      de: 'War es für anderes Papier angelegt, fallen die Farben etwas anders aus.',
      en: 'If it was made for other paper, the colours come out slightly different.',
    },
    remedy: {
      de: 'Im Bildprogramm das richtige Profil zuweisen, in das Profil der Druckerei umwandeln und neu sichern.',
      en: 'Assign the right profile, convert it to the printer’s profile and save again.',
    },
  },
  'image-cmyk-other-profile': {
    severity: 'info',
    message: {
      de: 'Das CMYK-Bild ist für „{profile}“ angelegt; seine Farbwerte werden unverändert gedruckt.',
      en: 'The CMYK image was made for “{profile}”; its values are printed unchanged.',
    },
    hint: {
      de: 'Wenn es auf den Ton ankommt: in das Profil der Druckerei umwandeln lassen.',
      en: 'If the shade matters, have it converted to the printer’s profile.',
    },
    cause: {
      de: 'Das Bild kommt aus einem anderen Druckauftrag.',
      en: 'The image comes from another print job.',
    },
    consequence: {
      de: 'Reine Markenfarben bleiben so, wie die Kommune sie festgelegt hat; Fotos können etwas anders wirken.',
      en: 'Pure brand colours stay as the municipality set them; photographs may look slightly different.',
    },
    remedy: {
      de: 'In einem Bildprogramm in das Profil der Druckerei umwandeln.',
      en: 'Convert to the printer’s profile in an image editor.',
    },
  },
  'image-profile-unusable': {
    severity: 'warning',
    message: {
      de: 'Das eingebettete Farbprofil ist beschädigt oder passt nicht zum Bild; die Farben werden als sRGB gelesen.',
      en: 'The embedded colour profile is damaged or does not fit the image; the colours are read as sRGB.',
    },
    hint: {
      de: 'Bild mit gültigem Profil neu sichern und die Farben im Probedruck ansehen.',
      en: 'Save the image again with a valid profile and look at its colours in the proof.',
    },
    cause: {
      de: 'Ein Programm hat das Profil fehlerhaft oder für eine andere Farbart geschrieben.',
      en: 'A program wrote the profile wrongly or for another kind of colour.',
    },
    consequence: {
      de: 'Die Farben können sichtbar von den gewünschten abweichen.',
      en: 'The colours may differ visibly from those wanted.',
    },
    remedy: {
      de: 'Im Bildprogramm das Profil zuweisen, mit dem das Bild richtig aussieht, und neu sichern.',
      en: 'Assign the profile with which the image looks right and save again.',
    },
  },
  'image-tiny': {
    severity: 'warning',
    message: {
      de: 'Das Bild ist nur {width} × {height} Pixel groß.',
      en: 'The image is only {width} × {height} pixels.',
    },
    hint: { de: 'Logo als SVG oder PDF anfordern.', en: 'Ask for the logo as SVG or PDF.' },
    cause: {
      de: 'Es ist ein Symbol oder Vorschaubild von einer Internetseite.',
      en: 'It is an icon or a thumbnail from a website.',
    },
    consequence: {
      de: 'Größer als wenige Millimeter wirkt es im Druck unscharf und stufig.',
      en: 'Printed larger than a few millimetres it looks blurred and jagged.',
    },
    remedy: {
      de: 'Bei der Kommune die Originaldatei anfordern; die Pressestelle oder die Agentur hat sie meist als SVG, PDF oder EPS.',
      en: 'Ask the municipality for the original; the press office or agency usually has it as SVG, PDF or EPS.',
    },
  },
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
  'ai-without-pdf': {
    severity: 'error',
    message: {
      de: 'Die Illustrator-Datei wurde ohne PDF-Inhalt gesichert; sie zeigt nur einen Hinweistext.',
      en: 'The Illustrator file was saved without PDF content; it shows only a notice.',
    },
    hint: {
      de: 'In Illustrator neu sichern mit dem Haken bei „PDF-kompatible Datei erstellen“.',
      en: 'Save it again in Illustrator with “Create PDF Compatible File” ticked.',
    },
    cause: {
      de: 'Beim Sichern war „PDF-kompatible Datei erstellen“ ausgeschaltet.',
      en: '“Create PDF Compatible File” was off when saving.',
    },
    consequence: {
      de: 'Nur Illustrator selbst kann die Zeichnung lesen; gedruckt würde der Hinweistext.',
      en: 'Only Illustrator itself can read the drawing; the notice would be printed.',
    },
    remedy: { de: 'Datei › Speichern unter › PDF oder SVG.', en: 'File › Save As › PDF or SVG.' },
  },
  'eps-needs-ghostscript': {
    severity: 'error',
    message: {
      de: 'EPS-Dateien brauchen das Programm Ghostscript; auf diesem Rechner ist keines zu finden.',
      en: 'EPS files need the program Ghostscript; none was found on this computer.',
    },
    hint: {
      de: 'Logo als PDF oder SVG sichern lassen, oder Ghostscript installieren.',
      en: 'Have the logo saved as PDF or SVG, or install Ghostscript.',
    },
    cause: {
      de: 'EPS ist ein älteres Format, das nur ein PostScript-Programm lesen kann.',
      en: 'EPS is an older format that only a PostScript program can read.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Die Datei in Illustrator oder Affinity öffnen und als PDF/X-4 sichern.',
      en: 'Open the file in Illustrator or Affinity and save as PDF/X-4.',
    },
  },
  'eps-conversion-failed': {
    severity: 'error',
    message: {
      de: 'Ghostscript konnte die EPS-Datei nicht umwandeln.',
      en: 'Ghostscript could not convert the EPS file.',
    },
    hint: { de: 'Logo als PDF oder SVG anfordern.', en: 'Ask for the logo as PDF or SVG.' },
    cause: {
      de: 'Die Datei ist beschädigt, oder ihr Programm wurde abgebrochen, weil es zu lange rechnet.',
      en: 'The file is damaged, or its program was stopped because it ran too long.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Die Datei in Illustrator oder Affinity öffnen und als PDF/X-4 sichern.',
      en: 'Open the file in Illustrator or Affinity and save as PDF/X-4.',
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

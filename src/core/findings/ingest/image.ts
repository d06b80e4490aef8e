import type { FindingTable } from '../finding-text.js';

/** What reading pictures made of pixels can have to say. */
export const imageFindings = {
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
} as const satisfies FindingTable;

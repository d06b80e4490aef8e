import type { FindingTable } from '../finding-text.js';

/** Rules about objects and operators. */
export const structureRules = {
  'actions-absent': {
    severity: 'error',
    message: {
      de: 'Die Datei enthält etwas Ausführbares oder Bewegtes: {value}.',
      en: 'The file holds something that acts or moves: {value}.',
    },
    hint: {
      de: 'Ohne interaktive Elemente exportieren.',
      en: 'Export without interactive elements.',
    },
    cause: {
      de: 'Hyperlinks, Lesezeichen mit Aktionen, Formulare, Skripte oder Filme wurden mit exportiert.',
      en: 'Hyperlinks, bookmarks with actions, forms, scripts or films were exported too.',
    },
    consequence: {
      de: 'PDF/X verbietet es; Skripte könnten die Seite beim Öffnen verändern.',
      en: 'PDF/X forbids it; scripts could change the page when it is opened.',
    },
    remedy: {
      de: 'Im Exportdialog „Hyperlinks“ und „Interaktive Elemente“ abwählen.',
      en: 'Deselect "Hyperlinks" and "Interactive elements" in the export dialogue.',
    },
  },
  'halftone-transfer': {
    severity: 'error',
    message: {
      de: 'Die Datei enthält eigene Druckkennlinien oder Raster ({value}).',
      en: 'The file brings its own transfer curves or screens ({value}).',
    },
    hint: {
      de: 'Beim Export keine Druckkennlinien und Raster mitgeben.',
      en: 'Do not include transfer functions and halftones on export.',
    },
    cause: {
      de: 'Ein älteres Bild oder EPS bringt diese Angaben mit.',
      en: 'An older image or EPS brings them along.',
    },
    consequence: {
      de: 'Sie übersteuern die Einstellungen der Druckerei: Bilder werden zu dunkel oder zu hell.',
      en: "They override the printer's settings: images come out too dark or too light.",
    },
    remedy: {
      de: 'Bild in Photoshop öffnen und ohne „Rastereinstellungen“ und „Druckkennlinie“ speichern.',
      en: 'Open the image in Photoshop and save it without halftone screen and transfer function.',
    },
  },
  'xobject-forbidden': {
    severity: 'error',
    message: {
      de: 'Die Datei enthält einen verbotenen Baustein: {value}.',
      en: 'The file holds a forbidden part: {value}.',
    },
    hint: {
      de: 'Betroffenes Bild oder Logo neu einsetzen und exportieren.',
      en: 'Place the image or logo again and export.',
    },
    cause: {
      de: 'Bilder mit OPI-Verweis, eingebettetes PostScript, Ersatzbilder oder Verweise auf andere Dateien.',
      en: 'Images with OPI links, embedded PostScript, alternate images, or references to other files.',
    },
    consequence: {
      de: 'Was wirklich gedruckt wird, steht nicht in der Datei und kann fehlen.',
      en: 'What really prints is not in the file and may be missing.',
    },
    remedy: {
      de: 'Originaldateien einbetten statt verknüpfen.',
      en: 'Embed the original files instead of linking them.',
    },
  },
  'stream-lzw': {
    severity: 'warning',
    message: {
      de: 'Ein Teil der Datei ist mit dem veralteten LZW-Verfahren gepackt.',
      en: 'Part of the file is compressed by the outdated LZW method.',
    },
    hint: {
      de: 'Neu exportieren; heutige Programme packen mit ZIP.',
      en: "Export again; today's programs use ZIP.",
    },
    cause: {
      de: 'Ein sehr altes Programm oder eine alte Logodatei.',
      en: 'A very old program or an old logo file.',
    },
    consequence: {
      de: 'PDF/X lässt LZW nicht zu; manche Prüfungen weisen die Datei ab.',
      en: 'PDF/X does not admit LZW; some checks turn the file away.',
    },
    remedy: {
      de: 'Alte Logodatei öffnen und neu als PDF speichern.',
      en: 'Open the old logo file and save it as PDF again.',
    },
  },
  'layers-configuration': {
    severity: 'error',
    message: {
      de: 'Die Ebenen sind nicht eindeutig angelegt: {problem}.',
      en: 'The layers are not set up unambiguously: {problem}.',
    },
    hint: {
      de: 'Ebenen vor dem Export zusammenfügen.',
      en: 'Merge the layers before export.',
    },
    cause: {
      de: 'Ein Programm hat Ebenen mit wechselnder Sichtbarkeit geschrieben.',
      en: 'A program wrote layers whose visibility changes.',
    },
    consequence: {
      de: 'Es hängt vom Gerät ab, welche Ebenen gedruckt werden.',
      en: 'It depends on the device which layers print.',
    },
    remedy: {
      de: 'Ohne „Acrobat-Ebenen erstellen“ exportieren.',
      en: 'Export without "Create Acrobat Layers".',
    },
  },
  'view-area': {
    severity: 'error',
    message: {
      de: 'Eine Anzeigevorgabe nennt einen unzulässigen Rahmen ({value}).',
      en: 'A viewing preference names a box that is not allowed ({value}).',
    },
    hint: {
      de: 'Neu als PDF/X exportieren.',
      en: 'Export again as PDF/X.',
    },
    cause: {
      de: 'Das erzeugende Programm hat Anzeige- oder Druckbereich verändert.',
      en: 'The producing program changed the view or print area.',
    },
    consequence: {
      de: 'Ein Teil der Seite, etwa der Beschnitt, könnte nicht gedruckt werden.',
      en: 'Part of the page, such as the bleed, might not print.',
    },
    remedy: {
      de: 'Neu exportieren, ohne Druckbereiche festzulegen.',
      en: 'Export again without setting print areas.',
    },
  },
  'content-operators': {
    severity: 'error',
    message: {
      de: 'Eine Seite enthält einen unbekannten Zeichenbefehl („{value}“).',
      en: 'A page holds an unknown drawing command ("{value}").',
    },
    hint: {
      de: 'PDF neu erzeugen.',
      en: 'Make the PDF again.',
    },
    cause: {
      de: 'Das erzeugende Programm schreibt Befehle, die es in PDF nicht gibt.',
      en: 'The producing program writes commands that PDF does not have.',
    },
    consequence: {
      de: 'Geräte überspringen den Befehl oder brechen die Seite ab.',
      en: 'Devices skip the command or abandon the page.',
    },
    remedy: {
      de: 'Mit einem anderen Programm oder als PDF/X exportieren.',
      en: 'Export with another program or as PDF/X.',
    },
  },
  'name-tree-order': {
    severity: 'warning',
    message: {
      de: 'Ein Verzeichnis der Datei ist falsch sortiert ({value}).',
      en: 'A directory of the file is sorted wrongly ({value}).',
    },
    hint: {
      de: 'PDF neu erzeugen.',
      en: 'Make the PDF again.',
    },
    cause: {
      de: 'Das erzeugende Programm sortiert nach Landessprache statt nach Zeichencode.',
      en: 'The producing program sorts by language instead of character code.',
    },
    consequence: {
      de: 'Sprungziele werden nicht gefunden; strenge Prüfprogramme melden eine beschädigte Datei.',
      en: 'Destinations are not found; strict checkers report a damaged file.',
    },
    remedy: {
      de: 'Mit einem anderen Programm exportieren.',
      en: 'Export with another program.',
    },
  },
  'x1a-features': {
    severity: 'error',
    message: {
      de: 'PDF/X-1a erlaubt das nicht: {value}.',
      en: 'PDF/X-1a does not allow this: {value}.',
    },
    hint: {
      de: 'Als PDF/X-1a:2003 exportieren.',
      en: 'Export as PDF/X-1a:2003.',
    },
    cause: {
      de: 'Die Datei nutzt Möglichkeiten, die es erst nach PDF 1.4 gibt, oder gepackte Verfahren, die X-1a ausschließt.',
      en: 'The file uses what came after PDF 1.4, or compression that X-1a excludes.',
    },
    consequence: {
      de: 'Ältere Geräte können diese Teile nicht lesen.',
      en: 'Older devices cannot read these parts.',
    },
    remedy: {
      de: 'Im Exportdialog die Norm PDF/X-1a:2003 wählen.',
      en: 'Choose PDF/X-1a:2003 in the export dialogue.',
    },
  },
  'x1a-layers': {
    severity: 'error',
    message: {
      de: 'Die Datei enthält Ebenen; PDF/X-1a erlaubt keine.',
      en: 'The file has layers; PDF/X-1a allows none.',
    },
    hint: {
      de: 'Ebenen vor dem Export zusammenfügen.',
      en: 'Merge the layers before export.',
    },
    cause: {
      de: 'Mit „Acrobat-Ebenen erstellen“ exportiert.',
      en: 'Exported with "Create Acrobat Layers".',
    },
    consequence: {
      de: 'Es hängt vom Gerät ab, welche Ebenen gedruckt werden.',
      en: 'It depends on the device which layers print.',
    },
    remedy: {
      de: 'Ohne Ebenen als PDF/X-1a exportieren.',
      en: 'Export as PDF/X-1a without layers.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from '../finding-text.js';

/** Rules about fonts, objects and operators. */
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
  'font-embedded': {
    severity: 'error',
    message: {
      de: 'Die Schrift „{font}“ ist nicht eingebettet.',
      en: 'The font "{font}" is not embedded.',
    },
    hint: {
      de: 'Schrift einbetten oder Text in Pfade umwandeln.',
      en: 'Embed the font or turn the text into outlines.',
    },
    cause: {
      de: 'Die Schrift fehlte beim Export oder verbietet das Einbetten.',
      en: 'The font was missing on export, or forbids embedding.',
    },
    consequence: {
      de: 'Die Druckerei ersetzt die Schrift durch eine andere: Text läuft anders oder wird unlesbar.',
      en: 'The printer substitutes another font: text runs differently or cannot be read.',
    },
    remedy: {
      de: 'Schrift installieren und neu exportieren; in Logos die Schrift in Pfade umwandeln.',
      en: 'Install the font and export again; in logos, turn type into outlines.',
    },
  },
  'font-widths': {
    severity: 'error',
    message: {
      de: 'Die Zeichenbreiten der Schrift „{font}“ stimmen nicht mit der eingebetteten Schrift überein ({stated} statt {real}).',
      en: 'The widths of the font "{font}" do not agree with the embedded one ({stated} instead of {real}).',
    },
    hint: {
      de: 'Mit einem anderen Programm neu exportieren.',
      en: 'Export again with another program.',
    },
    cause: {
      de: 'Das erzeugende Programm hat falsche Breiten geschrieben.',
      en: 'The producing program wrote wrong widths.',
    },
    consequence: {
      de: 'Geräte, die sich nach den Angaben richten, setzen Buchstaben zu eng oder zu weit.',
      en: 'Devices that follow the figures set letters too tight or too wide.',
    },
    remedy: {
      de: 'Schriftdatei ersetzen und die PDF-Datei neu erzeugen.',
      en: 'Replace the font file and make the PDF again.',
    },
  },
  'font-notdef': {
    severity: 'error',
    message: {
      de: 'Die Schrift „{font}“ zeigt ein Ersatzkästchen statt eines Zeichens.',
      en: 'The font "{font}" shows a box in place of a character.',
    },
    hint: {
      de: 'Das fehlende Zeichen suchen und eine Schrift verwenden, die es enthält.',
      en: 'Find the missing character and use a font that has it.',
    },
    cause: {
      de: 'Die Schrift enthält ein verwendetes Zeichen nicht, etwa „Ł“ oder „→“.',
      en: 'The font lacks a character that is used, such as "Ł" or "→".',
    },
    consequence: {
      de: 'Im Druck steht an dieser Stelle ein leeres oder durchkreuztes Kästchen.',
      en: 'In print there is an empty or crossed box in this place.',
    },
    remedy: {
      de: 'Text nach Kästchen absuchen; Zeichen ersetzen oder Schrift wechseln.',
      en: 'Search the text for boxes; replace the character or change the font.',
    },
  },
  'font-courier': {
    severity: 'warning',
    message: {
      de: 'Die Schrift Courier wird verwendet ({font}).',
      en: 'The font Courier is used ({font}).',
    },
    hint: {
      de: 'Prüfen, ob Courier gewollt ist oder eine fehlende Schrift ersetzt.',
      en: 'Check whether Courier is meant or stands in for a missing font.',
    },
    cause: {
      de: 'Courier springt oft ein, wenn die gewünschte Schrift fehlte.',
      en: 'Courier often steps in when the font wanted was missing.',
    },
    consequence: {
      de: 'Der Text erscheint in Schreibmaschinenschrift.',
      en: 'The text comes out in typewriter type.',
    },
    remedy: {
      de: 'Gewünschte Schrift installieren und neu exportieren.',
      en: 'Install the font wanted and export again.',
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

import type { FindingTable } from '../finding-text.js';

/** Rules about fonts. */
export const fontRules = {
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
} as const satisfies FindingTable;

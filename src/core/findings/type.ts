import type { FindingTable } from './finding-text.js';

/** What opening fonts and setting paragraphs can have to say. */
export const typeFindings = {
  'font-unreadable': {
    severity: 'error',
    message: {
      de: 'Die Schriftdatei für „{font}“ lässt sich nicht lesen.',
      en: 'The font file for “{font}” cannot be read.',
    },
    hint: {
      de: 'Eine unbeschädigte TTF- oder OTF-Datei ablegen; WOFF2 und Schriftsammlungen (TTC) gehen nicht.',
      en: 'Supply an intact TTF or OTF file; WOFF2 and collections (TTC) do not work.',
    },
    cause: {
      de: 'Die Datei ist beschädigt, unvollständig übertragen oder keine TrueType- oder OpenType-Schrift.',
      en: 'The file is damaged, was transferred incompletely or is no TrueType or OpenType font.',
    },
    consequence: {
      de: 'Text in dieser Schrift kann nicht gesetzt werden. Eine Ersatzschrift wird nie stillschweigend genommen.',
      en: 'Text in this font cannot be set. A substitute is never taken in silence.',
    },
    remedy: {
      de: 'Die Schriftdatei neu vom Anbieter laden, nach data/fonts/ legen und den Lauf wiederholen.',
      en: 'Download the font again from its maker, put it into data/fonts/ and run again.',
    },
  },
  'font-too-complex': {
    severity: 'error',
    message: {
      de: 'Mit der Schriftdatei „{font}“ lässt sich nicht arbeiten: {why}.',
      en: 'The font file “{font}” cannot be worked with: {why}.',
    },
    hint: {
      de: 'Die Schriftdatei neu vom Anbieter laden. {raise}',
      en: 'Download the font again from its maker. {raise}',
    },
    cause: {
      de: 'Die Tabellen der Schrift sind beschädigt oder mit Absicht so gebaut, dass ein Wort Minuten oder allen Arbeitsspeicher kostet.',
      en: 'The tables of the font are damaged, or built on purpose so that a word costs minutes or all memory.',
    },
    consequence: {
      de: 'Der Lauf wird beendet, statt endlos zu rechnen; Text in dieser Schrift kann nicht gesetzt werden.',
      en: 'The run ends instead of computing for ever; text in this font cannot be set.',
    },
    remedy: {
      de: 'Die Datei in data/fonts/ ersetzen. Ist die Schrift in Ordnung und der Rechner nur langsam, „font-time“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Replace the file in data/fonts/. If the font is fine and the computer only slow, raise “font-time” under “input-limits” in data/print.yaml.',
    },
  },
  'font-face': {
    severity: 'warning',
    message: {
      de: 'Die Datei für „{font}“ enthält einen anderen Schnitt: Stärke {found} statt {expected}.',
      en: 'The file for “{font}” holds another face: weight {found} instead of {expected}.',
    },
    hint: {
      de: 'Die richtige Schriftdatei ablegen oder die Datei nach ihrem wahren Schnitt benennen.',
      en: 'Supply the right font file, or name the file after its true face.',
    },
    cause: {
      de: 'Schriftdateien wurden verwechselt oder beim Umbenennen vertauscht.',
      en: 'Font files were mixed up or swapped in renaming.',
    },
    consequence: {
      de: 'Hervorhebungen erscheinen in der falschen Stärke oder nicht kursiv.',
      en: 'Emphasis appears in the wrong weight or upright.',
    },
    remedy: {
      de: 'Die Datei in einer Schriftverwaltung öffnen, den Schnitt ablesen und die passende Datei nach data/fonts/ legen.',
      en: 'Open the file in a font viewer, read its face and put the matching file into data/fonts/.',
    },
  },
  'glyph-missing': {
    severity: 'error',
    message: {
      de: 'Die Schrift „{font}“ hat kein Zeichen für {character} ({code}).',
      en: 'The font “{font}” has no glyph for {character} ({code}).',
    },
    hint: {
      de: 'Das Zeichen ersetzen oder im Template eine Schrift wählen, die es enthält.',
      en: 'Replace the character, or choose a font in the template that has it.',
    },
    cause: {
      de: 'Das Zeichen kam meist beim Kopieren aus einem anderen Programm in den Text: Symbole, Emojis, fremde Schriften.',
      en: 'The character usually came with text copied from another program: symbols, emoji, foreign scripts.',
    },
    consequence: {
      de: 'Im Druck stünde an dieser Stelle ein leeres Kästchen oder nichts.',
      en: 'An empty box or nothing would be printed at this place.',
    },
    remedy: {
      de: 'An der genannten Stelle das Zeichen löschen oder durch ein vorhandenes ersetzen, z. B. → durch „führt zu“; sonst im Template die Schrift dieses Stils wechseln.',
      en: 'Delete the character at the place named or replace it by one that exists; otherwise change the font of this style in the template.',
    },
  },
} as const satisfies FindingTable;

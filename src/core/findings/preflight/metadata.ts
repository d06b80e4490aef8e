import type { FindingTable } from '../finding-text.js';

/** Rules about the description of the file. */
export const metadataRules = {
  'xmp-packet': {
    severity: 'error',
    message: {
      de: 'Die Metadaten (XMP) fehlen oder sind nicht lesbar: {problem}.',
      en: 'The metadata (XMP) are missing or cannot be read: {problem}.',
    },
    hint: {
      de: 'Als PDF/X-4 neu exportieren.',
      en: 'Export again as PDF/X-4.',
    },
    cause: {
      de: 'Das erzeugende Programm schreibt keine oder fehlerhafte Metadaten, oft wegen Sonderzeichen im Titel.',
      en: 'The producing program writes none or faulty metadata, often because of special characters in the title.',
    },
    consequence: {
      de: 'Die Datei gilt nicht als PDF/X-4 und wird von der Eingangsprüfung abgewiesen.',
      en: 'The file does not count as PDF/X-4 and is turned away on arrival.',
    },
    remedy: {
      de: 'Dokumenttitel prüfen (Zeichen wie & und <) und neu exportieren.',
      en: 'Check the title (characters such as & and <) and export again.',
    },
  },
  'xmp-version-key': {
    severity: 'error',
    message: {
      de: 'Die Datei gibt sich als „{value}“ aus, nicht als PDF/X-4.',
      en: 'The file calls itself "{value}", not PDF/X-4.',
    },
    hint: {
      de: 'Als PDF/X-4 exportieren.',
      en: 'Export as PDF/X-4.',
    },
    cause: {
      de: 'Beim Export wurde keine oder eine andere PDF/X-Norm gewählt.',
      en: 'No or another PDF/X standard was chosen on export.',
    },
    consequence: {
      de: 'Die Druckerei behandelt die Datei als gewöhnliches PDF, ohne Zusicherung zu Farben und Schriften.',
      en: 'The printer treats it as an ordinary PDF, without any promise about colours and fonts.',
    },
    remedy: {
      de: 'Im Exportdialog die Norm „PDF/X-4:2010“ wählen.',
      en: 'Choose "PDF/X-4:2010" in the export dialogue.',
    },
  },
  'xmp-properties': {
    severity: 'error',
    message: {
      de: 'In den Metadaten fehlt: {missing}.',
      en: 'The metadata lack: {missing}.',
    },
    hint: {
      de: 'Dokumentinformationen ergänzen und neu exportieren.',
      en: 'Complete the document information and export again.',
    },
    cause: {
      de: 'Titel nicht eingetragen, oder das Programm schreibt nicht alle verlangten Angaben.',
      en: 'No title was entered, or the program does not write everything demanded.',
    },
    consequence: {
      de: 'Die Datei ist kein gültiges PDF/X-4.',
      en: 'The file is no valid PDF/X-4.',
    },
    remedy: {
      de: 'Unter Datei › Dateiinformationen mindestens den Titel eintragen, dann als PDF/X-4 exportieren.',
      en: 'Enter at least the title under File › File Info, then export as PDF/X-4.',
    },
  },
  'info-xmp-agree': {
    severity: 'error',
    message: {
      de: 'Die Angabe „{key}“ lautet einmal „{info}“ und in den Metadaten „{xmp}“.',
      en: 'The entry "{key}" reads "{info}" in one place and "{xmp}" in the metadata.',
    },
    hint: {
      de: 'Datei nach dem Export nicht mit anderen Programmen nachbearbeiten.',
      en: 'Do not edit the file with other programs after export.',
    },
    cause: {
      de: 'Ein Programm hat nur einen der beiden Orte geändert.',
      en: 'A program changed only one of the two places.',
    },
    consequence: {
      de: 'Unklar ist, welche Angabe gilt; die Eingangsprüfung weist die Datei ab.',
      en: 'It is unclear which holds; the check on arrival turns the file away.',
    },
    remedy: {
      de: 'Aus dem Original neu als PDF/X-4 exportieren.',
      en: 'Export again as PDF/X-4 from the original.',
    },
  },
  'info-trapped': {
    severity: 'error',
    message: {
      de: 'Die Angabe zur Überfüllung (Trapped) ist „{value}“; verlangt ist „True“ oder „False“ als PDF-Name.',
      en: 'The trapping key (Trapped) is "{value}"; a PDF name "True" or "False" is demanded.',
    },
    hint: {
      de: 'Als PDF/X neu exportieren.',
      en: 'Export again as PDF/X.',
    },
    cause: {
      de: 'Das Programm schreibt die Angabe nicht oder als Text.',
      en: 'The program does not write it, or as text.',
    },
    consequence: {
      de: 'Die Druckerei weiß nicht, ob sie überfüllen soll: doppelt oder gar nicht überfüllte Kanten blitzen weiß.',
      en: 'The printer cannot know whether to trap: edges trapped twice or never show white.',
    },
    remedy: {
      de: 'Export als PDF/X wählen; die Angabe wird dann richtig geschrieben.',
      en: 'Choose PDF/X on export; it is then written correctly.',
    },
  },
  'info-x1a': {
    severity: 'error',
    message: {
      de: 'In den Dokumentangaben fehlt für PDF/X-1a: {missing}.',
      en: 'The document information lacks for PDF/X-1a: {missing}.',
    },
    hint: {
      de: 'Als PDF/X-1a:2003 neu exportieren.',
      en: 'Export again as PDF/X-1a:2003.',
    },
    cause: {
      de: 'Titel nicht eingetragen, oder nicht als PDF/X-1a exportiert.',
      en: 'No title entered, or not exported as PDF/X-1a.',
    },
    consequence: {
      de: 'Die Datei ist kein gültiges PDF/X-1a und wird abgewiesen.',
      en: 'The file is no valid PDF/X-1a and is turned away.',
    },
    remedy: {
      de: 'Titel eintragen und mit der Norm PDF/X-1a:2003 exportieren.',
      en: 'Enter a title and export with the standard PDF/X-1a:2003.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from './finding-text.js';

/** What reading the project can have to say. */
export const readFindings = {
  'yaml-syntax': {
    severity: 'error',
    message: {
      de: 'Die Datei lässt sich nicht als YAML lesen: {problem}.',
      en: 'The file cannot be read as YAML: {problem}.',
    },
    hint: {
      de: 'Einrückung (nur Leerzeichen), Doppelpunkte und Anführungszeichen an dieser Stelle prüfen.',
      en: 'Check indentation (spaces only), colons and quotes at this place.',
    },
    cause: {
      de: 'Ein Tippfehler in der YAML-Datei, oft eine falsche Einrückung, ein Tabulator oder ein fehlendes Anführungszeichen.',
      en: 'A slip in the YAML file, often wrong indentation, a tab or a missing quote.',
    },
    consequence: {
      de: 'Ohne lesbare Liste kann nichts gesetzt werden; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Without a readable list nothing can be set; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Die genannte Zeile mit einer funktionierenden Nachbarzeile vergleichen und angleichen.',
      en: 'Compare the line named with a working line beside it and bring it into line.',
    },
  },
} as const satisfies FindingTable;

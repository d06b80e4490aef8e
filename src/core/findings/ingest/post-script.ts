import type { FindingTable } from '../finding-text.js';

/** What reading Illustrator files and EPS can have to say. */
export const postScriptFindings = {
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
} as const satisfies FindingTable;

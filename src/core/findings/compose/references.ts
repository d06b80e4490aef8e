import type { FindingTable } from '../finding-text.js';

/** What references to notes, tables, figures and places can be wrong about. */
export const referenceFindings = {
  'reference-unknown': {
    severity: 'error',
    message: {
      de: 'Der Verweis auf „{id}“ führt ins Leere.',
      en: 'The reference to “{id}” leads nowhere.',
    },
    hint: {
      de: 'Am Ziel die Kennung #{id} in geschweiften Klammern ergänzen oder den Verweis berichtigen.',
      en: 'Add the id #{id} in braces at the target or correct the reference.',
    },
    cause: {
      de: 'Die Kennung ist verschrieben, oder das Ziel wurde gestrichen.',
      en: 'The id is misspelt, or its target was deleted.',
    },
    consequence: {
      de: 'Im Text steht „??“ an der Stelle der Seitenzahl oder Bezeichnung.',
      en: 'The text shows “??” where the page or label should be.',
    },
    remedy: {
      de: 'Kennungen stehen in geschweiften Klammern hinter Überschriften, Abbildungen und Tabellen.',
      en: 'Ids stand in braces behind headings, figures and tables.',
    },
  },
  'reference-duplicate': {
    severity: 'error',
    message: {
      de: 'Die Kennung „{id}“ ist zweimal vergeben.',
      en: 'The id “{id}” is given twice.',
    },
    hint: {
      de: 'Eine der beiden umbenennen.',
      en: 'Rename one of the two.',
    },
    cause: {
      de: 'Eine Überschrift, Abbildung oder Tabelle wurde mit ihrer Kennung kopiert.',
      en: 'A heading, figure or table was copied with its id.',
    },
    consequence: {
      de: 'Verweise führen auf die erste der beiden Stellen.',
      en: 'References lead to the first of the two.',
    },
    remedy: {
      de: 'Jede Kennung nur einmal verwenden.',
      en: 'Use each id only once.',
    },
  },
  'note-unknown': {
    severity: 'error',
    message: {
      de: 'Zur Fußnote „{id}“ gibt es keinen Text.',
      en: 'There is no text for the footnote “{id}”.',
    },
    hint: {
      de: 'Am Ende der Datei [^{id}]: … ergänzen.',
      en: 'Add [^{id}]: … at the end of the file.',
    },
    cause: {
      de: 'Die Kennung im Text und die der Fußnote stimmen nicht überein.',
      en: 'The id in the text and that of the note differ.',
    },
    consequence: {
      de: 'Das Zeichen stünde im Text, ohne dass eine Fußnote folgt.',
      en: 'The call would stand in the text without a note.',
    },
    remedy: {
      de: 'Kennungen angleichen oder das Zeichen streichen.',
      en: 'Make the ids agree or delete the call.',
    },
  },
  'note-unused': {
    severity: 'warning',
    message: {
      de: 'Die Fußnote „{id}“ wird im Text nirgends gerufen und fehlt auf der Seite.',
      en: 'The footnote “{id}” is called nowhere and is left out.',
    },
    hint: {
      de: 'Im Text [^{id}] einsetzen oder die Fußnote streichen.',
      en: 'Put [^{id}] into the text or delete the note.',
    },
    cause: {
      de: 'Der Satz mit dem Zeichen wurde gestrichen, oder die Kennung ist verschrieben.',
      en: 'The sentence with the call was deleted, or the id is misspelt.',
    },
    consequence: {
      de: 'Der Text der Fußnote erscheint nicht.',
      en: 'The text of the note does not appear.',
    },
    remedy: {
      de: 'Kennungen angleichen.',
      en: 'Make the ids agree.',
    },
  },
  'table-missing': {
    severity: 'error',
    message: {
      de: 'Die Tabelle {file} fehlt oder ist nicht lesbar.',
      en: 'The table {file} is missing or cannot be read.',
    },
    hint: {
      de: 'CSV-Datei in data/tables ablegen; Pfade zählen ab dem Ordner data.',
      en: 'Put the CSV file into data/tables; paths count from the folder data.',
    },
    cause: {
      de: 'Die Datei liegt nicht in data/tables, heißt anders, oder beim Einlesen gab es einen Fehler.',
      en: 'The file is not in data/tables, has another name, or could not be read.',
    },
    consequence: {
      de: 'Die Tabelle fehlt im Heft.',
      en: 'The table is absent from the booklet.',
    },
    remedy: {
      de: 'Die Datei als data/tables/….csv ablegen oder den Pfad in der Textdatei berichtigen.',
      en: 'Put the file there as data/tables/….csv or correct the path in the text.',
    },
  },
  'figure-missing': {
    severity: 'error',
    message: {
      de: 'Die Abbildung {file} fehlt oder ist nicht lesbar.',
      en: 'The figure {file} is missing or cannot be read.',
    },
    hint: {
      de: 'Pfad und Schreibweise prüfen; Pfade zählen ab dem Ordner data.',
      en: 'Check path and spelling; paths count from the folder data.',
    },
    cause: {
      de: 'Die Datei liegt nicht dort, heißt anders, oder beim Einlesen gab es einen Fehler.',
      en: 'The file is not there, has another name, or could not be read.',
    },
    consequence: {
      de: 'An der Stelle bleibt eine leere Fläche.',
      en: 'An empty area stays in its place.',
    },
    remedy: {
      de: 'Die Datei ablegen oder den Pfad berichtigen.',
      en: 'Put the file there or correct the path.',
    },
  },
} as const satisfies FindingTable;

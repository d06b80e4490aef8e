import type { FindingTable } from '../finding-text.js';

/** What breaking lines and pages can have to say. */
export const pageFindings = {
  'text-too-long-for-frame': {
    severity: 'error',
    message: {
      de: '„{text}“ ist {excess} mm zu hoch für seine Box in der Vorlage „{template}“.',
      en: '“{text}” is {excess} mm too tall for its box in the template “{template}”.',
    },
    hint: {
      de: 'Text kürzen, die Box vergrößern oder die Schrift verkleinern.',
      en: 'Shorten the text, enlarge the box or make the type smaller.',
    },
    cause: {
      de: 'Der Titel hat mehr Zeilen, als die Vorlage vorsieht.',
      en: 'The title has more lines than the template provides for.',
    },
    consequence: {
      de: 'Der Text liefe in das, was darunter steht.',
      en: 'The text would run into what stands below.',
    },
    remedy: {
      de: 'Im Kopf der Textdatei den Titel kürzen oder in templates/ die Höhe ändern.',
      en: 'Shorten the title in the head of the text file or change the height in templates/.',
    },
  },
  'line-overfull': {
    severity: 'warning',
    message: {
      de: 'Eine Zeile ragt {excess} mm über den Satzspiegel: „{text}“.',
      en: 'A line sticks {excess} mm out of its measure: “{text}”.',
    },
    hint: {
      de: 'Trennstellen in data/hyphenation.yaml ergänzen oder den Satz umstellen.',
      en: 'Add hyphenation points to data/hyphenation.yaml or reword the sentence.',
    },
    cause: {
      de: 'Ein langes Wort oder eine Adresse lässt sich hier nicht trennen.',
      en: 'A long word or address cannot be broken here.',
    },
    consequence: {
      de: 'Der Rand ist an dieser Stelle unruhig, im Extremfall wird angeschnitten.',
      en: 'The edge is uneven here, in the extreme it is cut off.',
    },
    remedy: {
      de: 'Das Wort in die Ausnahmeliste aufnehmen, z. B. Daten-platt-form.',
      en: 'Add the word to the list of exceptions, e.g. Daten-platt-form.',
    },
  },
  'page-hole': {
    severity: 'warning',
    message: {
      de: 'Unten auf der Seite bleiben {lines} Zeilen leer.',
      en: '{lines} lines stay empty at the foot of the page.',
    },
    hint: {
      de: 'Abbildung oder Tabelle an eine andere Stelle setzen (place="top") oder etwas Text ergänzen.',
      en: 'Move a figure or table (place="top") or add some text.',
    },
    cause: {
      de: 'Ein hoher Baustein passt nicht mehr auf die Seite, und davor steht zu wenig Text.',
      en: 'A tall block does not fit the page any more, and there is too little text before it.',
    },
    consequence: {
      de: 'Die Seite wirkt unfertig.',
      en: 'The page looks unfinished.',
    },
    remedy: {
      de: 'Baustein verschieben, verkleinern oder Text umstellen.',
      en: 'Move or shrink the block, or rearrange text.',
    },
  },
  'block-too-tall': {
    severity: 'error',
    message: {
      de: 'Dieser Baustein ist höher als eine Seite und läuft unten hinaus.',
      en: 'This block is taller than a page and runs off its foot.',
    },
    hint: {
      de: 'Aufteilen oder kürzen.',
      en: 'Split or shorten it.',
    },
    cause: {
      de: 'Eine Abbildung, Tabellenzeile oder Fußnote lässt sich nicht umbrechen.',
      en: 'A figure, table row or footnote cannot be broken.',
    },
    consequence: {
      de: 'Ein Teil wird abgeschnitten.',
      en: 'Part of it is cut off.',
    },
    remedy: {
      de: 'In zwei Bausteine zerlegen.',
      en: 'Make two blocks of it.',
    },
  },
  'pages-unstable': {
    severity: 'error',
    message: {
      de: 'Die Seitenzahlen kommen nach {tries} Durchgängen nicht zur Ruhe: bald Seite {one}, bald Seite {other}.',
      en: 'The page numbers do not settle within {tries} rounds: now page {one}, now page {other}.',
    },
    hint: {
      de: 'Den Absatz mit dem Seitenverweis hierher etwas kürzen oder verlängern.',
      en: 'Make the paragraph with the page reference to this place a little shorter or longer.',
    },
    cause: {
      de: 'Ein Verweis verschiebt durch seine Länge gerade die Seite, auf die er zeigt.',
      en: 'A reference, by its own length, moves the very page it points to.',
    },
    consequence: {
      de: 'Eine Seitenzahl in einem Verweis, im Inhalt oder im Register ist falsch.',
      en: 'A page number in a reference, the contents or the register is wrong.',
    },
    remedy: {
      de: 'Den Absatz mit dem Verweis etwas kürzen oder verlängern, oder dort ohne Seitenzahl verweisen.',
      en: 'Make the paragraph with the reference a little shorter or longer, or refer without a page number.',
    },
  },
  'logos-place-missing': {
    severity: 'warning',
    message: {
      de: 'In keinem Kapitel steht, wo die Logos hinkommen.',
      en: 'No chapter says where the logos go.',
    },
    hint: {
      de: 'In das Kapitel der Erklärung eine Zeile ::logos setzen.',
      en: 'Put a line ::logos into the chapter of the declaration.',
    },
    cause: {
      de: 'Die Zeile ::logos fehlt in den Textdateien.',
      en: 'The line ::logos is missing in the text files.',
    },
    consequence: {
      de: 'Die Logos kommen auf eigene Seiten am Ende.',
      en: 'The logos go on pages of their own at the end.',
    },
    remedy: {
      de: 'Die Zeile ergänzen.',
      en: 'Add the line.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from '../finding-text.js';

/** What the Markdown of the text can be wrong about. */
export const markdownFindings = {
  'markdown-unsupported': {
    severity: 'warning',
    message: {
      de: '„{found}“ hat auf einer gedruckten Seite keine Form und fehlt dort.',
      en: '“{found}” has no form on a printed page and is left out.',
    },
    hint: {
      de: 'Als Absatz, Liste, Tabelle oder mit einem der Bausteine (:::figure, :::box …) schreiben.',
      en: 'Write it as paragraph, list, table or with one of the directives (:::figure, :::box …).',
    },
    cause: {
      de: 'HTML, Bilder in der Zeile, Durchstreichungen und Programmcode gehören nicht zum Wortschatz der Textdateien.',
      en: 'HTML, inline images, struck text and code blocks are not part of the vocabulary of the text files.',
    },
    consequence: {
      de: 'Die Stelle fehlt in der Broschüre.',
      en: 'The passage is missing in the brochure.',
    },
    remedy: {
      de: 'Die Stelle umschreiben; Bilder mit :::figure einsetzen.',
      en: 'Rewrite the passage; place pictures with :::figure.',
    },
  },
  'directive-unknown': {
    severity: 'warning',
    message: {
      de: 'Den Baustein „{name}“ gibt es nicht; sein Text ist als gewöhnlicher Absatz gesetzt.',
      en: 'There is no directive “{name}”; its text is set as ordinary paragraphs.',
    },
    hint: {
      de: 'Bekannt sind: lead, pullquote, box, columns, definitions, steps, figure, table, logos, index, figures.',
      en: 'Known are: lead, pullquote, box, columns, definitions, steps, figure, table, logos, index, figures.',
    },
    cause: {
      de: 'Ein Tippfehler im Namen hinter den Doppelpunkten.',
      en: 'A slip in the name behind the colons.',
    },
    consequence: {
      de: 'Der Text erscheint ohne die gewünschte Gestaltung.',
      en: 'The text appears without the look wanted.',
    },
    remedy: {
      de: 'Den Namen berichtigen.',
      en: 'Correct the name.',
    },
  },
  'directive-attribute': {
    severity: 'error',
    message: {
      de: 'Die Angabe „{name}“ hat hier keinen gültigen Wert („{value}“).',
      en: 'The attribute “{name}” has no valid value here (“{value}”).',
    },
    hint: {
      de: 'Möglich: {options}.',
      en: 'Possible: {options}.',
    },
    cause: {
      de: 'Die Angabe fehlt, oder ihr Wert ist verschrieben.',
      en: 'The attribute is missing, or its value is misspelt.',
    },
    consequence: {
      de: 'Der Baustein kann nicht wie gemeint gesetzt werden.',
      en: 'The directive cannot be set as meant.',
    },
    remedy: {
      de: 'Den Wert in den geschweiften Klammern ergänzen oder berichtigen.',
      en: 'Add or correct the value in the braces.',
    },
  },
  'figure-alt-missing': {
    severity: 'warning',
    message: {
      de: 'Die Abbildung {file} hat keinen Alternativtext.',
      en: 'The figure {file} has no alternative text.',
    },
    hint: {
      de: 'In den geschweiften Klammern alt="…" ergänzen: ein, zwei Sätze, was zu sehen ist.',
      en: 'Add alt="…" in the braces: one or two sentences on what is to be seen.',
    },
    cause: {
      de: 'Die Angabe alt fehlt oder ist leer.',
      en: 'The attribute alt is missing or empty.',
    },
    consequence: {
      de: 'Gedruckt ändert sich nichts; wer mit einem Vorleseprogramm liest, erfährt nichts über das Bild.',
      en: 'Nothing changes in print; who reads with a screen reader learns nothing of the picture.',
    },
    remedy: {
      de: 'Beschreiben, was das Bild aussagt, nicht, wie es aussieht.',
      en: 'Describe what the picture says rather than how it looks.',
    },
  },
  'heading-level': {
    severity: 'warning',
    message: {
      de: 'Überschriften der Stufe {level} gibt es im Text eines Kapitels nicht.',
      en: 'There are no headings of level {level} in the text of a chapter.',
    },
    hint: {
      de: '## bis #### verwenden; der Titel des Kapitels steht im Kopf der Datei.',
      en: 'Use ## to ####; the chapter’s title stands in the head of the file.',
    },
    cause: {
      de: 'Zu wenige oder zu viele #.',
      en: 'Too few or too many #.',
    },
    consequence: {
      de: 'Die Überschrift wird in der nächsten vorhandenen Stufe gesetzt.',
      en: 'The heading is set in the nearest level there is.',
    },
    remedy: {
      de: 'Die Zahl der # anpassen.',
      en: 'Change the number of #.',
    },
  },
  'front-matter-missing': {
    severity: 'error',
    message: {
      de: 'Der Datei fehlt im Kopf der Titel des Kapitels.',
      en: 'The head of the file lacks the chapter’s title.',
    },
    hint: {
      de: 'Mit --- beginnen, dann title: …, dann wieder ---.',
      en: 'Begin with ---, then title: …, then --- again.',
    },
    cause: {
      de: 'Der Kopf zwischen den beiden Zeilen --- fehlt oder enthält kein title.',
      en: 'The head between the two lines --- is missing or has no title.',
    },
    consequence: {
      de: 'Das Kapitel hätte weder Überschrift noch Eintrag im Inhalt.',
      en: 'The chapter would have neither heading nor entry in the contents.',
    },
    remedy: {
      de: 'Kopf nach dem Muster einer anderen Textdatei ergänzen.',
      en: 'Add a head after the pattern of another text file.',
    },
  },
  'front-matter-invalid': {
    severity: 'warning',
    message: {
      de: 'Der Kopf der Datei enthält etwas Unbekanntes: „{found}“.',
      en: 'The head of the file has something unknown: “{found}”.',
    },
    hint: {
      de: 'Möglich sind title, short, kicker und template, je mit einem Text.',
      en: 'Possible are title, short, kicker and template, each with a text.',
    },
    cause: {
      de: 'Ein Tippfehler im Namen, oder der Wert ist kein Text.',
      en: 'A slip in the name, or the value is no text.',
    },
    consequence: {
      de: 'Die Angabe bleibt ohne Wirkung.',
      en: 'It has no effect.',
    },
    remedy: {
      de: 'Den Namen berichtigen oder den Wert in Anführungszeichen setzen.',
      en: 'Correct the name or quote the value.',
    },
  },
  'flow-unknown': {
    severity: 'error',
    message: {
      de: 'Die Vorlage „{name}“ für dieses Kapitel gibt es nicht.',
      en: 'There is no template “{name}” for this chapter.',
    },
    hint: {
      de: 'Bekannt sind: {known}.',
      en: 'Known are: {known}.',
    },
    cause: {
      de: 'Der Wert hinter template: im Kopf der Datei steht nicht unter flows: in templates/design.yaml.',
      en: 'The value of template: in the head of the file is not among flows: in templates/design.yaml.',
    },
    consequence: {
      de: 'Das Kapitel wird mit der ersten bekannten Vorlage gesetzt.',
      en: 'The chapter is set with the first known template.',
    },
    remedy: {
      de: 'Den Namen berichtigen oder die Vorlage anlegen.',
      en: 'Correct the name or add the template.',
    },
  },
} as const satisfies FindingTable;

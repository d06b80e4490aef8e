import { figureDrawingFindings } from './compose-figures.js';
import type { FindingTable } from './finding-text.js';

/** What the stage `compose` can have to say, and what reading its templates can. */
export const composeFindings = {
  'template-name-unknown': {
    severity: 'error',
    message: {
      de: '{kind} „{name}“ gibt es nicht.{meant}',
      en: '{kind} “{name}” does not exist.{meant}',
    },
    hint: { de: 'Bekannt sind: {known}.', en: 'Known are: {known}.' },
    cause: {
      de: 'Ein Tippfehler im Namen, oder die Angabe wurde umbenannt und hier nicht nachgezogen.',
      en: 'A slip in the name, or something was renamed and not here.',
    },
    consequence: {
      de: 'Die Gestaltung ist unvollständig; es wird nichts gesetzt.',
      en: 'The design is incomplete; nothing is set.',
    },
    remedy: {
      de: 'Den Namen so schreiben, wie er in templates/design.yaml steht, oder ihn dort anlegen.',
      en: 'Write the name as in templates/design.yaml, or add it there.',
    },
  },
  'template-circular': {
    severity: 'error',
    message: {
      de: '„{name}“ bezieht sich im Kreis auf sich selbst.',
      en: '“{name}” refers back to itself.',
    },
    hint: {
      de: 'Eine der Angaben `extends` oder `of` entfernen.',
      en: 'Remove one of the `extends` or `of`.',
    },
    cause: {
      de: 'Ein Stil erbt über Umwege von sich selbst, oder eine Farbe ist ein Anteil ihrer selbst.',
      en: 'A style inherits from itself by a detour, or a colour is a tint of itself.',
    },
    consequence: {
      de: 'Das Aussehen ist unbestimmt; es wird nichts gesetzt.',
      en: 'The look is undefined; nothing is set.',
    },
    remedy: {
      de: 'Einen Stil oder eine Farbe mit eigenen Werten an den Anfang stellen.',
      en: 'Begin the chain with a style or colour that has its own values.',
    },
  },
  'template-box': {
    severity: 'error',
    message: {
      de: 'Diese Box ist nicht eindeutig bestimmt (angegeben: {found}).',
      en: 'This box is not determined (given: {found}).',
    },
    hint: {
      de: 'Je Richtung zwei von drei Maßen angeben: inner/outer (oder left/right) und width; top, bottom und height.',
      en: 'Give two of three measures each way: inner/outer (or left/right) and width; top, bottom and height.',
    },
    cause: {
      de: 'Ein Maß fehlt, eines ist zu viel, oder inner/outer und left/right sind gemischt.',
      en: 'A measure is missing or one too many, or inner/outer and left/right are mixed.',
    },
    consequence: {
      de: 'Ort oder Größe auf der Seite bleiben offen; es wird nichts gesetzt.',
      en: 'Place or size on the page stay open; nothing is set.',
    },
    remedy: {
      de: 'Maße ergänzen oder streichen, bis je Richtung genau zwei bleiben.',
      en: 'Add or drop measures until exactly two are left each way.',
    },
  },
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
  'template-font-unknown': {
    severity: 'error',
    message: {
      de: 'Die Schrift „{font}“ des Stils „{style}“ liegt nicht in data/fonts.',
      en: 'The font “{font}” of the style “{style}” is not in data/fonts.',
    },
    hint: {
      de: 'Vorhanden sind: {known}.',
      en: 'There are: {known}.',
    },
    cause: {
      de: 'Der Name ist verschrieben, oder die Schriftdatei fehlt.',
      en: 'The name is misspelt, or the font file is missing.',
    },
    consequence: {
      de: 'Texte dieses Stils können nicht gesetzt werden.',
      en: 'Text in this style cannot be set.',
    },
    remedy: {
      de: 'Den Dateinamen der Schrift ohne Endung angeben.',
      en: 'Give the file name of the font without its ending.',
    },
  },
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
    severity: 'warning',
    message: {
      de: 'Die Seitenzahlen kommen nach {tries} Durchgängen nicht zur Ruhe.',
      en: 'The page numbers do not settle within {tries} rounds.',
    },
    hint: {
      de: 'Einen Satz mit Seitenverweis umstellen.',
      en: 'Reword a sentence with a page reference.',
    },
    cause: {
      de: 'Ein Verweis verschiebt durch seine Länge gerade die Seite, auf die er zeigt.',
      en: 'A reference, by its own length, moves the very page it points to.',
    },
    consequence: {
      de: 'Eine Seitenzahl im Inhalt oder in einem Verweis kann um eins falsch sein.',
      en: 'A page number in the contents or a reference may be off by one.',
    },
    remedy: {
      de: 'Den Absatz mit dem Verweis etwas kürzen oder verlängern.',
      en: 'Make the paragraph with the reference a little shorter or longer.',
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
  ...figureDrawingFindings,
} as const satisfies FindingTable;

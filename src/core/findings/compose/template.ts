import type { FindingTable } from '../finding-text.js';

/** What reading a template can have to say. */
export const templateFindings = {
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
} as const satisfies FindingTable;

import type { FindingTable } from '../finding-text.js';

/** What drawing figures from data can have to say. */
export const figureDrawingFindings = {
  'figure-ags-unknown': {
    severity: 'warning',
    message: {
      de: '{name} (Gemeindeschlüssel {ags}) kommt in den Grenzen der Karte nicht vor.',
      en: '{name} (municipality key {ags}) is not among the borders of the map.',
    },
    hint: {
      de: 'Den Schlüssel prüfen; die Grenzen liegen in {geo}.',
      en: 'Check the key; the borders lie in {geo}.',
    },
    cause: {
      de: 'Ein Zahlendreher im Schlüssel, ein neuer Schlüssel nach einer Gebietsreform, oder die Kommune liegt außerhalb der Karte.',
      en: 'A slip in the key, a new key after a reform, or the municipality lies outside the map.',
    },
    consequence: {
      de: 'Die Kommune steht unter der Erklärung, auf der Karte aber fehlt sie.',
      en: 'The municipality stands under the declaration but is missing on the map.',
    },
    remedy: {
      de: 'Den Schlüssel im Gemeindeverzeichnis nachschlagen und bei `ags` berichtigen, oder Grenzen einsetzen, die die Kommune enthalten.',
      en: 'Look the key up in the official register and correct `ags`, or use borders that include the municipality.',
    },
  },
  'figure-labels-left-out': {
    severity: 'info',
    message: {
      de: 'Auf der Karte ist für {count} Namen kein Platz, darunter {names}.',
      en: 'The map has no room for {count} names, among them {names}.',
    },
    hint: {
      de: 'Die Karte breiter setzen (place="full").',
      en: 'Set the map wider (place="full").',
    },
    cause: {
      de: 'Die Flächen sind auf dieser Breite kleiner als ihre Namen.',
      en: 'At this width the areas are smaller than their names.',
    },
    consequence: {
      de: 'Diese Flächen sind gezeichnet, aber nicht beschriftet.',
      en: 'These areas are drawn but not named.',
    },
    remedy: {
      de: 'Die Karte größer setzen oder nur die Beteiligten beschriften (labels: participants).',
      en: 'Set the map larger or name the participants only (labels: participants).',
    },
  },
  'figure-too-narrow': {
    severity: 'warning',
    message: {
      de: '„{text}“ ist breiter als sein Platz in der Abbildung.',
      en: '“{text}” is wider than its place in the figure.',
    },
    hint: {
      de: 'Kürzer schreiben, die Abbildung breiter setzen oder waagerechte Balken nehmen (direction: horizontal).',
      en: 'Shorten it, set the figure wider or use horizontal bars (direction: horizontal).',
    },
    cause: {
      de: 'Ein langes Wort steht in einer schmalen Spalte der Abbildung.',
      en: 'A long word stands in a narrow column of the figure.',
    },
    consequence: {
      de: 'Beschriftungen laufen ineinander.',
      en: 'Labels run into each other.',
    },
    remedy: {
      de: 'Das Wort abkürzen oder mit Bindestrich schreiben; dort wird umbrochen.',
      en: 'Abbreviate the word or write it with a hyphen; the line breaks there.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from '../finding-text.js';

/** Rules about bleed, margin and hidden objects. */
export const layoutRules = {
  'bleed-painted': {
    severity: 'error',
    message: {
      de: 'Ein Objekt am {side} Rand reicht nicht bis in den Beschnitt: Es endet {value} mm hinter der Schnittkante, nötig sind {limit} mm.',
      en: 'An object at the {side} edge does not reach into the bleed: it ends {value} mm past the cut; {limit} mm are needed.',
    },
    hint: {
      de: 'Bild oder Fläche bis an den Beschnittrahmen ziehen.',
      en: 'Extend the image or area to the bleed edge.',
    },
    cause: {
      de: 'Bild oder Fläche endet genau am Endformat.',
      en: 'The image or area ends exactly at the trim.',
    },
    consequence: {
      de: 'Schneidet die Maschine nur einen Hauch daneben, blitzt am Rand weißes Papier.',
      en: 'If the cut is off by a hair, white paper shows at the edge.',
    },
    remedy: {
      de: 'Rahmen im Layout um 3 mm über die Seitenkante hinaus vergrößern.',
      en: 'Enlarge the frame in the layout by 3 mm beyond the page edge.',
    },
  },
  'margin-safe': {
    severity: 'warning',
    message: {
      de: '{what} steht nur {value} mm vom {side} Rand entfernt, empfohlen sind {limit} mm.',
      en: '{what} stands only {value} mm from the {side} edge; {limit} mm are recommended.',
    },
    hint: {
      de: 'Weiter nach innen rücken.',
      en: 'Move it further inwards.',
    },
    cause: {
      de: 'Das Objekt ist zu nah an der Schnittkante platziert.',
      en: 'The object is placed too close to the cut.',
    },
    consequence: {
      de: 'Beim Schneiden kann es angeschnitten werden; der Rand wirkt ungleich.',
      en: 'It may be cut off when trimming; the margin looks uneven.',
    },
    remedy: {
      de: 'Abstand zum Endformat vergrößern oder das Objekt bewusst in den Beschnitt ziehen.',
      en: 'Increase the distance to the trim, or let the object run into the bleed on purpose.',
    },
  },
  'object-off-page': {
    severity: 'info',
    message: {
      de: 'Ganz außerhalb der Seite liegen Objekte ({count}).',
      en: 'Objects lie wholly off the page ({count}).',
    },
    hint: {
      de: 'Überflüssiges vor dem Export löschen.',
      en: 'Delete what is not needed before export.',
    },
    cause: {
      de: 'Auf der Montagefläche ist Inhalt liegen geblieben.',
      en: 'Content was left on the pasteboard.',
    },
    consequence: {
      de: 'Es wird nicht gedruckt, macht die Datei aber größer und verrät womöglich Interna.',
      en: 'It does not print but makes the file larger, and may give away internals.',
    },
    remedy: {
      de: 'Objekte neben der Seite löschen und neu exportieren.',
      en: 'Delete objects beside the page and export again.',
    },
  },
  'object-invisible': {
    severity: 'info',
    message: {
      de: 'Auf der Seite sind unsichtbare Objekte ({count}).',
      en: 'The page has invisible objects ({count}).',
    },
    hint: {
      de: 'Prüfen, ob sie gewollt sind (zum Beispiel Texterkennung).',
      en: 'Check whether they are meant (text recognition, for example).',
    },
    cause: {
      de: 'Text ohne Farbe (Texterkennung) oder Objekte mit 0 % Deckkraft.',
      en: 'Text without colour (text recognition), or objects at 0 % opacity.',
    },
    consequence: {
      de: 'Sie werden nicht gedruckt; war etwas anderes gemeint, fehlt es.',
      en: 'They do not print; if something else was meant, it is missing.',
    },
    remedy: {
      de: 'Unsichtbare Objekte löschen oder sichtbar machen.',
      en: 'Delete invisible objects or make them visible.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from './finding-text.js';

/** What a cover of its own can have to say. */
export const coverFindings = {
  'spine-unknown': {
    severity: 'error',
    message: {
      de: 'Der Umschlag braucht eine Rückenbreite, aber das Papier ist nicht angegeben.',
      en: 'The cover needs the width of its spine, but the paper is not given.',
    },
    hint: {
      de: 'In data/print.yaml unter „page“ das Papier nennen (grammage und volume) oder die Rückenbreite der Druckerei (spine: 5mm).',
      en: 'Name the paper in data/print.yaml under “page” (grammage and volume) or the width the print shop gives (spine: 5mm).',
    },
    cause: {
      de: 'Bei Klebebindung ist der Rücken so breit wie der Stapel der Blätter; dafür muss ihre Dicke bekannt sein.',
      en: 'With perfect binding the spine is as wide as the stack of leaves; their thickness must be known.',
    },
    consequence: {
      de: 'Ein Umschlag mit falschem Rücken passt nicht um den Block: Titelbild und Rückseite rutschen über die Kante.',
      en: 'A cover with a wrong spine does not fit around the block: front and back slip over the edge.',
    },
    remedy: {
      de: 'Die Druckerei nach Papier oder Rückenbreite fragen.',
      en: 'Ask the print shop for the paper or the width of the spine.',
    },
  },
  'spine-text-left-out': {
    severity: 'warning',
    message: {
      de: 'Der Rücken ist {width} mm breit, zu schmal für den Text im Stil „{style}“: er bleibt weg.',
      en: 'The spine is {width} mm wide, too narrow for the text in the style “{style}”: it is left out.',
    },
    hint: {
      de: 'Ab {needed} mm wird er gesetzt; oder den Stil in templates/design.yaml kleiner machen.',
      en: 'From {needed} mm on it is set; or make the style in templates/design.yaml smaller.',
    },
    cause: {
      de: 'Der Umfang ist klein oder das Papier dünn. Der Text braucht auf jeder Seite 1 mm Luft, weil nicht genauer gefalzt wird.',
      en: 'The document has few pages or thin paper. The text needs 1 mm of room on either side, as folding is no more exact.',
    },
    consequence: {
      de: 'Auf einem schmaleren Rücken liefe der Text auf Titel oder Rückseite.',
      en: 'On a narrower spine the text would run onto the front or the back.',
    },
    remedy: {
      de: 'Nichts zu tun, wenn der Rücken leer sein darf.',
      en: 'Nothing to do if the spine may stay empty.',
    },
  },
} as const satisfies FindingTable;

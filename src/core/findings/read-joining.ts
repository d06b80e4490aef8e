import type { FindingTable } from './finding-text.js';

/** What the ways and dates of joining, and waivers, can be wrong about. */
export const joiningFindings = {
  'join-unknown': {
    severity: 'error',
    message: {
      de: 'Beitritt „{value}“ ist unbekannt.{meant}',
      en: 'Joining by “{value}” is unknown.{meant}',
    },
    hint: {
      de: 'Möglich: {options}.',
      en: 'Possible: {options}.',
    },
    cause: {
      de: 'Es gibt zwei Wege: Ratsbeschluss (council-resolution) und Absichtserklärung (letter-of-intent).',
      en: 'There are two ways: council resolution (council-resolution) and letter of intent (letter-of-intent).',
    },
    consequence: {
      de: 'Solange die Angabe nicht stimmt, wird nichts gesetzt; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Nothing is set until this is right; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Einen der beiden Werte eintragen; ist der Weg nicht bekannt, „by“ weglassen.',
      en: 'Enter one of the two values; leave “by” out when the way is unknown.',
    },
  },
  'join-way-unstated': {
    severity: 'info',
    message: {
      de: '{participant}: Der Weg des Beitritts ist nicht angegeben.',
      en: '{participant}: the way of joining is not stated.',
    },
    hint: {
      de: 'Wenn bekannt, „by: council-resolution“ oder „by: letter-of-intent“ ergänzen.',
      en: 'When known, add “by: council-resolution” or “by: letter-of-intent”.',
    },
    cause: {
      de: 'Bekannt ist nur der Zeitpunkt.',
      en: 'Only the time is known.',
    },
    consequence: {
      de: 'Keine: im Heft steht nichts dazu.',
      en: 'None: the document does not mention it.',
    },
    remedy: {
      de: 'Beim Rathaus nachfragen und ergänzen.',
      en: 'Ask the town hall and add it.',
    },
  },
  'join-date-unstated': {
    severity: 'info',
    message: {
      de: '{participant}: Das Datum des Beitritts ist nicht angegeben.',
      en: '{participant}: the date of joining is not stated.',
    },
    hint: {
      de: 'Wenn bekannt, „on: 2021-10“ ergänzen; Jahr oder Monat genügen.',
      en: 'When known, add “on: 2021-10”; year or month will do.',
    },
    cause: {
      de: 'Bekannt ist nur der Weg.',
      en: 'Only the way is known.',
    },
    consequence: {
      de: 'Keine: es wird kein Datum erfunden.',
      en: 'None: no date is invented.',
    },
    remedy: {
      de: 'Beim Rathaus nachfragen und ergänzen.',
      en: 'Ask the town hall and add it.',
    },
  },
  'join-missing': {
    severity: 'info',
    message: {
      de: '{participant}: Zum Beitritt ist nichts angegeben.',
      en: '{participant}: nothing is stated about joining.',
    },
    hint: {
      de: 'Wenn bekannt, „joined:“ mit „by“ und „on“ ergänzen.',
      en: 'When known, add “joined:” with “by” and “on”.',
    },
    cause: {
      de: 'Weg und Zeitpunkt des Beitritts sind nicht belegt.',
      en: 'Way and time of joining are not on record.',
    },
    consequence: {
      de: 'Keine im Druck; für die Akten fehlt der Nachweis.',
      en: 'None in print; the file lacks the evidence.',
    },
    remedy: {
      de: 'Ratsbeschluss oder Absichtserklärung anfordern.',
      en: 'Ask for the council resolution or letter of intent.',
    },
  },
  'join-after-deadline': {
    severity: 'signoff',
    message: {
      de: '{participant}: Beitritt am {date}, nach der Frist ({deadline}).',
      en: '{participant}: joined on {date}, after the deadline ({deadline}).',
    },
    hint: {
      de: 'Entscheiden, ob das Logo noch in diese Auflage darf, und die Freigabe im Eintrag festhalten.',
      en: 'Decide whether the logo may still go into this edition and record the approval in the entry.',
    },
    cause: {
      de: 'Das Datum des Beitritts liegt hinter der Frist aus strategy.yaml.',
      en: 'The date of joining lies after the deadline in strategy.yaml.',
    },
    consequence: {
      de: 'Ein Beteiligter stünde in einer Auflage, zu der er nach der Regel nicht gehört.',
      en: 'A participant would appear in an edition it does not belong to by the rule.',
    },
    remedy: {
      de: 'Freigabe unter „sign-off“ eintragen oder den Eintrag für die nächste Auflage zurückstellen.',
      en: 'Enter an approval under “sign-off” or keep the entry for the next edition.',
    },
  },
  'waiver-unused': {
    severity: 'warning',
    message: {
      de: 'Die Freigabe für „{finding}“ wird nicht gebraucht.',
      en: 'The approval of “{finding}” is not needed.',
    },
    hint: {
      de: 'Den Eintrag unter „sign-off“ löschen.',
      en: 'Delete the entry under “sign-off”.',
    },
    cause: {
      de: 'Der Anlass ist weggefallen, etwa weil ein besseres Logo kam.',
      en: 'The reason has gone, for instance because a better logo arrived.',
    },
    consequence: {
      de: 'Keine; später könnte die alte Freigabe aber einen neuen Fehler verdecken.',
      en: 'None; but later the old approval could hide a new fault.',
    },
    remedy: {
      de: 'Den Eintrag löschen.',
      en: 'Delete the entry.',
    },
  },
  'waiver-expired': {
    severity: 'signoff',
    message: {
      de: 'Die Freigabe für „{finding}“ von {by} galt bis {until}.',
      en: 'The approval of “{finding}” by {by} was valid until {until}.',
    },
    hint: {
      de: 'Neu freigeben lassen oder den Anlass beheben.',
      en: 'Have it approved anew or mend the cause.',
    },
    cause: {
      de: 'Freigaben können befristet sein, damit sie nicht in die nächste Auflage rutschen.',
      en: 'Approvals can be limited in time, so that they do not slip into the next edition.',
    },
    consequence: {
      de: 'Die Stelle ist wieder offen; das Heft gilt nicht als druckreif.',
      en: 'The matter is open again; the document does not count as fit for print.',
    },
    remedy: {
      de: '„until“ nach neuer Prüfung ändern.',
      en: 'Change “until” after a new check.',
    },
  },
  'waiver-unknown': {
    severity: 'warning',
    message: {
      de: '„{value}“ kann man nicht freigeben.{meant}',
      en: '“{value}” cannot be approved.{meant}',
    },
    hint: {
      de: 'Freigeben lassen sich nur Meldungen, die mit „freigabepflichtig“ gekennzeichnet sind; der Code steht in eckigen Klammern.',
      en: 'Only messages marked “needs sign-off” can be approved; the code stands in square brackets.',
    },
    cause: {
      de: 'Der Code ist falsch geschrieben, oder er gehört zu einem Fehler, den niemand freigeben kann.',
      en: 'The code is misspelt, or belongs to an error that nobody can approve.',
    },
    consequence: {
      de: 'Die Freigabe bleibt ohne Wirkung.',
      en: 'The approval has no effect.',
    },
    remedy: {
      de: 'Den Code aus der Meldung kopieren.',
      en: 'Copy the code from the message.',
    },
  },
} as const satisfies FindingTable;

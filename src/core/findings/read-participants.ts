import type { FindingTable } from './finding-text.js';

/** What the list of participants can be wrong about. */
export const participantFindings = {
  'ags-unquoted': {
    severity: 'error',
    message: {
      de: 'Der Gemeindeschlüssel {value} steht ohne Anführungszeichen.',
      en: 'The municipality key {value} stands without quotes.',
    },
    hint: {
      de: 'Schreiben: ags: "{quoted}"',
      en: 'Write: ags: "{quoted}"',
    },
    cause: {
      de: 'Ohne Anführungszeichen liest YAML eine Zahl, und die führende Null geht verloren.',
      en: 'Without quotes YAML reads a number, and the leading zero is lost.',
    },
    consequence: {
      de: 'Die Gemeinde würde auf der Karte und im Register nicht gefunden.',
      en: 'The municipality would not be found on the map and in the register.',
    },
    remedy: {
      de: 'Den Schlüssel in gerade Anführungszeichen setzen.',
      en: 'Put the key into straight quotes.',
    },
  },
  'ags-wrong-length': {
    severity: 'error',
    message: {
      de: 'Der Gemeindeschlüssel „{value}“ stimmt nicht; richtig für diese Art: {expected}.',
      en: 'The municipality key “{value}” is wrong; right for this kind: {expected}.',
    },
    hint: {
      de: 'Städte und Gemeinden haben acht Stellen (05962052), Kreise fünf (05962), Organisationen keinen Schlüssel.',
      en: 'Towns have eight digits (05962052), districts five (05962), organisations have none.',
    },
    cause: {
      de: 'Eine Ziffer fehlt, ist doppelt, oder der Schlüssel gehört zu einer anderen Art von Beteiligten.',
      en: 'A digit is missing or doubled, or the key belongs to another kind of participant.',
    },
    consequence: {
      de: 'Solange die Angabe nicht stimmt, wird nichts gesetzt; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Nothing is set until this is right; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Schlüssel im Gemeindeverzeichnis des Statistischen Bundesamts nachschlagen.',
      en: 'Look the key up in the register of the Federal Statistical Office.',
    },
  },
  'tier-unknown': {
    severity: 'error',
    message: {
      de: 'Die Gruppe „{value}“ gibt es nicht.{meant}',
      en: 'The tier “{value}” does not exist.{meant}',
    },
    hint: {
      de: 'Möglich: {options}.',
      en: 'Possible: {options}.',
    },
    cause: {
      de: 'Das Kürzel unter „tier“ steht nicht in der Liste „tiers“ am Anfang der Datei.',
      en: 'The id at “tier” is not in the list “tiers” at the top of the file.',
    },
    consequence: {
      de: 'Das Logo hätte keinen Platz unter einer Überschrift; die Druckdatei wird zurückgehalten.',
      en: 'The logo would have no place under a heading; the print file is withheld.',
    },
    remedy: {
      de: 'Kürzel angleichen oder die Gruppe unter „tiers“ ergänzen.',
      en: 'Match the id or add the tier under “tiers”.',
    },
  },
  'tier-duplicate': {
    severity: 'error',
    message: {
      de: 'Die Gruppe „{id}“ steht zweimal in der Liste.',
      en: 'The tier “{id}” is listed twice.',
    },
    hint: {
      de: 'Eine der beiden löschen oder umbenennen.',
      en: 'Delete or rename one of the two.',
    },
    cause: {
      de: 'Eine Gruppe wurde kopiert und ihr Kürzel nicht geändert.',
      en: 'A tier was copied and its id not changed.',
    },
    consequence: {
      de: 'Es wäre unklar, unter welcher Überschrift die Logos stehen.',
      en: 'It would be unclear under which heading the logos stand.',
    },
    remedy: {
      de: 'Jeder Gruppe ein eigenes Kürzel geben.',
      en: 'Give each tier an id of its own.',
    },
  },
  'kind-unknown': {
    severity: 'error',
    message: {
      de: 'Die Art „{value}“ ist unbekannt.{meant}',
      en: 'The kind “{value}” is unknown.{meant}',
    },
    hint: {
      de: 'Möglich: {options}.',
      en: 'Possible: {options}.',
    },
    cause: {
      de: 'Ein Tippfehler, oder eine Art, die es in der Liste nicht gibt.',
      en: 'A slip, or a kind that is not in the list.',
    },
    consequence: {
      de: 'Von der Art hängt jede Benennung ab: „Stadtlogo“ wäre bei einer Gemeinde falsch.',
      en: 'Every wording depends on the kind: “town logo” would be wrong for a Gemeinde.',
    },
    remedy: {
      de: 'stadt, gemeinde, kreis oder organisation eintragen.',
      en: 'Enter stadt, gemeinde, kreis or organisation.',
    },
  },
  'participant-duplicate': {
    severity: 'error',
    message: {
      de: '„{value}“ ist zweimal eingetragen ({what}); zuerst in Zeile {line}.',
      en: '“{value}” is entered twice ({what}); first in line {line}.',
    },
    hint: {
      de: 'Einen der beiden Einträge löschen oder berichtigen.',
      en: 'Delete or correct one of the two entries.',
    },
    cause: {
      de: 'Ein Eintrag wurde kopiert oder aus einer zweiten Liste noch einmal übernommen.',
      en: 'An entry was copied or taken over again from a second list.',
    },
    consequence: {
      de: 'Das Logo stünde zweimal auf der Seite, oder zwei Beteiligte hießen gleich.',
      en: 'The logo would stand twice on the page, or two participants would share a name.',
    },
    remedy: {
      de: 'Prüfen, welcher Eintrag gilt, und den anderen löschen.',
      en: 'Find out which entry counts and delete the other.',
    },
  },
  'participant-name-mixed-script': {
    severity: 'warning',
    message: {
      de: 'Im Namen „{name}“ mischen sich lateinische und andere Buchstaben ({letter}).',
      en: 'The name “{name}” mixes Latin with other letters ({letter}).',
    },
    hint: {
      de: 'Den Namen neu tippen.',
      en: 'Retype the name.',
    },
    cause: {
      de: 'Beim Kopieren kam ein Buchstabe mit, der nur so aussieht wie ein lateinischer.',
      en: 'Copying brought in a letter that only looks like a Latin one.',
    },
    consequence: {
      de: 'Der Buchstabe kann in der Schrift fehlen, und die Suche im Register findet den Namen nicht.',
      en: 'The font may lack the letter, and a search in the register does not find the name.',
    },
    remedy: {
      de: 'Den Namen löschen und von Hand schreiben.',
      en: 'Delete the name and type it by hand.',
    },
  },
  'logo-missing': {
    severity: 'error',
    message: {
      de: 'Für {participant} ist kein Logo angegeben.',
      en: 'No logo is given for {participant}.',
    },
    hint: {
      de: 'Im Eintrag „logo:“ und darunter „file: {id}.svg“ ergänzen.',
      en: 'Add “logo:” and below it “file: {id}.svg” to the entry.',
    },
    cause: {
      de: 'Das Logo ist noch nicht eingetroffen oder wurde nicht eingetragen.',
      en: 'The logo has not arrived yet or was not entered.',
    },
    consequence: {
      de: 'Auf der Seite bliebe ein Loch; die Druckdatei wird zurückgehalten, im Korrekturabzug steht „Logo fehlt“.',
      en: 'The page would have a hole; the print file is withheld, the proof says “Logo fehlt”.',
    },
    remedy: {
      de: 'Logo anfordern, in logos/ legen und im Eintrag nennen.',
      en: 'Ask for the logo, put it into logos/ and name it in the entry.',
    },
  },
  'logo-not-found': {
    severity: 'error',
    message: {
      de: 'Die Logodatei „{file}“ fehlt.{meant}',
      en: 'The logo file “{file}” is missing.{meant}',
    },
    hint: {
      de: '{advice}',
      en: '{advice}',
    },
    cause: {
      de: 'Der Dateiname ist anders geschrieben (auch Groß- und Kleinbuchstaben zählen), oder die Datei liegt nicht in logos/.',
      en: 'The file name is spelt differently (capitals count), or the file is not in logos/.',
    },
    consequence: {
      de: 'Auf der Seite bliebe ein Loch; die Druckdatei wird zurückgehalten, im Korrekturabzug steht „Logo fehlt“.',
      en: 'The page would have a hole; the print file is withheld, the proof says “Logo fehlt”.',
    },
    remedy: {
      de: 'Datei in logos/ legen oder den Namen im Eintrag angleichen.',
      en: 'Put the file into logos/ or match the name in the entry.',
    },
  },
  'logo-shared': {
    severity: 'warning',
    message: {
      de: 'Die Logodatei „{file}“ ist auch bei {other} eingetragen.',
      en: 'The logo file “{file}” is also entered for {other}.',
    },
    hint: {
      de: 'Prüfen, ob beide wirklich dasselbe Logo führen.',
      en: 'Check that both really use the same logo.',
    },
    cause: {
      de: 'Ein Eintrag wurde kopiert und der Dateiname nicht geändert.',
      en: 'An entry was copied and the file name not changed.',
    },
    consequence: {
      de: 'Ein Beteiligter stünde mit dem Logo eines anderen im Heft.',
      en: 'A participant would appear under the logo of another.',
    },
    remedy: {
      de: 'Den richtigen Dateinamen eintragen.',
      en: 'Enter the right file name.',
    },
  },
  'ink-unknown': {
    severity: 'error',
    message: {
      de: 'Die Sonderfarbe „{value}“ ist nicht angelegt.{meant}',
      en: 'The spot ink “{value}” is not declared.{meant}',
    },
    hint: {
      de: 'In data/print.yaml unter „inks“ anlegen oder vier CMYK-Werte schreiben.',
      en: 'Declare it in data/print.yaml under “inks”, or write four CMYK values.',
    },
    cause: {
      de: 'Der Name weicht von der Liste der Sonderfarben ab.',
      en: 'The name differs from the list of spot inks.',
    },
    consequence: {
      de: 'Ohne Eintrag ist unklar, welche Farbe gedruckt wird.',
      en: 'Without an entry it is unclear which colour prints.',
    },
    remedy: {
      de: 'Namen angleichen oder die Farbe anlegen.',
      en: 'Match the name or declare the ink.',
    },
  },
  'logo-source-missing': {
    severity: 'warning',
    message: {
      de: 'Für die Logodatei ist keine Herkunft verzeichnet.',
      en: 'No origin is recorded for the logo file.',
    },
    hint: {
      de: 'In logos/SOURCES.yaml eintragen, wer die Datei wann geschickt hat und was erlaubt ist.',
      en: 'Record in logos/SOURCES.yaml who sent the file when, and what is permitted.',
    },
    cause: {
      de: 'In logos/SOURCES.yaml fehlt ein Eintrag unter dem Namen der Datei.',
      en: 'logos/SOURCES.yaml lacks an entry under the name of the file.',
    },
    consequence: {
      de: 'Niemand kann später belegen, dass das Logo gedruckt werden durfte.',
      en: 'Nobody can show later that the logo was allowed to be printed.',
    },
    remedy: {
      de: 'Eintrag nach dem Muster der anderen ergänzen: participant, from, received, licence, permission.',
      en: 'Add an entry like the others: participant, from, received, licence, permission.',
    },
  },
} as const satisfies FindingTable;

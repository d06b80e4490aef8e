import type { FindingTable } from './finding-text.js';

/** What the YAML and text files themselves can be wrong about. */
export const yamlFindings = {
  'yaml-syntax': {
    severity: 'error',
    message: {
      de: 'Die Datei lässt sich nicht als YAML lesen: {problem}.',
      en: 'The file cannot be read as YAML: {problem}.',
    },
    hint: {
      de: 'Einrückung (nur Leerzeichen), Doppelpunkte und Anführungszeichen an dieser Stelle prüfen.',
      en: 'Check indentation (spaces only), colons and quotes at this place.',
    },
    cause: {
      de: 'Ein Tippfehler in der YAML-Datei, oft eine falsche Einrückung, ein Tabulator oder ein fehlendes Anführungszeichen.',
      en: 'A slip in the YAML file, often wrong indentation, a tab or a missing quote.',
    },
    consequence: {
      de: 'Ohne lesbare Liste kann nichts gesetzt werden; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Without a readable list nothing can be set; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Die genannte Zeile mit einer funktionierenden Nachbarzeile vergleichen und angleichen.',
      en: 'Compare the line named with a working line beside it and bring it into line.',
    },
  },
  'yaml-duplicate-key': {
    severity: 'error',
    message: {
      de: 'Der Schlüssel „{key}“ steht zweimal im selben Block.',
      en: 'The key “{key}” stands twice in the same block.',
    },
    hint: {
      de: 'Eine der beiden Zeilen löschen.',
      en: 'Delete one of the two lines.',
    },
    cause: {
      de: 'Beim Kopieren einer Zeile ist die alte stehen geblieben.',
      en: 'A line was copied and the old one left standing.',
    },
    consequence: {
      de: 'Nur einer der beiden Werte würde gelten, und man sähe nicht, welcher.',
      en: 'Only one of the two values would count, and nobody could see which.',
    },
    remedy: {
      de: 'Entscheiden, welcher Wert stimmt, und die andere Zeile löschen.',
      en: 'Decide which value is right and delete the other line.',
    },
  },
  'text-too-deep': {
    severity: 'error',
    message: {
      de: 'Der Text ist hier mehr als {limit} Ebenen tief verschachtelt.',
      en: 'The text is nested more than {limit} levels deep here.',
    },
    hint: {
      de: 'Klammern, Einrückungen und Zitatzeichen („>“) prüfen oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Check brackets, indents and quote marks (“>”), or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Eine Klammer oder ein Zeichen wurde unzählige Male wiederholt, aus Versehen oder um das Programm anzuhalten.',
      en: 'A bracket or mark was repeated countless times, by mistake or to hang the program.',
    },
    consequence: {
      de: 'Die Datei wird nicht gelesen.',
      en: 'The file is not read.',
    },
    remedy: {
      de: 'Die Wiederholung an der genannten Stelle löschen.',
      en: 'Delete the repetition at the place named.',
    },
  },
  'yaml-alias': {
    severity: 'error',
    message: {
      de: 'Verweise sind nicht erlaubt: „{name}“.',
      en: 'Aliases are not allowed: “{name}”.',
    },
    hint: {
      de: 'Den Wert an dieser Stelle ausschreiben.',
      en: 'Write the value out at this place.',
    },
    cause: {
      de: 'YAML kann mit &, * und << auf andere Stellen verweisen; hier ist das abgeschaltet.',
      en: 'YAML can refer to other places by &, * and <<; this is switched off here.',
    },
    consequence: {
      de: 'Ein Verweis macht unsichtbar, was wirklich gilt, und kann die Datei beim Lesen beliebig aufblähen.',
      en: 'An alias hides what really counts and can blow the file up without limit when read.',
    },
    remedy: {
      de: 'Den Inhalt des Ankers (&) an die Stelle des Verweises (*) kopieren.',
      en: 'Copy what the anchor (&) holds to where the alias (*) stands.',
    },
  },
  'text-encoding': {
    severity: 'error',
    message: {
      de: 'Die Datei ist nicht als UTF-8 gespeichert: {problem}.',
      en: 'The file is not saved as UTF-8: {problem}.',
    },
    hint: {
      de: 'Im Editor „Speichern mit Kodierung“ → UTF-8 wählen.',
      en: 'In the editor choose “Save with encoding” → UTF-8.',
    },
    cause: {
      de: 'Ein älteres Programm hat die Datei in einer anderen Zeichenkodierung gespeichert.',
      en: 'An older program saved the file in another encoding.',
    },
    consequence: {
      de: 'Umlaute und Anführungszeichen würden als falsche Zeichen gedruckt.',
      en: 'Umlauts and quotation marks would print as wrong characters.',
    },
    remedy: {
      de: 'Datei öffnen, als UTF-8 speichern, Umlaute an der genannten Stelle prüfen.',
      en: 'Open the file, save it as UTF-8, check the umlauts at the place named.',
    },
  },
  'text-control-character': {
    severity: 'error',
    message: {
      de: 'Hier steht ein unsichtbares Steuerzeichen ({character}).',
      en: 'An invisible control character stands here ({character}).',
    },
    hint: {
      de: 'Das Zeichen löschen, am einfachsten die Stelle neu tippen.',
      en: 'Delete the character; retyping the place is easiest.',
    },
    cause: {
      de: 'Beim Kopieren aus einer PDF-Datei, Tabelle oder Webseite kommen unsichtbare Zeichen mit.',
      en: 'Copying from a PDF, a spreadsheet or a web page brings invisible characters along.',
    },
    consequence: {
      de: 'Sie drucken als leeres Kästchen, oder sie drehen die Leserichtung um, sodass ein Name anders aussieht, als er geschrieben ist.',
      en: 'They print as an empty box, or turn the reading direction, so that a name looks different from how it is written.',
    },
    remedy: {
      de: 'Cursor vor die Stelle setzen, mit Entf löschen und den sichtbaren Text neu tippen.',
      en: 'Put the cursor before the place, press Delete and retype the visible text.',
    },
  },
  'schema-type': {
    severity: 'error',
    message: {
      de: '„{key}“: erwartet wird {expected}, gefunden: {found}.',
      en: '“{key}”: expected {expected}, found {found}.',
    },
    hint: {
      de: 'Den Wert in der erwarteten Form schreiben.',
      en: 'Write the value in the form expected.',
    },
    cause: {
      de: 'Der Wert hat eine andere Form als vorgesehen.',
      en: 'The value has another form than intended.',
    },
    consequence: {
      de: 'Solange die Angabe nicht stimmt, wird nichts gesetzt; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Nothing is set until this is right; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Den Wert nach dem genannten Muster ändern.',
      en: 'Change the value after the pattern named.',
    },
  },
  'schema-value': {
    severity: 'error',
    message: {
      de: '„{key}“: der Wert „{value}“ ist unbekannt.{meant}',
      en: '“{key}”: the value “{value}” is unknown.{meant}',
    },
    hint: {
      de: 'Möglich: {options}.',
      en: 'Possible: {options}.',
    },
    cause: {
      de: 'Hier gibt es nur eine feste Auswahl von Werten.',
      en: 'Only a fixed choice of values exists here.',
    },
    consequence: {
      de: 'Solange die Angabe nicht stimmt, wird nichts gesetzt; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Nothing is set until this is right; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Einen der möglichen Werte eintragen.',
      en: 'Enter one of the possible values.',
    },
  },
  'schema-missing-key': {
    severity: 'error',
    message: {
      de: 'Die Angabe „{key}“ fehlt.',
      en: 'The entry “{key}” is missing.',
    },
    hint: {
      de: 'Die Zeile „{key}: …“ in diesem Block ergänzen.',
      en: 'Add the line “{key}: …” to this block.',
    },
    cause: {
      de: 'Eine Pflichtangabe wurde vergessen oder ist anders geschrieben.',
      en: 'A required entry was forgotten or is spelt differently.',
    },
    consequence: {
      de: 'Solange die Angabe nicht stimmt, wird nichts gesetzt; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Nothing is set until this is right; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Die Angabe ergänzen; ein Nachbareintrag zeigt die Form.',
      en: 'Add the entry; one beside it shows the form.',
    },
  },
  'schema-unknown-key': {
    severity: 'error',
    message: {
      de: 'Der Schlüssel „{key}“ ist unbekannt.{meant}',
      en: 'The key “{key}” is unknown.{meant}',
    },
    hint: {
      de: 'Schreibweise prüfen oder die Zeile löschen.',
      en: 'Check the spelling or delete the line.',
    },
    cause: {
      de: 'Ein Tippfehler im Schlüssel, oder die Zeile ist falsch eingerückt und gehört in einen anderen Block.',
      en: 'A slip in the key, or the line is indented wrongly and belongs to another block.',
    },
    consequence: {
      de: 'Die Angabe bliebe ohne Wirkung, und niemand würde es merken.',
      en: 'The entry would have no effect and nobody would notice.',
    },
    remedy: {
      de: 'Den Schlüssel wie vorgeschlagen schreiben oder richtig einrücken.',
      en: 'Write the key as suggested or indent it correctly.',
    },
  },
  'date-invalid': {
    severity: 'error',
    message: {
      de: '„{value}“ ist kein Datum.',
      en: '“{value}” is no date.',
    },
    hint: {
      de: 'Schreibweise: 2021-10-15, 2021-10, 2021 oder 2020-summer (spring, summer, autumn, winter).',
      en: 'Write 2021-10-15, 2021-10, 2021 or 2020-summer (spring, summer, autumn, winter).',
    },
    cause: {
      de: 'Das Datum ist anders geschrieben (15.10.2021) oder steht nicht im Kalender (31. Februar).',
      en: 'The date is written differently (15.10.2021) or is not in the calendar (31 February).',
    },
    consequence: {
      de: 'Solange die Angabe nicht stimmt, wird nichts gesetzt; die bisherige PDF-Datei bleibt unverändert.',
      en: 'Nothing is set until this is right; the previous PDF stays untouched.',
    },
    remedy: {
      de: 'Jahr-Monat-Tag mit Bindestrichen schreiben; Unbekanntes weglassen.',
      en: 'Write year-month-day with hyphens; leave out what is unknown.',
    },
  },
  'path-outside': {
    severity: 'error',
    message: {
      de: 'Der Pfad „{path}“ führt aus dem Projekt hinaus.',
      en: 'The path “{path}” leads out of the project.',
    },
    hint: {
      de: 'Die Datei in den Projektordner legen und den Pfad von dort aus angeben, mit / als Trenner.',
      en: 'Put the file into the project folder and give the path from there, with / as separator.',
    },
    cause: {
      de: 'Der Pfad beginnt mit / oder einem Laufwerk, enthält „..“ oder ist eine Internetadresse.',
      en: 'The path begins with / or a drive, contains “..” or is a web address.',
    },
    consequence: {
      de: 'Auf einem anderen Rechner fehlte die Datei; gelesen wird nur, was im Projekt liegt.',
      en: 'On another computer the file would be missing; only what lies in the project is read.',
    },
    remedy: {
      de: 'Datei kopieren und den kurzen Pfad eintragen.',
      en: 'Copy the file and enter the short path.',
    },
  },
} as const satisfies FindingTable;

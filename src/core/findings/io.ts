import type { FindingTable } from './finding-text.js';

/** What the file system can have to say. */
export const ioFindings = {
  'file-unreadable': {
    severity: 'error',
    message: {
      de: 'Die Datei „{file}“ lässt sich nicht lesen: {why}.',
      en: 'The file “{file}” cannot be read: {why}.',
    },
    hint: {
      de: 'Zugriffsrechte prüfen und die Datei als gewöhnliche Datei in den Projektordner legen.',
      en: 'Check the permissions and put it as an ordinary file into the project folder.',
    },
    cause: {
      de: 'Fehlende Rechte, eine Verknüpfung nach außen, ein Netzlaufwerk, das nicht antwortet, oder etwas, das keine Datei ist.',
      en: 'Missing permissions, a link that leads outside, a network drive that does not answer, or something that is no file.',
    },
    consequence: {
      de: 'Was sie enthält, kann nicht gedruckt werden.',
      en: 'What it holds cannot be printed.',
    },
    remedy: {
      de: 'Datei neu in den Ordner kopieren.',
      en: 'Copy the file into the folder again.',
    },
  },
  'file-too-large': {
    severity: 'error',
    message: {
      de: 'Die Datei „{file}“ ist mit {size} MB zu groß (Grenze: {limit} MB).',
      en: 'The file “{file}” is too large at {size} MB (limit: {limit} MB).',
    },
    hint: {
      de: 'Eine schlankere Fassung ablegen oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Use a leaner version or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Oft ein Foto in voller Kameraauflösung oder eine Datei mit eingebetteten Vorschaubildern.',
      en: 'Often a photo in full camera resolution or a file with embedded previews.',
    },
    consequence: {
      de: 'Beim Verarbeiten ginge der Speicher aus.',
      en: 'Memory would run out while working on it.',
    },
    remedy: {
      de: 'Bild auf Druckgröße verkleinern oder ohne Vorschau speichern.',
      en: 'Scale the image to print size or save it without preview.',
    },
  },
  'project-missing': {
    severity: 'error',
    message: {
      de: 'In „{folder}“ liegt kein Projekt.',
      en: 'There is no project in “{folder}”.',
    },
    hint: {
      de: 'Mit -C den Ordner angeben, in dem data/, logos/ und templates/ liegen.',
      en: 'Name the folder that holds data/, logos/ and templates/ by -C.',
    },
    cause: {
      de: 'Das Werkzeug wurde in einem anderen Ordner gestartet.',
      en: 'The tool was started in another folder.',
    },
    consequence: {
      de: 'Es gibt nichts zu setzen.',
      en: 'There is nothing to set.',
    },
    remedy: {
      de: 'In den Projektordner wechseln oder -C angeben.',
      en: 'Change to the project folder or give -C.',
    },
  },
  'output-is-input': {
    severity: 'error',
    message: {
      de: 'Die Ausgabe „{file}“ ist selbst eine Datei des Projekts ({input}).',
      en: 'The output “{file}” is itself a file of the project ({input}).',
    },
    hint: {
      de: 'Einen anderen Namen oder Ordner für --out wählen.',
      en: 'Choose another name or folder for --out.',
    },
    cause: {
      de: '--out zeigt auf eine Datei, die gelesen wird, vielleicht über eine Verknüpfung.',
      en: '--out points at a file that is read, perhaps through a link.',
    },
    consequence: {
      de: 'Die Vorlage würde überschrieben.',
      en: 'The source would be overwritten.',
    },
    remedy: {
      de: 'Etwa --out strategy.pdf im Projektordner verwenden.',
      en: 'Use --out strategy.pdf in the project folder, for example.',
    },
  },
  'output-not-writable': {
    severity: 'error',
    message: {
      de: '„{file}“ lässt sich nicht schreiben: {why}.',
      en: '“{file}” cannot be written: {why}.',
    },
    hint: {
      de: 'Ist die Datei in Acrobat geöffnet oder schreibgeschützt? Gibt es den Ordner?',
      en: 'Is the file open in Acrobat or write-protected? Does the folder exist?',
    },
    cause: {
      de: 'Der Ordner fehlt, ist schreibgeschützt oder voll, oder ein anderes Programm hält die Datei fest.',
      en: 'The folder is missing, write-protected or full, or another program holds the file.',
    },
    consequence: {
      de: 'Die bisherige Datei bleibt unverändert.',
      en: 'The previous file stays untouched.',
    },
    remedy: {
      de: 'Datei schließen, Rechte prüfen oder einen anderen Ordner angeben.',
      en: 'Close the file, check permissions or name another folder.',
    },
  },
  'build-date-invalid': {
    severity: 'error',
    message: {
      de: 'SOURCE_DATE_EPOCH ist „{value}“, erwartet werden Sekunden seit 1970.',
      en: 'SOURCE_DATE_EPOCH is “{value}”, expected are seconds since 1970.',
    },
    hint: {
      de: 'Zum Beispiel: SOURCE_DATE_EPOCH=1636934400',
      en: 'For example: SOURCE_DATE_EPOCH=1636934400',
    },
    cause: {
      de: 'Die Umgebungsvariable legt das Datum der Ausgabe fest, enthält aber keine ganze Zahl.',
      en: 'The environment variable fixes the date of the output but holds no whole number.',
    },
    consequence: {
      de: 'Die Datei trüge ein falsches Datum.',
      en: 'The file would carry a wrong date.',
    },
    remedy: {
      de: 'Variable löschen; dann gilt das Datum aus data/strategy.yaml.',
      en: 'Unset it; then the date in data/strategy.yaml counts.',
    },
  },
} as const satisfies FindingTable;

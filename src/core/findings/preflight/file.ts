import type { FindingTable } from '../finding-text.js';

/** Rules about the file as a whole. */
export const fileRules = {
  'pdf-unreadable': {
    severity: 'error',
    message: {
      de: 'Die Datei lässt sich nicht als PDF lesen: {problem}.',
      en: 'The file cannot be read as a PDF: {problem}.',
    },
    hint: {
      de: 'Datei neu erzeugen oder beim Absender neu anfordern.',
      en: 'Make the file again or ask the sender for a new one.',
    },
    cause: {
      de: 'Die Datei ist leer, abgeschnitten, verschlüsselt übertragen oder gar keine PDF-Datei.',
      en: 'The file is empty, cut off, or no PDF at all.',
    },
    consequence: {
      de: 'Die Druckerei kann die Datei nicht öffnen; der Auftrag steht still.',
      en: 'The printer cannot open it and the job stands still.',
    },
    remedy: {
      de: 'In Acrobat öffnen. Öffnet sie auch dort nicht, neu aus dem Original exportieren.',
      en: 'Open it in Acrobat. If that fails too, export it anew from the original.',
    },
  },
  'pdf-damaged': {
    severity: 'error',
    message: {
      de: 'Ein Teil der Datei ist beschädigt: {problem}.',
      en: 'Part of the file is damaged: {problem}.',
    },
    hint: {
      de: 'PDF neu erzeugen; beschädigte Teile werden je nach Gerät anders gedruckt.',
      en: 'Make the PDF again; damaged parts print differently on each device.',
    },
    cause: {
      de: 'Das erzeugende Programm hat fehlerhafte Daten geschrieben, oder die Datei wurde bei der Übertragung verändert.',
      en: 'The producing program wrote faulty data, or the file was changed in transfer.',
    },
    consequence: {
      de: 'Jedes Programm repariert anders: Auf dem Bildschirm scheint alles da, im Druck fehlen Teile.',
      en: 'Every program repairs in its own way: on screen all seems there, in print parts are missing.',
    },
    remedy: {
      de: 'Aus dem Original neu exportieren. Bleibt der Fehler, das genannte Objekt (Logo, Bild) ersetzen.',
      en: 'Export anew from the original. If it stays, replace the object named (logo, image).',
    },
  },
  'pdf-encrypted': {
    severity: 'error',
    message: {
      de: 'Die Datei ist verschlüsselt oder mit einem Kennwort geschützt.',
      en: 'The file is encrypted or protected by a password.',
    },
    hint: {
      de: 'Ohne Schutz neu speichern.',
      en: 'Save it again without protection.',
    },
    cause: {
      de: 'Beim Speichern wurden Sicherheitseinstellungen vergeben.',
      en: 'Security settings were chosen when saving.',
    },
    consequence: {
      de: 'Druckereien dürfen und können geschützte Dateien nicht verarbeiten; PDF/X verbietet den Schutz.',
      en: 'Printers may not and cannot process protected files; PDF/X forbids it.',
    },
    remedy: {
      de: 'In Acrobat: Datei › Eigenschaften › Sicherheit › „Keine Sicherheit“, dann erneut prüfen.',
      en: 'In Acrobat: File › Properties › Security › "No Security", then check again.',
    },
  },
  'pdf-version': {
    severity: 'error',
    message: {
      de: 'Die PDF-Version ist {version}, PDF/X-4 verlangt höchstens 1.6.',
      en: 'The PDF version is {version}; PDF/X-4 demands at most 1.6.',
    },
    hint: {
      de: 'Als PDF/X-4 exportieren.',
      en: 'Export as PDF/X-4.',
    },
    cause: {
      de: 'Das erzeugende Programm schreibt eine neuere PDF-Version.',
      en: 'The producing program writes a newer version of PDF.',
    },
    consequence: {
      de: 'Ältere Ausgabegeräte kennen die neueren Bestandteile nicht und lassen sie weg.',
      en: 'Older output devices do not know the newer parts and leave them out.',
    },
    remedy: {
      de: 'Beim Export die Norm PDF/X-4:2010 wählen, nicht „PDF 1.7“ oder „PDF 2.0“.',
      en: 'Choose the standard PDF/X-4:2010 on export, not "PDF 1.7" or "PDF 2.0".',
    },
  },
  'pdf-version-x1a': {
    severity: 'error',
    message: {
      de: 'Die PDF-Version ist {version}, PDF/X-1a:2003 verlangt höchstens 1.4.',
      en: 'The PDF version is {version}; PDF/X-1a:2003 demands at most 1.4.',
    },
    hint: {
      de: 'Als PDF/X-1a:2003 exportieren.',
      en: 'Export as PDF/X-1a:2003.',
    },
    cause: {
      de: 'Das erzeugende Programm schreibt eine neuere PDF-Version.',
      en: 'The producing program writes a newer version of PDF.',
    },
    consequence: {
      de: 'Druckereien, die X-1a verlangen, arbeiten oft mit älteren Geräten, die Neueres nicht kennen.',
      en: 'Printers that ask for X-1a often run older devices which know nothing newer.',
    },
    remedy: {
      de: 'Beim Export die Norm PDF/X-1a:2003 wählen.',
      en: 'Choose the standard PDF/X-1a:2003 on export.',
    },
  },
  'pdf-id': {
    severity: 'error',
    message: {
      de: 'Der Datei fehlt die Kennung (ID) aus zwei Zeichenfolgen.',
      en: 'The file lacks its identifier (ID) of two strings.',
    },
    hint: {
      de: 'Mit einem PDF/X-fähigen Programm neu speichern.',
      en: 'Save it again with a program that knows PDF/X.',
    },
    cause: {
      de: 'Das erzeugende Programm hat keine Kennung geschrieben.',
      en: 'The producing program wrote no identifier.',
    },
    consequence: {
      de: 'Die Druckerei kann Fassungen derselben Datei nicht unterscheiden; die Datei ist kein gültiges PDF/X.',
      en: 'The printer cannot tell versions of one file apart; it is no valid PDF/X.',
    },
    remedy: {
      de: 'In Acrobat öffnen und mit „Speichern unter“ neu sichern.',
      en: 'Open in Acrobat and save it with "Save As".',
    },
  },
} as const satisfies FindingTable;

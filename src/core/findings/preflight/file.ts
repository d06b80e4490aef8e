import type { FindingTable } from '../finding-text.js';

/** Rules about the file and its description. */
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
  'xmp-packet': {
    severity: 'error',
    message: {
      de: 'Die Metadaten (XMP) fehlen oder sind nicht lesbar: {problem}.',
      en: 'The metadata (XMP) are missing or cannot be read: {problem}.',
    },
    hint: {
      de: 'Als PDF/X-4 neu exportieren.',
      en: 'Export again as PDF/X-4.',
    },
    cause: {
      de: 'Das erzeugende Programm schreibt keine oder fehlerhafte Metadaten, oft wegen Sonderzeichen im Titel.',
      en: 'The producing program writes none or faulty metadata, often because of special characters in the title.',
    },
    consequence: {
      de: 'Die Datei gilt nicht als PDF/X-4 und wird von der Eingangsprüfung abgewiesen.',
      en: 'The file does not count as PDF/X-4 and is turned away on arrival.',
    },
    remedy: {
      de: 'Dokumenttitel prüfen (Zeichen wie & und <) und neu exportieren.',
      en: 'Check the title (characters such as & and <) and export again.',
    },
  },
  'xmp-version-key': {
    severity: 'error',
    message: {
      de: 'Die Datei gibt sich als „{value}“ aus, nicht als PDF/X-4.',
      en: 'The file calls itself "{value}", not PDF/X-4.',
    },
    hint: {
      de: 'Als PDF/X-4 exportieren.',
      en: 'Export as PDF/X-4.',
    },
    cause: {
      de: 'Beim Export wurde keine oder eine andere PDF/X-Norm gewählt.',
      en: 'No or another PDF/X standard was chosen on export.',
    },
    consequence: {
      de: 'Die Druckerei behandelt die Datei als gewöhnliches PDF, ohne Zusicherung zu Farben und Schriften.',
      en: 'The printer treats it as an ordinary PDF, without any promise about colours and fonts.',
    },
    remedy: {
      de: 'Im Exportdialog die Norm „PDF/X-4:2010“ wählen.',
      en: 'Choose "PDF/X-4:2010" in the export dialogue.',
    },
  },
  'xmp-properties': {
    severity: 'error',
    message: {
      de: 'In den Metadaten fehlt: {missing}.',
      en: 'The metadata lack: {missing}.',
    },
    hint: {
      de: 'Dokumentinformationen ergänzen und neu exportieren.',
      en: 'Complete the document information and export again.',
    },
    cause: {
      de: 'Titel nicht eingetragen, oder das Programm schreibt nicht alle verlangten Angaben.',
      en: 'No title was entered, or the program does not write everything demanded.',
    },
    consequence: {
      de: 'Die Datei ist kein gültiges PDF/X-4.',
      en: 'The file is no valid PDF/X-4.',
    },
    remedy: {
      de: 'Unter Datei › Dateiinformationen mindestens den Titel eintragen, dann als PDF/X-4 exportieren.',
      en: 'Enter at least the title under File › File Info, then export as PDF/X-4.',
    },
  },
  'info-xmp-agree': {
    severity: 'error',
    message: {
      de: 'Die Angabe „{key}“ lautet einmal „{info}“ und in den Metadaten „{xmp}“.',
      en: 'The entry "{key}" reads "{info}" in one place and "{xmp}" in the metadata.',
    },
    hint: {
      de: 'Datei nach dem Export nicht mit anderen Programmen nachbearbeiten.',
      en: 'Do not edit the file with other programs after export.',
    },
    cause: {
      de: 'Ein Programm hat nur einen der beiden Orte geändert.',
      en: 'A program changed only one of the two places.',
    },
    consequence: {
      de: 'Unklar ist, welche Angabe gilt; die Eingangsprüfung weist die Datei ab.',
      en: 'It is unclear which holds; the check on arrival turns the file away.',
    },
    remedy: {
      de: 'Aus dem Original neu als PDF/X-4 exportieren.',
      en: 'Export again as PDF/X-4 from the original.',
    },
  },
  'info-trapped': {
    severity: 'error',
    message: {
      de: 'Die Angabe zur Überfüllung (Trapped) ist „{value}“; verlangt ist „True“ oder „False“ als PDF-Name.',
      en: 'The trapping key (Trapped) is "{value}"; a PDF name "True" or "False" is demanded.',
    },
    hint: {
      de: 'Als PDF/X neu exportieren.',
      en: 'Export again as PDF/X.',
    },
    cause: {
      de: 'Das Programm schreibt die Angabe nicht oder als Text.',
      en: 'The program does not write it, or as text.',
    },
    consequence: {
      de: 'Die Druckerei weiß nicht, ob sie überfüllen soll: doppelt oder gar nicht überfüllte Kanten blitzen weiß.',
      en: 'The printer cannot know whether to trap: edges trapped twice or never show white.',
    },
    remedy: {
      de: 'Export als PDF/X wählen; die Angabe wird dann richtig geschrieben.',
      en: 'Choose PDF/X on export; it is then written correctly.',
    },
  },
  'info-x1a': {
    severity: 'error',
    message: {
      de: 'In den Dokumentangaben fehlt für PDF/X-1a: {missing}.',
      en: 'The document information lacks for PDF/X-1a: {missing}.',
    },
    hint: {
      de: 'Als PDF/X-1a:2003 neu exportieren.',
      en: 'Export again as PDF/X-1a:2003.',
    },
    cause: {
      de: 'Titel nicht eingetragen, oder nicht als PDF/X-1a exportiert.',
      en: 'No title entered, or not exported as PDF/X-1a.',
    },
    consequence: {
      de: 'Die Datei ist kein gültiges PDF/X-1a und wird abgewiesen.',
      en: 'The file is no valid PDF/X-1a and is turned away.',
    },
    remedy: {
      de: 'Titel eintragen und mit der Norm PDF/X-1a:2003 exportieren.',
      en: 'Enter a title and export with the standard PDF/X-1a:2003.',
    },
  },
  'intent-one': {
    severity: 'error',
    message: {
      de: 'Die Datei hat {count} Druckbedingungen (Output-Intent) für PDF/X; verlangt ist genau eine.',
      en: 'The file has {count} output intents for PDF/X; exactly one is demanded.',
    },
    hint: {
      de: 'Beim Export die Druckbedingung wählen, zum Beispiel FOGRA39.',
      en: 'Choose the printing condition on export, for example FOGRA39.',
    },
    cause: {
      de: 'Ohne Output-Intent exportiert oder aus mehreren Dateien zusammengefügt.',
      en: 'Exported without output intent, or joined from several files.',
    },
    consequence: {
      de: 'Niemand weiß, für welches Papier und welche Farben die Werte gelten; die Farben werden geraten.',
      en: 'Nobody knows for which paper and inks the values hold; the colours are guessed.',
    },
    remedy: {
      de: 'Im PDF/X-Exportdialog unter „Ausgabe“ das Ausgabemethodenprofil wählen.',
      en: 'Choose the output intent profile under "Output" in the PDF/X export dialogue.',
    },
  },
  'intent-identifier': {
    severity: 'error',
    message: {
      de: 'Die Druckbedingung ist nicht benannt: {missing} fehlt.',
      en: 'The printing condition is not named: {missing} is missing.',
    },
    hint: {
      de: 'Mit einem benannten Profil (etwa „ISO Coated v2“, FOGRA39) exportieren.',
      en: 'Export with a named profile (such as "ISO Coated v2", FOGRA39).',
    },
    cause: {
      de: 'Das Programm hat die Druckbedingung unvollständig geschrieben.',
      en: 'The program wrote the output intent incompletely.',
    },
    consequence: {
      de: 'Die Druckerei kann nicht prüfen, ob die Datei zum bestellten Papier passt.',
      en: 'The printer cannot check whether the file suits the paper ordered.',
    },
    remedy: {
      de: 'Neu exportieren und ein registriertes Profil der Druckerei wählen.',
      en: "Export again and choose the printer's registered profile.",
    },
  },
  'intent-profile': {
    severity: 'error',
    message: {
      de: 'Das Farbprofil der Druckbedingung ist unbrauchbar: {problem}.',
      en: 'The profile of the output intent cannot be used: {problem}.',
    },
    hint: {
      de: 'Mit einem CMYK-Druckprofil neu exportieren.',
      en: 'Export again with a CMYK printer profile.',
    },
    cause: {
      de: 'Kein Profil eingebettet, oder das falsche (etwa sRGB).',
      en: 'No profile embedded, or the wrong one (such as sRGB).',
    },
    consequence: {
      de: 'Ohne gültiges Profil sind die Farbwerte nicht festgelegt; Andruck und Auflage weichen ab.',
      en: 'Without a valid profile the colour values mean nothing definite; proof and run differ.',
    },
    remedy: {
      de: 'Das von der Druckerei genannte Profil installieren und im Export wählen.',
      en: 'Install the profile named by the printer and choose it on export.',
    },
  },
  'intent-profile-x1a': {
    severity: 'error',
    message: {
      de: 'Das Farbprofil der Druckbedingung passt nicht zu PDF/X-1a: {problem}.',
      en: 'The profile of the output intent does not suit PDF/X-1a: {problem}.',
    },
    hint: {
      de: 'Mit einem CMYK-Druckprofil der ICC-Version 2 exportieren.',
      en: 'Export with a CMYK printer profile of ICC version 2.',
    },
    cause: {
      de: 'Profil der ICC-Version 4 oder kein CMYK-Profil gewählt.',
      en: 'A profile of ICC version 4, or none for CMYK, was chosen.',
    },
    consequence: {
      de: 'Ältere Geräte lesen das Profil nicht und raten die Farben.',
      en: 'Older devices cannot read it and guess the colours.',
    },
    remedy: {
      de: '„ISO Coated v2 (ECI)“ oder ein anderes Profil der Version 2 wählen.',
      en: 'Choose "ISO Coated v2 (ECI)" or another profile of version 2.',
    },
  },
  'intent-cmyk': {
    severity: 'error',
    message: {
      de: 'Die Druckbedingung ist nicht für CMYK, sondern für {space}.',
      en: 'The output intent is not for CMYK but for {space}.',
    },
    hint: {
      de: 'CMYK-Profil der Druckerei wählen.',
      en: "Choose the printer's CMYK profile.",
    },
    cause: {
      de: 'Beim Export blieb ein RGB-Profil als Ausgabeprofil stehen.',
      en: 'An RGB profile was left as output profile on export.',
    },
    consequence: {
      de: 'Auf der Druckmaschine stehen vier Farben; alle Werte müssten noch einmal umgerechnet werden.',
      en: 'The press has four inks; all values would have to be converted once more.',
    },
    remedy: {
      de: 'Im Exportdialog das CMYK-Profil der Druckerei einstellen.',
      en: "Set the printer's CMYK profile in the export dialogue.",
    },
  },
  'intent-condition': {
    severity: 'warning',
    message: {
      de: 'Die Druckbedingung ist {met}, bestellt ist {expected}.',
      en: 'The output intent is {met}; ordered is {expected}.',
    },
    hint: {
      de: 'Mit der bestellten Druckbedingung ausgeben oder data/print.yaml anpassen.',
      en: 'Export for the condition ordered, or change data/print.yaml.',
    },
    cause: {
      de: 'Die Datei wurde für ein anderes Papier oder einen anderen Auftrag erzeugt.',
      en: 'The file was made for another paper or job.',
    },
    consequence: {
      de: 'Auf anderem Papier verschieben sich die Farben sichtbar, die Farbmenge kann zu hoch sein.',
      en: 'On other paper the colours shift visibly and there may be too much ink.',
    },
    remedy: {
      de: 'Mit der Druckerei klären, welche Bedingung gilt, und danach ausgeben.',
      en: 'Ask the printer which condition holds and export accordingly.',
    },
  },
} as const satisfies FindingTable;

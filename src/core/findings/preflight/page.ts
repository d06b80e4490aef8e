import type { FindingTable } from '../finding-text.js';

/** Rules about pages and their boxes. */
export const pageRules = {
  'boxes-trim-present': {
    severity: 'error',
    message: {
      de: 'Der Seite fehlt das Endformat (TrimBox).',
      en: 'The page does not state its finished size (TrimBox).',
    },
    hint: {
      de: 'Mit Beschnitt und Endformatrahmen exportieren.',
      en: 'Export with bleed and trim box.',
    },
    cause: {
      de: 'Nicht als PDF/X exportiert, oder ein Programm hat die Rahmen entfernt.',
      en: 'Not exported as PDF/X, or a program removed the boxes.',
    },
    consequence: {
      de: 'Das Ausschießprogramm rät die Schnittkante; Logos am Rand werden angeschnitten.',
      en: 'The imposition software guesses the cut, and logos near the edge are lost.',
    },
    remedy: {
      de: 'Als PDF/X exportieren; in Acrobat lässt sich der Rahmen unter „Seitenrahmen“ setzen.',
      en: 'Export as PDF/X; in Acrobat the box can be set under "Set Page Boxes".',
    },
  },
  'boxes-nested': {
    severity: 'error',
    message: {
      de: 'Die Seitenrahmen liegen nicht ineinander: {problem}.',
      en: 'The page boxes do not lie within each other: {problem}.',
    },
    hint: {
      de: 'Endformat und Beschnitt neu festlegen und exportieren.',
      en: 'Set trim and bleed anew and export.',
    },
    cause: {
      de: 'Seitenrahmen wurden von Hand oder von einem Programm verschoben.',
      en: 'Boxes were moved by hand or by a program.',
    },
    consequence: {
      de: 'Beschnitt oder Endformat werden falsch übernommen, die Seite sitzt schief auf dem Bogen.',
      en: 'Bleed or trim are taken wrongly and the page sits askew on the sheet.',
    },
    remedy: {
      de: 'Neu exportieren statt die Rahmen nachträglich zu ändern.',
      en: 'Export again rather than change the boxes afterwards.',
    },
  },
  'boxes-crop': {
    severity: 'error',
    message: {
      de: 'Die Seite hat einen Ausschnittrahmen (CropBox), der vom Seitenformat abweicht.',
      en: 'The page has a CropBox that differs from its MediaBox.',
    },
    hint: {
      de: 'CropBox entfernen.',
      en: 'Remove the CropBox.',
    },
    cause: {
      de: 'Die Seite wurde in Acrobat „beschnitten“.',
      en: 'The page was "cropped" in Acrobat.',
    },
    consequence: {
      de: 'Manche Programme platzieren nur den Ausschnitt: Beschnitt und Marken gehen verloren.',
      en: 'Some programs place only that part: bleed and marks are lost.',
    },
    remedy: {
      de: 'In Acrobat unter „Seitenrahmen“ die CropBox auf die MediaBox zurücksetzen.',
      en: 'In Acrobat, set the CropBox back to the MediaBox under "Set Page Boxes".',
    },
  },
  'page-user-unit': {
    severity: 'error',
    message: {
      de: 'Die Seite verwendet eine eigene Maßeinheit (UserUnit {value}).',
      en: 'The page uses a unit of its own (UserUnit {value}).',
    },
    hint: {
      de: 'Ohne Skalierung der Maßeinheit exportieren.',
      en: 'Export without scaling the unit.',
    },
    cause: {
      de: 'Sehr große Formate oder ein Programm, das die Angabe immer schreibt.',
      en: 'Very large formats, or a program that always writes it.',
    },
    consequence: {
      de: 'Nicht jedes Gerät beachtet die Einheit: Die Seite erscheint in falscher Größe.',
      en: 'Not every device heeds the unit: the page comes out in the wrong size.',
    },
    remedy: {
      de: 'Format in Originalgröße anlegen und neu exportieren.',
      en: 'Set the page up at its real size and export again.',
    },
  },
  'page-rotate': {
    severity: 'warning',
    message: {
      de: 'Die Seite ist um {value}° gedreht angelegt.',
      en: 'The page is turned by {value}°.',
    },
    hint: {
      de: 'Drehung entfernen.',
      en: 'Remove the rotation.',
    },
    cause: {
      de: 'Die Seite wurde in einem Anzeigeprogramm gedreht.',
      en: 'The page was turned in a viewer.',
    },
    consequence: {
      de: 'Beim Ausschießen liegen gedrehte Seiten leicht quer oder kopfüber.',
      en: 'In imposition turned pages easily end up sideways or upside down.',
    },
    remedy: {
      de: 'Seite im Layoutprogramm richtig anlegen und neu exportieren.',
      en: 'Set the page up properly in the layout program and export again.',
    },
  },
  'boxes-trim-alike': {
    severity: 'warning',
    message: {
      de: 'Das Endformat dieser Seite ist {met} mm, das der ersten Seite {expected} mm.',
      en: 'The trim of this page is {met} mm, that of the first page {expected} mm.',
    },
    hint: {
      de: 'Alle Seiten in gleicher Größe anlegen.',
      en: 'Make all pages the same size.',
    },
    cause: {
      de: 'Seiten aus verschiedenen Dokumenten wurden zusammengefügt.',
      en: 'Pages of different documents were joined.',
    },
    consequence: {
      de: 'Gebunden wird in einem Format: Abweichende Seiten werden angeschnitten oder springen zurück.',
      en: 'Binding has one format: odd pages are cut or fall short.',
    },
    remedy: {
      de: 'Abweichende Seiten im Originalformat neu anlegen.',
      en: 'Make the odd pages anew in the right size.',
    },
  },
  'boxes-trim-size': {
    severity: 'error',
    message: {
      de: 'Das Endformat ist {met} mm, bestellt sind {expected} mm.',
      en: 'The trim is {met} mm; ordered are {expected} mm.',
    },
    hint: {
      de: 'Format in data/print.yaml oder in der Datei berichtigen.',
      en: 'Correct the format in data/print.yaml or in the file.',
    },
    cause: {
      de: 'Die Datei wurde für ein anderes Format angelegt.',
      en: 'The file was made for another format.',
    },
    consequence: {
      de: 'Die Druckerei muss skalieren oder die Datei zurückweisen.',
      en: 'The printer has to scale it or turn it away.',
    },
    remedy: {
      de: 'Dokumentformat prüfen und im richtigen Endformat neu ausgeben.',
      en: "Check the document's format and export it at the right size.",
    },
  },
  'boxes-bleed-width': {
    severity: 'error',
    message: {
      de: 'Der Beschnitt ist nur {met} mm breit, nötig sind {expected} mm.',
      en: 'The bleed is only {met} mm wide; {expected} mm are needed.',
    },
    hint: {
      de: 'Mit {expected} mm Beschnittzugabe exportieren.',
      en: 'Export with {expected} mm of bleed.',
    },
    cause: {
      de: 'Ohne oder mit zu wenig Beschnittzugabe exportiert.',
      en: 'Exported without bleed or with too little.',
    },
    consequence: {
      de: 'Schneidet die Maschine nur einen Hauch daneben, blitzt am Rand weißes Papier.',
      en: 'If the cut is off by a hair, white paper shows at the edge.',
    },
    remedy: {
      de: 'Im Exportdialog „Anschnitteinstellungen des Dokuments verwenden“ wählen.',
      en: 'Choose "Use Document Bleed Settings" in the export dialogue.',
    },
  },
  'page-empty': {
    severity: 'warning',
    message: {
      de: 'Die Seite ist leer.',
      en: 'The page is empty.',
    },
    hint: {
      de: 'Nur so lassen, wenn eine leere Seite gewollt ist.',
      en: 'Leave it only if a blank page is meant.',
    },
    cause: {
      de: 'Eine leere Seite am Ende, oder der Inhalt liegt außerhalb der Seite oder auf einer ausgeblendeten Ebene.',
      en: 'A blank page at the end, or its content lies off the page or on a hidden layer.',
    },
    consequence: {
      de: 'Die leere Seite wird gedruckt und bezahlt.',
      en: 'The blank page is printed and paid for.',
    },
    remedy: {
      de: 'Seite löschen oder füllen; bei Rückstichheftung auf eine durch vier teilbare Zahl achten.',
      en: 'Delete or fill the page; for saddle stitching keep the number divisible by four.',
    },
  },
  'page-count': {
    severity: 'error',
    message: {
      de: 'Seitenzahl {count}: Für {binding} muss sie durch {step} teilbar sein.',
      en: 'Number of pages {count}: for {binding} it must be divisible by {step}.',
    },
    hint: {
      de: 'Seiten ergänzen ({missing}), zum Beispiel für Notizen, oder kürzen.',
      en: 'Add pages ({missing}), for example for notes, or cut some.',
    },
    cause: {
      de: 'Ein gefalzter Bogen hat vier Seiten, ein Blatt zwei.',
      en: 'A folded sheet has four pages, a leaf two.',
    },
    consequence: {
      de: 'Die Druckerei fügt Leerseiten ein, wo sie mag, oder hält den Auftrag an.',
      en: 'The printer inserts blank pages where it likes, or stops the job.',
    },
    remedy: {
      de: 'Umfang anpassen oder Klebebindung wählen (data/print.yaml, binding).',
      en: 'Change the extent or choose perfect binding (data/print.yaml, binding).',
    },
  },
  'page-count-thick': {
    severity: 'warning',
    message: {
      de: '{count} Seiten sind viel für die Rückstichheftung.',
      en: '{count} pages are many for saddle stitching.',
    },
    hint: {
      de: 'Ab 80 Seiten besser Klebebindung.',
      en: 'From 80 pages on, perfect binding is better.',
    },
    cause: {
      de: 'Mit jedem Bogen wandern die inneren Seiten weiter nach außen.',
      en: 'With each sheet the inner pages creep further outwards.',
    },
    consequence: {
      de: 'Das Heft sperrt, innere Seiten werden außen schmaler beschnitten.',
      en: 'The booklet gapes and inner pages are trimmed narrower.',
    },
    remedy: {
      de: 'Mit der Druckerei Papierstärke und Bindung klären.',
      en: 'Settle paper weight and binding with the printer.',
    },
  },
  'annotation-on-page': {
    severity: 'error',
    message: {
      de: 'Eine Anmerkung ({kind}) liegt auf der Seite.',
      en: 'An annotation ({kind}) lies on the page.',
    },
    hint: {
      de: 'Kommentare, Links und Formularfelder vor dem Druck entfernen.',
      en: 'Remove comments, links and form fields before printing.',
    },
    cause: {
      de: 'Kommentare, Verknüpfungen oder Formularfelder sind in der Datei geblieben.',
      en: 'Comments, links or form fields were left in the file.',
    },
    consequence: {
      de: 'Anmerkungen werden je nach Gerät mitgedruckt oder nicht; PDF/X verbietet sie auf der Druckfläche.',
      en: 'Annotations print on some devices and not on others; PDF/X forbids them on the printed area.',
    },
    remedy: {
      de: 'In Acrobat alle Kommentare löschen und ohne Hyperlinks exportieren.',
      en: 'Delete all comments in Acrobat and export without hyperlinks.',
    },
  },
} as const satisfies FindingTable;

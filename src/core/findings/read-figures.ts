import type { FindingTable } from './finding-text.js';

/** What the data of generated figures can be wrong about. */
export const figureFindings = {
  'figure-data-missing': {
    severity: 'error',
    message: {
      de: 'Die Datei „{file}“ für diese Abbildung gibt es nicht.{meant}',
      en: 'The file “{file}” for this figure does not exist.{meant}',
    },
    hint: {
      de: 'Datei ablegen oder den Namen berichtigen; Groß- und Kleinschreibung zählt.',
      en: 'Add the file or correct its name; upper and lower case count.',
    },
    cause: {
      de: 'Die Datei wurde umbenannt, verschoben oder nicht mitgeliefert.',
      en: 'The file was renamed, moved or not delivered.',
    },
    consequence: {
      de: 'Die Abbildung kann nicht gezeichnet werden und würde fehlen.',
      en: 'The figure cannot be drawn and would be missing.',
    },
    remedy: {
      de: 'CSV-Dateien liegen neben der Abbildung in data/figures/, Grenzen in data/geo/.',
      en: 'CSV files lie beside the figure in data/figures/, borders in data/geo/.',
    },
  },
  'figure-column-unknown': {
    severity: 'error',
    message: {
      de: 'Die Spalte „{column}“ gibt es in {file} nicht.{meant}',
      en: 'There is no column “{column}” in {file}.{meant}',
    },
    hint: { de: 'Vorhanden sind: {known}.', en: 'There are: {known}.' },
    cause: {
      de: 'Die Spalte heißt in der Kopfzeile der Tabelle anders als in der Abbildung.',
      en: 'The head of the table calls the column something else than the figure does.',
    },
    consequence: {
      de: 'Ohne die Werte lässt sich die Abbildung nicht zeichnen.',
      en: 'Without the values the figure cannot be drawn.',
    },
    remedy: {
      de: 'Den Spaltennamen so schreiben, wie er in der ersten Zeile der Tabelle steht.',
      en: 'Write the name as in the first line of the table.',
    },
  },
  'figure-not-a-number': {
    severity: 'error',
    message: {
      de: '„{value}“ in der Spalte „{column}“ ist keine Zahl.',
      en: '“{value}” in the column “{column}” is not a number.',
    },
    hint: {
      de: 'Nur die Zahl eintragen, etwa 12 oder 3,5; die Einheit steht in der Abbildung unter `unit`.',
      en: 'Write the number only, such as 12 or 3.5; the unit goes into the figure as `unit`.',
    },
    cause: {
      de: 'In der Zelle steht ein Text, eine Einheit oder nichts.',
      en: 'The cell holds words, a unit or nothing.',
    },
    consequence: {
      de: 'Der Wert würde fehlen oder falsch gezeichnet.',
      en: 'The value would be missing or drawn wrongly.',
    },
    remedy: {
      de: 'Die Zahl berichtigen. Bei Linien darf eine Zelle leer bleiben: Die Linie hat dort eine Lücke.',
      en: 'Correct the number. In line charts a cell may be empty: the line has a gap there.',
    },
  },
  'figure-data-empty': {
    severity: 'error',
    message: {
      de: 'Die Daten dieser Abbildung haben keine Zeilen.',
      en: 'The data of this figure have no rows.',
    },
    hint: {
      de: 'Unter der Kopfzeile mindestens eine Zeile mit Werten eintragen.',
      en: 'Add at least one row of values below the head.',
    },
    cause: {
      de: 'Die Tabelle enthält nur eine Kopfzeile oder gar nichts.',
      en: 'The table holds a head only, or nothing.',
    },
    consequence: { de: 'Die Abbildung bliebe leer.', en: 'The figure would be empty.' },
    remedy: {
      de: 'Die Tabelle füllen oder die Abbildung aus dem Text nehmen.',
      en: 'Fill the table or take the figure out of the text.',
    },
  },
  'figure-data-size': {
    severity: 'error',
    message: {
      de: 'Die Daten dieser Abbildung sind zu viele: mehr als {limit} {counts}.',
      en: 'The data of this figure are too many: more than {limit} {counts}.',
    },
    hint: {
      de: 'Die Werte zusammenfassen oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Aggregate the values, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Messreihen in voller Auflösung haben mehr Punkte, als ein Diagramm Platz hat.',
      en: 'Raw series have more points than a chart has room.',
    },
    consequence: {
      de: 'Balken und Beschriftungen liefen ineinander.',
      en: 'Bars and labels would run into each other.',
    },
    remedy: {
      de: 'Etwa Tageswerte zu Monatswerten zusammenfassen.',
      en: 'Turn daily values into monthly ones, for instance.',
    },
  },
  'figure-map-size': {
    severity: 'error',
    message: {
      de: 'Die Geodaten „{file}“ sind zu umfangreich: {counts}, mehr als {limit}.',
      en: 'The geodata “{file}” are too large: {counts}, more than {limit}.',
    },
    hint: {
      de: 'Grenzen vereinfachen (mapshaper.org, Simplify) oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Simplify the borders (mapshaper.org, Simplify), or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Grenzen sind für eine viel größere Karte aufgenommen, oder die Datei enthält ein ganzes Land.',
      en: 'The borders were recorded for a much larger map, or the file holds a whole country.',
    },
    consequence: {
      de: 'Das Zeichnen dauerte Minuten, und im Druck wäre kein Unterschied zu sehen.',
      en: 'Drawing would take minutes, and no difference would show in print.',
    },
    remedy: {
      de: 'Nur die gebrauchten Gebiete ausgeben und ihre Grenzen auf 0,1 mm im gedruckten Maßstab vereinfachen.',
      en: 'Export only the areas needed and simplify their borders to 0.1 mm at the printed scale.',
    },
  },
  'figure-csv-syntax': {
    severity: 'error',
    message: {
      de: 'Die Tabelle lässt sich an dieser Stelle nicht lesen: {problem}.',
      en: 'The table cannot be read at this place: {problem}.',
    },
    hint: {
      de: 'Jede Zeile braucht so viele Werte wie die Kopfzeile; Anführungszeichen stehen immer zu zweit.',
      en: 'Each line needs as many values as the head; quotes come in pairs.',
    },
    cause: {
      de: 'Ein Komma oder Anführungszeichen zu viel oder zu wenig, oft ein Dezimalkomma in einer durch Kommas getrennten Tabelle.',
      en: 'A comma or quote too many or too few, often a decimal comma in a table separated by commas.',
    },
    consequence: {
      de: 'Die Werte gerieten in die falsche Spalte.',
      en: 'The values would end up in the wrong column.',
    },
    remedy: {
      de: 'Dezimalzahlen in Anführungszeichen setzen ("3,5") oder die Tabelle mit Semikolon speichern.',
      en: 'Put decimals in quotes ("3,5") or save the table with semicolons.',
    },
  },
  'figure-geo-unreadable': {
    severity: 'error',
    message: {
      de: 'Die Grenzen in „{file}“ lassen sich nicht lesen: {problem}.',
      en: 'The borders in “{file}” cannot be read: {problem}.',
    },
    hint: {
      de: 'Gebraucht wird TopoJSON oder GeoJSON mit Flächen in geografischer Länge und Breite (WGS 84).',
      en: 'Needed is TopoJSON or GeoJSON with areas in longitude and latitude (WGS 84).',
    },
    cause: {
      de: 'Die Datei hat ein anderes Format oder andere Koordinaten, oder der Schlüssel der Flächen heißt anders.',
      en: 'The file has another format or other coordinates, or the areas’ key has another name.',
    },
    consequence: { de: 'Die Karte würde fehlen.', en: 'The map would be missing.' },
    remedy: {
      de: 'Die Datei in einem Geoinformationssystem als GeoJSON (WGS 84) ausgeben und bei `id-property` das Feld mit dem amtlichen Gemeindeschlüssel nennen.',
      en: 'Export the file as GeoJSON (WGS 84) from a GIS and name the field with the municipality key as `id-property`.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from '../finding-text.js';

/** What recognising and decoding artwork of any kind can have to say. */
export const artworkFindings = {
  'artwork-kind-unknown': {
    severity: 'error',
    message: {
      de: 'Die Datei ist weder SVG noch PDF, EPS oder ein Bild.',
      en: 'The file is neither SVG nor PDF, EPS or an image.',
    },
    hint: {
      de: 'Logo als SVG oder PDF anfordern.',
      en: 'Ask for the logo as SVG or PDF.',
    },
    cause: {
      de: 'Die Endung passt nicht zum Inhalt, oder die Datei ist leer oder beim Übertragen beschädigt worden.',
      en: 'The extension does not fit the content, or the file is empty or was damaged in transfer.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Datei in dem Programm öffnen, aus dem sie stammt, und als SVG, PDF oder PNG sichern.',
      en: 'Open the file in the program it comes from and save it as SVG, PDF or PNG.',
    },
  },
  'artwork-extension-wrong': {
    severity: 'warning',
    message: {
      de: 'Die Endung „{extension}“ passt nicht: Der Inhalt ist {format}.',
      en: 'The extension “{extension}” is wrong: the content is {format}.',
    },
    hint: {
      de: 'Datei umbenennen; gelesen wird nach dem Inhalt.',
      en: 'Rename the file; it is read by its content.',
    },
    cause: {
      de: 'Die Datei wurde umbenannt statt umgewandelt.',
      en: 'The file was renamed instead of converted.',
    },
    consequence: {
      de: 'Gedruckt wird richtig, aber andere Programme können die Datei ablehnen.',
      en: 'It prints correctly, but other programs may refuse the file.',
    },
    remedy: {
      de: 'Die Endung an den Inhalt anpassen und den Eintrag in data/participants.yaml ebenso.',
      en: 'Bring the extension in line with the content, and the entry in data/participants.yaml too.',
    },
  },
  'artwork-too-large': {
    severity: 'error',
    message: {
      de: 'Die Datei hat {size} MB; mehr als {limit} MB werden nicht angenommen.',
      en: 'The file has {size} MB; more than {limit} MB are not accepted.',
    },
    hint: {
      de: 'Eine schlankere Fassung des Logos anfordern oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Ask for a leaner version of the logo, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Datei enthält eingebettete Bilder in voller Größe oder eine ganze Druckvorlage.',
      en: 'The file holds pictures at full size or a whole print layout.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Nur das Logo allein als SVG oder PDF ausgeben.',
      en: 'Export the logo alone as SVG or PDF.',
    },
  },
  'artwork-decoder-crashed': {
    severity: 'error',
    message: {
      de: 'Beim Lesen von {file} ist das Leseprogramm abgestürzt ({problem}). Protokoll: {log}',
      en: 'The reader crashed on {file} ({problem}). Log: {log}',
    },
    hint: {
      de: 'Die Datei nicht weiterverwenden; das Logo neu anfordern, am besten als SVG oder PDF/X-4.',
      en: 'Do not use this file; ask for the logo again, best as SVG or PDF/X-4.',
    },
    cause: {
      de: 'Die Datei ist beschädigt oder so gebaut, dass sie Leseprogramme zum Absturz bringt. Sie wurde für sich allein gelesen; alle anderen Dateien sind davon unberührt.',
      en: 'The file is damaged, or made so that it brings readers down. It was read on its own; all other files are unaffected.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'In Illustrator, Affinity oder Inkscape öffnen und neu sichern. Stürzt auch dieses Programm ab, das Original anfordern.',
      en: 'Open it in Illustrator, Affinity or Inkscape and save it again. If that program crashes too, ask for the original.',
    },
  },
  'artwork-decoder-unstarted': {
    severity: 'error',
    message: {
      de: '{file} wurde nicht gelesen: Das Leseprogramm startet nicht ({problem}). Protokoll: {log}',
      en: '{file} was not read: the reader does not start ({problem}). Log: {log}',
    },
    hint: {
      de: 'Andere Programme schließen und noch einmal bauen; hilft das nicht, das Programm neu installieren.',
      en: 'Close other programs and build again; if that does not help, install the tool again.',
    },
    cause: {
      de: 'Jede Datei wird in einem eigenen Prozess gelesen, damit eine beschädigte nicht alles mitreißt. Das System hat auch beim zweiten Versuch keinen gestartet: zu viele offene Programme oder Dateien, ein Virenschutz, eine unvollständige Installation.',
      en: 'Each file is read in a process of its own, so that a damaged one does not bring down the rest. The system did not start one, not even the second time: too many open programs or files, a virus scanner, an incomplete installation.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“. Mit der Datei selbst ist nichts falsch.',
      en: '“Logo missing” stands in place of the logo. Nothing is wrong with the file itself.',
    },
    remedy: {
      de: '„build-strategy doctor“ ausführen; findet es nichts, die Grenzen für Prozesse und offene Dateien (ulimit) anheben.',
      en: 'Run “build-strategy doctor”; if it finds nothing, raise the limits for processes and open files (ulimit).',
    },
  },
  'artwork-decoder-timeout': {
    severity: 'error',
    message: {
      de: '{file} war nach {limit} Sekunden Rechenzeit noch nicht gelesen; das Lesen wurde abgebrochen.',
      en: '{file} was not read after {limit} seconds of computing; reading was stopped.',
    },
    hint: {
      de: 'Eine einfachere Fassung des Logos anfordern, ohne Filter und Muster, oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Ask for a simpler version of the logo, without filters and patterns, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Zeichnung ist außergewöhnlich aufwendig: verschachtelte Muster, große Weichzeichner, Zehntausende Formen. Ein gewöhnliches Logo ist in einer Zehntelsekunde gelesen.',
      en: 'The drawing is exceptionally costly: nested patterns, large blurs, tens of thousands of shapes. A common logo is read within a tenth of a second.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Im Zeichenprogramm Effekte umwandeln oder entfernen und als PDF/X-4 sichern.',
      en: 'Expand or remove effects in the drawing program and save as PDF/X-4.',
    },
  },
  'artwork-decoder-memory': {
    severity: 'error',
    message: {
      de: 'Zum Lesen von {file} reichten {limit} MB Arbeitsspeicher nicht; das Lesen wurde abgebrochen.',
      en: '{limit} MB of memory were not enough to read {file}; reading was stopped.',
    },
    hint: {
      de: 'Bilder auf die gebrauchte Größe verkleinern oder „{name}“ unter „input-limits“ in data/print.yaml erhöhen.',
      en: 'Scale pictures down to the size needed, or raise “{name}” under “input-limits” in data/print.yaml.',
    },
    cause: {
      de: 'Die Datei entfaltet sich zu sehr großen Bildern oder zu sehr vielen Formen.',
      en: 'The file unfolds into very large pictures or very many shapes.',
    },
    consequence: {
      de: 'Anstelle des Logos steht „Logo fehlt“.',
      en: '“Logo missing” stands in place of the logo.',
    },
    remedy: {
      de: 'Bilder auf 450 ppi im gedruckten Format bringen, Effekte umwandeln, neu sichern.',
      en: 'Bring pictures to 450 ppi at printed size, expand effects and save again.',
    },
  },
  'logo-invisible': {
    severity: 'error',
    message: {
      de: 'Auf weißem Papier ist von dieser Datei nichts zu sehen.',
      en: 'Nothing of this file shows on white paper.',
    },
    hint: {
      de: 'Die Fassung für helle Untergründe anfordern.',
      en: 'Ask for the version for light backgrounds.',
    },
    cause: {
      de: 'Es ist die weiße (negative) Fassung für dunkle Flächen, oder die Zeichnung ist leer oder liegt außerhalb ihres Ausschnitts.',
      en: 'It is the white (negative) version for dark areas, or the drawing is empty or lies outside of its view.',
    },
    consequence: {
      de: 'Das Feld des Logos bliebe leer.',
      en: 'The place of the logo would stay empty.',
    },
    remedy: {
      de: 'Die positive Fassung unter `logo` eintragen, die weiße unter `negative`.',
      en: 'Enter the positive version under `logo`, the white one under `negative`.',
    },
  },
  'logo-white-words-lost': {
    severity: 'signoff',
    message: {
      de: 'Weiße Schrift des Logos ist auf dem Papier nicht zu sehen.',
      en: 'White lettering of the logo does not show on the paper.',
    },
    hint: {
      de: 'Die Fassung für helle Untergründe anfordern.',
      en: 'Ask for the version for light backgrounds.',
    },
    cause: {
      de: 'Es ist die Fassung für dunkle Flächen: Das Zeichen ist farbig, der Name daneben weiß.',
      en: 'It is the version for dark areas: the sign is coloured, the name beside it white.',
    },
    consequence: {
      de: 'Gedruckt würde nur das Zeichen, ohne den Namen.',
      en: 'Only the sign would be printed, without the name.',
    },
    remedy: {
      de: 'Die positive Fassung unter `logo` eintragen, die weiße unter `negative`.',
      en: 'Enter the positive version under `logo`, the white one under `negative`.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from './finding-text.js';

/** What the comparison of the finished file with its sources can have to say. */
export const proofFindings = {
  'logo-differs-from-source': {
    severity: 'error',
    message: {
      de: 'Das Logo sieht in der Druckdatei anders aus als in seiner Datei: {share} % seiner gefärbten Fläche stimmen in Form oder Farbe nicht.',
      en: 'The logo looks different in the print file from its own file: {share} % of its inked area is wrong in shape or colour.',
    },
    hint: {
      de: 'Beide nebeneinander ansehen und das Logo vereinfacht oder in einem anderen Format liefern lassen.',
      en: 'Look at both side by side and ask for a simpler logo or another format.',
    },
    cause: {
      de: 'Jedes platzierte Logo wird aus den fertigen Bytes gerendert und mit dem Bild seiner Quelle verglichen; Unterschiede durch den Farbraum des Drucks zählen nicht. Meist enthält die Datei etwas, das auf dem Weg in die Druckdatei anders gedeutet wurde.',
      en: 'Each placed logo is rendered from the finished bytes and compared with the picture of its source; what the gamut of the press changes does not count. Mostly the file holds something that was read differently on its way into the print file.',
    },
    consequence: {
      de: 'Die Druckdatei wird zurückgehalten: das Logo erschiene falsch, unvollständig oder an falscher Stelle.',
      en: 'The print file is withheld: the logo would show wrong, incomplete or in the wrong place.',
    },
    remedy: {
      de: 'Mit „build-strategy logo <Datei>“ ansehen, was gelesen wurde; Effekte, Masken und Füllmodi in der Datei auflösen oder als PNG mit 1200 ppi ausgeben. Bleibt der Unterschied, ist es ein Fehler des Programms: bitte mit der Logodatei melden.',
      en: 'Look at what was read with “build-strategy logo <file>”; resolve effects, masks and blend modes in the file or export a PNG of 1200 ppi. If the difference remains it is a fault of the program: please report it with the logo’s file.',
    },
  },
  'figure-differs-from-source': {
    severity: 'error',
    message: {
      de: 'Die Abbildung sieht in der Druckdatei anders aus als in ihrer Datei: {share} % ihrer gefärbten Fläche stimmen in Form oder Farbe nicht.',
      en: 'The figure looks different in the print file from its own file: {share} % of its inked area is wrong in shape or colour.',
    },
    hint: {
      de: 'Beide nebeneinander ansehen und die Abbildung vereinfacht oder als PNG ausgeben.',
      en: 'Look at both side by side and export the figure simplified or as PNG.',
    },
    cause: {
      de: 'Jede platzierte Abbildung wird aus den fertigen Bytes gerendert und mit dem Bild ihrer Quelle verglichen; Unterschiede durch den Farbraum des Drucks und was über der Abbildung steht zählen nicht.',
      en: 'Each placed figure is rendered from the finished bytes and compared with the picture of its source; what the gamut of the press changes and what stands over the figure does not count.',
    },
    consequence: {
      de: 'Die Druckdatei wird zurückgehalten: die Abbildung erschiene falsch, unvollständig oder an falscher Stelle.',
      en: 'The print file is withheld: the figure would show wrong, incomplete or in the wrong place.',
    },
    remedy: {
      de: 'Effekte, Masken und Füllmodi in der Datei auflösen oder sie als PNG in ausreichender Auflösung ausgeben. Bleibt der Unterschied, ist es ein Fehler des Programms: bitte mit der Datei melden.',
      en: 'Resolve effects, masks and blend modes in the file or export it as PNG of sufficient resolution. If the difference remains it is a fault of the program: please report it with the file.',
    },
  },
  'text-not-laid-out': {
    severity: 'signoff',
    message: {
      de: 'Von diesem Absatz steht nicht alles auf den Seiten; es fehlt: {words}.',
      en: 'Not all of this passage is on the pages; missing: {words}.',
    },
    hint: {
      de: 'Die Stelle in der Druckdatei suchen; was fehlt, mit anderen Mitteln des Markdown schreiben.',
      en: 'Look the passage up in the print file; write what is missing by other means of Markdown.',
    },
    cause: {
      de: 'Die Wörter jedes Kapitels werden mit denen verglichen, die gesetzt wurden: jedes so oft, wie es geschrieben ist.',
      en: 'The words of each chapter are compared with those that were set: each as often as it is written.',
    },
    consequence: {
      de: 'Text der Autorin oder des Autors fehlt im Druck.',
      en: 'The author’s text is missing in print.',
    },
    remedy: {
      de: 'Listen, Tabellen und Kästen an dieser Stelle nicht ineinander setzen. Bleibt es dabei, ist es ein Fehler des Programms: bitte mit dem Kapitel melden.',
      en: 'Do not put lists, tables and boxes into each other there. If it remains it is a fault of the program: please report it with the chapter.',
    },
  },
  'text-differs-from-source': {
    severity: 'error',
    message: {
      de: 'Die Druckdatei zeigt {shown}, wo der Satz {meant} hat.',
      en: 'The print file shows {shown} where the layout has {meant}.',
    },
    hint: {
      de: 'Das ist ein Fehler des Programms; bitte mit dem Projekt und seinen Schriften melden.',
      en: 'This is a fault of the program; please report it with the project and its fonts.',
    },
    cause: {
      de: 'Der Text jeder Seite wird aus den fertigen Bytes zurückgelesen, durch die eingebetteten Schriften, und Zeichen für Zeichen mit dem gesetzten Text verglichen. Meist ist eine Schriftdatei beschädigt: ein Zeichen hat keinen Umriss oder steht für ein anderes.',
      en: 'The text of each page is read back from the finished bytes, through the embedded fonts, and compared with the text set, character by character. Mostly a font file is damaged: a glyph has no outline or stands for another character.',
    },
    consequence: {
      de: 'Die Druckdatei wird zurückgehalten: Text würde fehlen oder anders lauten.',
      en: 'The print file is withheld: text would be missing or read differently.',
    },
    remedy: {
      de: 'Die Schriftdateien in data/fonts/ neu vom Anbieter laden; bleibt der Unterschied, den Fehler melden.',
      en: 'Download the fonts in data/fonts/ again from their maker; if the difference remains, report the fault.',
    },
  },
  'participant-not-on-page': {
    severity: 'error',
    message: {
      de: 'Das Logo steht auf keiner Seite der Druckdatei.',
      en: 'The logo is on no page of the print file.',
    },
    hint: {
      de: 'Das ist ein Fehler des Programms; bitte mit dem Projekt melden.',
      en: 'This is a fault of the program; please report it with the project.',
    },
    cause: {
      de: 'In den fertigen Bytes wurde für jede Stadt und jeden Kreis der Liste das gezeichnete Logo gesucht: auf der Seite und an der Stelle, die der Satz ihm gab.',
      en: 'In the finished bytes the painted logo of each participant was looked for: on the page and in the place that the layout gave it.',
    },
    consequence: {
      de: 'Wer beigetreten ist, würde im Druck fehlen; die Druckdatei wird zurückgehalten.',
      en: 'Somebody who has joined would be missing in print; the print file is withheld.',
    },
    remedy: {
      de: 'Prüfen, ob der Eintrag eine bestehende Gruppe (tier) nennt; sonst den Fehler melden.',
      en: 'Check that the entry names an existing tier; otherwise report the fault.',
    },
  },
  'participant-twice-on-page': {
    severity: 'error',
    message: {
      de: 'Das Logo steht {count}-mal in der Druckdatei statt einmal.',
      en: 'The logo stands {count} times in the print file instead of once.',
    },
    hint: {
      de: 'Das ist ein Fehler des Programms; bitte mit dem Projekt melden.',
      en: 'This is a fault of the program; please report it with the project.',
    },
    cause: {
      de: 'In den fertigen Bytes wurde dasselbe Logo öfter gezeichnet, als der Satz es vorsieht.',
      en: 'In the finished bytes the same logo is painted more often than the layout asks for.',
    },
    consequence: {
      de: 'Die Erklärung nennte jemanden doppelt; die Druckdatei wird zurückgehalten.',
      en: 'The declaration would name somebody twice; the print file is withheld.',
    },
    remedy: {
      de: 'In data/participants.yaml nach einem doppelten Eintrag sehen; sonst den Fehler melden.',
      en: 'Look for a double entry in data/participants.yaml; otherwise report the fault.',
    },
  },
} as const satisfies FindingTable;

import type { FindingTable } from './finding-text.js';

/** What the rest of the project can be wrong about. */
export const projectFindings = {
  'file-missing': {
    severity: 'error',
    message: {
      de: 'Die Datei „{file}“ fehlt.',
      en: 'The file “{file}” is missing.',
    },
    hint: {
      de: 'Pfad und Schreibweise prüfen; gesucht wird im Projektordner.',
      en: 'Check path and spelling; the project folder is searched.',
    },
    cause: {
      de: 'Die Datei wurde verschoben, umbenannt oder nicht mit übertragen.',
      en: 'The file was moved, renamed or not transferred.',
    },
    consequence: {
      de: 'Ohne diese Datei kann nichts gesetzt werden.',
      en: 'Without this file nothing can be set.',
    },
    remedy: {
      de: 'Datei an ihren Platz legen, oder mit -C den richtigen Projektordner angeben.',
      en: 'Put the file in its place, or name the right project folder by -C.',
    },
  },
  'chapter-missing': {
    severity: 'error',
    message: {
      de: 'Das Kapitel „{file}“ fehlt.{meant}',
      en: 'The chapter “{file}” is missing.{meant}',
    },
    hint: {
      de: 'Datei in data/text/ legen oder die Zeile unter „chapters“ berichtigen.',
      en: 'Put the file into data/text/ or correct the line under “chapters”.',
    },
    cause: {
      de: 'Ein Kapitel wurde umbenannt, die Liste „chapters“ in strategy.yaml aber nicht.',
      en: 'A chapter was renamed but the list “chapters” in strategy.yaml was not.',
    },
    consequence: {
      de: 'Ein Kapitel fehlte im Heft.',
      en: 'A chapter would be missing from the document.',
    },
    remedy: {
      de: 'Namen angleichen.',
      en: 'Match the names.',
    },
  },
  'chapter-unlisted': {
    severity: 'warning',
    message: {
      de: 'Das Kapitel „{file}“ liegt im Ordner, steht aber nicht unter „chapters“.',
      en: 'The chapter “{file}” is in the folder but not under “chapters”.',
    },
    hint: {
      de: 'Unter „chapters“ in data/strategy.yaml ergänzen oder die Datei entfernen.',
      en: 'Add it under “chapters” in data/strategy.yaml or remove the file.',
    },
    cause: {
      de: 'Eine neue Textdatei wurde nicht in die Reihenfolge aufgenommen.',
      en: 'A new text file was not entered into the order.',
    },
    consequence: {
      de: 'Das Kapitel wird nicht gedruckt.',
      en: 'The chapter is not printed.',
    },
    remedy: {
      de: 'Zeile ergänzen.',
      en: 'Add the line.',
    },
  },
  'chapter-duplicate': {
    severity: 'error',
    message: {
      de: 'Das Kapitel „{file}“ steht zweimal in der Reihenfolge.',
      en: 'The chapter “{file}” is listed twice.',
    },
    hint: {
      de: 'Eine der beiden Zeilen löschen.',
      en: 'Delete one of the two lines.',
    },
    cause: {
      de: 'Beim Umstellen der Kapitel ist die alte Zeile stehen geblieben.',
      en: 'The old line was left when chapters were moved.',
    },
    consequence: {
      de: 'Der Text stünde zweimal im Heft.',
      en: 'The text would stand twice in the document.',
    },
    remedy: {
      de: 'Die überzählige Zeile löschen.',
      en: 'Delete the surplus line.',
    },
  },
  'font-missing': {
    severity: 'error',
    message: {
      de: 'Im Ordner data/fonts liegt keine Schrift.',
      en: 'The folder data/fonts holds no font.',
    },
    hint: {
      de: 'Schriften als .ttf, .otf oder .woff in data/fonts ablegen.',
      en: 'Put fonts as .ttf, .otf or .woff into data/fonts.',
    },
    cause: {
      de: 'Schriften werden nur aus dem Projekt genommen, nie vom Rechner: sonst sähe das Heft überall anders aus.',
      en: 'Fonts are taken only from the project, never from the computer: else the document would look different everywhere.',
    },
    consequence: {
      de: 'Ohne Schrift lässt sich kein Text setzen.',
      en: 'Without a font no text can be set.',
    },
    remedy: {
      de: 'Die Schriftdateien samt Lizenz in data/fonts kopieren.',
      en: 'Copy the font files with their licence to data/fonts.',
    },
  },
  'icc-missing': {
    severity: 'error',
    message: {
      de: 'Das Farbprofil „{file}“ fehlt.{meant}',
      en: 'The colour profile “{file}” is missing.{meant}',
    },
    hint: {
      de: 'Die Datei in data/icc/ legen und in data/print.yaml unter „condition: profile“ nennen, oder mit --icc und --condition angeben.',
      en: 'Put the file into data/icc/ and name it in data/print.yaml under “condition: profile”, or give it by --icc and --condition.',
    },
    cause: {
      de: 'Das Profil wurde nicht mit ins Projekt gelegt, ist anders benannt, oder der Pfad hinter --icc stimmt nicht.',
      en: 'The profile was not put into the project, is named differently, or the path after --icc is wrong.',
    },
    consequence: {
      de: 'Ohne Profil ist nicht festgelegt, wie Farben gedruckt werden; PDF/X verlangt es.',
      en: 'Without a profile it is undefined how colours print; PDF/X demands it.',
    },
    remedy: {
      de: 'Profil der Druckerei besorgen, meist ISO Coated v2 300 % oder PSO Coated v3.',
      en: 'Get the profile from the print shop, usually ISO Coated v2 300% or PSO Coated v3.',
    },
  },
  'icc-invalid': {
    severity: 'error',
    message: {
      de: 'Das Farbprofil „{file}“ ist nicht brauchbar: {why}.',
      en: 'The colour profile “{file}” cannot be used: {why}.',
    },
    hint: {
      de: 'Ein Druckprofil (Ausgabe, CMYK) angeben.',
      en: 'Name a print profile (output, CMYK).',
    },
    cause: {
      de: 'Statt eines Druckprofils liegt dort ein Bildschirm- oder Scannerprofil, die Datei ist beschädigt, oder das Profil ist neuer, als PDF/X-1a erlaubt.',
      en: 'A monitor or scanner profile lies there instead of a print profile, the file is damaged, or the profile is newer than PDF/X-1a allows.',
    },
    consequence: {
      de: 'Alle Farben würden falsch umgerechnet, oder die Druckerei weist die Datei ab.',
      en: 'All colours would be converted wrongly, or the print shop turns the file down.',
    },
    remedy: {
      de: 'Profil neu laden, etwa von eci.org; für PDF/X-1a eines der ICC-Version 2.',
      en: 'Download the profile again, for instance from eci.org; for PDF/X-1a one of ICC version 2.',
    },
  },
  'icc-condition': {
    severity: 'signoff',
    message: {
      de: 'Die Druckbedingung heißt {identifier}, das Profil „{description}“ ist aber für {madeFor} gemacht.',
      en: 'The printing condition is called {identifier}, but the profile “{description}” was made for {madeFor}.',
    },
    hint: {
      de: 'Bei der Druckerei nach dem Papier fragen und Name und Profil zusammenpassend angeben.',
      en: 'Ask the print shop for the paper and give name and profile that match.',
    },
    cause: {
      de: 'In data/print.yaml oder auf der Befehlszeile wurde nur eines von beiden geändert.',
      en: 'Only one of the two was changed in data/print.yaml or on the command line.',
    },
    consequence: {
      de: 'Die Farben sind für ein anderes Papier umgerechnet, als die Datei behauptet: Auf ungestrichenem Papier fehlt oder ertrinkt die Zeichnung.',
      en: 'Colours are converted for another paper than the file claims: on uncoated stock detail is lost or drowns.',
    },
    remedy: {
      de: 'FOGRA39: ISO Coated v2. FOGRA51: PSO Coated v3. FOGRA52: PSO Uncoated v3. FOGRA47: PSO Uncoated ISO12647. Wer das Profil mit Absicht so benennt, gibt es in data/strategy.yaml unter „sign-off“ frei.',
      en: 'FOGRA39: ISO Coated v2. FOGRA51: PSO Coated v3. FOGRA52: PSO Uncoated v3. FOGRA47: PSO Uncoated ISO12647. Who names the profile so on purpose signs it off in data/strategy.yaml.',
    },
  },
  'deadline-passed': {
    severity: 'info',
    message: {
      de: 'Die Beitrittsfrist ({deadline}) ist vorbei, Tage seither: {days}.',
      en: 'The deadline for joining ({deadline}) has passed, days since: {days}.',
    },
    hint: {
      de: 'Nichts zu tun, solange niemand mehr dazukommt.',
      en: 'Nothing to do as long as nobody joins any more.',
    },
    cause: {
      de: 'Die Ausgabe trägt ein Datum nach der Frist aus strategy.yaml.',
      en: 'The edition is dated after the deadline in strategy.yaml.',
    },
    consequence: {
      de: 'Keine.',
      en: 'None.',
    },
    remedy: {
      de: 'Für die nächste Auflage die Frist in data/strategy.yaml ändern.',
      en: 'Change the deadline in data/strategy.yaml for the next edition.',
    },
  },
} as const satisfies FindingTable;

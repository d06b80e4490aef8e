import type { FindingTable } from '../finding-text.js';

/** Rules about the output intent. */
export const intentRules = {
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

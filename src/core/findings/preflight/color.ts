import type { FindingTable } from '../finding-text.js';

/** Rules about colour spaces and transparency. */
export const colorRules = {
  'color-device-rgb': {
    severity: 'error',
    message: {
      de: 'Farben liegen als {family} vor, ohne dass die Druckbedingung dazu passt ({role}).',
      en: 'Colours are in {family} although the output intent does not match ({role}).',
    },
    hint: {
      de: 'RGB in CMYK umwandeln; zu CMYK und Grau eine Druckbedingung für CMYK angeben.',
      en: 'Convert RGB to CMYK; for CMYK and grey name an output intent for CMYK.',
    },
    cause: {
      de: 'Ein Bild, Logo oder Verlauf wurde in RGB eingesetzt, oder die Druckbedingung fehlt.',
      en: 'An image, logo or gradient was placed in RGB, or there is no output intent.',
    },
    consequence: {
      de: 'Die Umrechnung bleibt dem Gerät überlassen; Blau wird violett, Rot stumpf.',
      en: 'Conversion is left to the device; blue turns purple, red dull.',
    },
    remedy: {
      de: 'Beim Export „In Zielprofil konvertieren“ wählen oder das Objekt in CMYK anlegen.',
      en: 'Choose "Convert to Destination" on export, or set the object up in CMYK.',
    },
  },
  'color-uncalibrated': {
    severity: 'error',
    message: {
      de: 'Farben liegen als {family} vor ({role}); die Druckerei erwartet CMYK und vereinbarte Sonderfarben.',
      en: 'Colours are in {family} ({role}); the printer expects CMYK and agreed spot colours.',
    },
    hint: {
      de: 'In CMYK umwandeln.',
      en: 'Convert to CMYK.',
    },
    cause: {
      de: 'Ein Bild oder Logo trägt ein eigenes Farbprofil (RGB, Lab, CMYK).',
      en: 'An image or logo carries a profile of its own (RGB, Lab, CMYK).',
    },
    consequence: {
      de: 'Erst das Gerät rechnet um; das Ergebnis sieht niemand vor dem Druck.',
      en: 'Only the device converts; nobody sees the result before printing.',
    },
    remedy: {
      de: 'Beim Export alle Farben in das Profil der Druckbedingung umwandeln, ohne Profile an Objekten.',
      en: 'Convert all colours to the output profile on export, without profiles on objects.',
    },
  },
  'color-space-x1a': {
    severity: 'error',
    message: {
      de: 'PDF/X-1a erlaubt nur CMYK, Grau und Sonderfarben, hier steht {family} ({role}).',
      en: 'PDF/X-1a allows only CMYK, grey and spot colours; here is {family} ({role}).',
    },
    hint: {
      de: 'Als PDF/X-1a exportieren, dabei alle Farben in CMYK umwandeln.',
      en: 'Export as PDF/X-1a and convert all colours to CMYK.',
    },
    cause: {
      de: 'Ein Bild oder Logo in RGB, Lab oder mit eigenem Profil.',
      en: 'An image or logo in RGB, Lab or with a profile of its own.',
    },
    consequence: {
      de: 'Die Datei ist kein PDF/X-1a und wird abgewiesen oder falsch umgerechnet.',
      en: 'The file is no PDF/X-1a and is turned away or converted wrongly.',
    },
    remedy: {
      de: 'Objekt in CMYK anlegen oder beim Export umwandeln lassen.',
      en: 'Set the object up in CMYK or have it converted on export.',
    },
  },
  'color-unknown': {
    severity: 'error',
    message: {
      de: 'Ein Farbraum ist nicht lesbar ({role}).',
      en: 'A colour space cannot be read ({role}).',
    },
    hint: {
      de: 'Objekt neu einsetzen und exportieren.',
      en: 'Place the object again and export.',
    },
    cause: {
      de: 'Der Farbraum ist beschädigt oder fehlt in der Datei.',
      en: 'The colour space is damaged or missing from the file.',
    },
    consequence: {
      de: 'Das Gerät ersetzt die Farbe, meist durch Schwarz.',
      en: 'The device replaces the colour, mostly by black.',
    },
    remedy: {
      de: 'Betroffenes Bild oder Logo im Original neu speichern.',
      en: 'Save the image or logo anew from its original.',
    },
  },
  'color-icc-valid': {
    severity: 'error',
    message: {
      de: 'Ein eingebettetes Farbprofil ist unbrauchbar ({profile}).',
      en: 'An embedded colour profile cannot be used ({profile}).',
    },
    hint: {
      de: 'Bild ohne oder mit richtigem Profil neu speichern.',
      en: 'Save the image anew without a profile or with the right one.',
    },
    cause: {
      de: 'Das Profil ist beschädigt oder gehört zu einer anderen Zahl von Farben.',
      en: 'The profile is damaged or belongs to another number of colours.',
    },
    consequence: {
      de: 'Das Gerät rät die Farben des Objekts.',
      en: 'The device guesses the colours of the object.',
    },
    remedy: {
      de: 'Bild öffnen, Profil zuweisen oder entfernen, neu einsetzen.',
      en: 'Open the image, assign or remove the profile, place it again.',
    },
  },
  'color-icc-intent': {
    severity: 'error',
    message: {
      de: 'CMYK-Farben tragen dasselbe Profil wie die Druckbedingung.',
      en: 'CMYK colours carry the same profile as the output intent.',
    },
    hint: {
      de: 'Ohne Profil an CMYK-Objekten exportieren.',
      en: 'Export without profiles on CMYK objects.',
    },
    cause: {
      de: 'Beim Export wurde „Profile einschließen“ auch für CMYK gewählt.',
      en: '"Include profiles" was chosen for CMYK too on export.',
    },
    consequence: {
      de: 'Schwarzer Text könnte beim Umrechnen vierfarbig werden.',
      en: 'Black text could turn four-coloured in conversion.',
    },
    remedy: {
      de: '„Zielprofil einschließen: Nein“ bzw. „CMYK-Werte beibehalten“ wählen.',
      en: 'Choose "Preserve CMYK numbers" and do not include the destination profile.',
    },
  },
  'color-icc-overprint': {
    severity: 'error',
    message: {
      de: 'CMYK mit eigenem Profil überdruckt (Modus 1).',
      en: 'CMYK with a profile of its own overprints (mode 1).',
    },
    hint: {
      de: 'In reines CMYK umwandeln oder Überdrucken ausschalten.',
      en: 'Convert to plain CMYK or switch overprint off.',
    },
    cause: {
      de: 'Ein Objekt mit eingebettetem CMYK-Profil ist auf „Überdrucken“ gestellt.',
      en: 'An object with an embedded CMYK profile is set to overprint.',
    },
    consequence: {
      de: 'Nach der Umrechnung sind die Nullwerte keine Nullen mehr: Das Ergebnis ist zufällig.',
      en: 'After conversion zeros are no longer zeros: the result is chance.',
    },
    remedy: {
      de: 'Profil am Objekt entfernen, dann das Überdrucken prüfen.',
      en: 'Remove the profile from the object, then check the overprint.',
    },
  },
  'color-registration': {
    severity: 'warning',
    message: {
      de: 'Die Passermarkenfarbe („All“) wird auf der Seite verwendet.',
      en: 'The registration colour ("All") is used on the page.',
    },
    hint: {
      de: 'Durch Schwarz ersetzen.',
      en: 'Replace it by black.',
    },
    cause: {
      de: '„[Passermarken]“ statt „[Schwarz]“ gewählt.',
      en: '"[Registration]" was chosen instead of "[Black]".',
    },
    consequence: {
      de: 'Alle Farben drucken mit vollem Auftrag übereinander; die Stelle trocknet nicht und passt nie genau.',
      en: 'All inks print solid on top of each other; the spot does not dry and never registers.',
    },
    remedy: {
      de: 'Objekt auswählen und Farbe „[Schwarz]“ zuweisen.',
      en: 'Select the object and assign the colour "[Black]".',
    },
  },
  'spot-undeclared': {
    severity: 'error',
    message: {
      de: 'Die Sonderfarbe „{ink}“ ist für diesen Auftrag nicht vorgesehen.',
      en: 'The spot colour "{ink}" is not planned for this job.',
    },
    hint: {
      de: 'In CMYK umwandeln oder in data/print.yaml unter inks anmelden.',
      en: 'Convert it to CMYK or declare it in data/print.yaml under inks.',
    },
    cause: {
      de: 'Ein Logo bringt eine Sonderfarbe (PANTONE, HKS) mit.',
      en: 'A logo brings a spot colour (PANTONE, HKS).',
    },
    consequence: {
      de: 'Es entsteht eine fünfte Druckplatte: Die Druckerei hält an, rechnet sie ab oder wandelt selbst um.',
      en: 'A fifth plate arises: the printer stops, charges for it, or converts at will.',
    },
    remedy: {
      de: 'Mit der Druckerei klären, ob die Farbe gedruckt wird; sonst die CMYK-Fassung des Logos verwenden.',
      en: 'Settle with the printer whether the ink is printed; otherwise use the CMYK version of the logo.',
    },
  },
  'transparency-blend-mode': {
    severity: 'error',
    message: {
      de: 'Eine unbekannte Füllmethode wird verwendet („{value}“).',
      en: 'An unknown blend mode is used ("{value}").',
    },
    hint: {
      de: 'Füllmethode „Normal“ oder „Multiplizieren“ wählen.',
      en: 'Choose the blend mode "Normal" or "Multiply".',
    },
    cause: {
      de: 'Das erzeugende Programm schreibt eigene Füllmethoden.',
      en: 'The producing program writes blend modes of its own.',
    },
    consequence: {
      de: 'Geräte behandeln sie als „Normal“: Schatten und Effekte sehen anders aus.',
      en: 'Devices treat it as "Normal": shadows and effects look different.',
    },
    remedy: {
      de: 'Effekt im Original ändern und neu exportieren.',
      en: 'Change the effect in the original and export again.',
    },
  },
  'transparency-group-space': {
    severity: 'error',
    message: {
      de: 'Eine Transparenzgruppe rechnet in {family} statt in CMYK.',
      en: 'A transparency group blends in {family} instead of CMYK.',
    },
    hint: {
      de: 'Transparenzfüllraum des Dokuments auf CMYK stellen.',
      en: "Set the document's transparency blend space to CMYK.",
    },
    cause: {
      de: 'Der Transparenzfüllraum steht auf RGB, oder ein Logo kommt aus einem Bildschirmprogramm.',
      en: 'The blend space is set to RGB, or a logo comes from a screen program.',
    },
    consequence: {
      de: 'Farben verschieben sich im Bereich der Transparenz; am Rand der Gruppe entsteht eine sichtbare Kante.',
      en: 'Colours shift within the transparency; a visible edge arises at the border of the group.',
    },
    remedy: {
      de: 'Bearbeiten › Transparenzfüllraum › Dokument-CMYK, dann neu exportieren.',
      en: 'Edit › Transparency Blend Space › Document CMYK, then export again.',
    },
  },
  'transparency-none': {
    severity: 'error',
    message: {
      de: 'Die Seite enthält Transparenz ({value}); PDF/X-1a erlaubt keine.',
      en: 'The page has transparency ({value}); PDF/X-1a allows none.',
    },
    hint: {
      de: 'Transparenz beim Export reduzieren lassen.',
      en: 'Have transparency flattened on export.',
    },
    cause: {
      de: 'Schatten, Deckkraft unter 100 %, freigestellte Bilder oder Füllmethoden.',
      en: 'Shadows, opacity below 100 %, cut-out images or blend modes.',
    },
    consequence: {
      de: 'Ältere Geräte drucken transparente Teile deckend oder gar nicht.',
      en: 'Older devices print transparent parts opaque, or not at all.',
    },
    remedy: {
      de: 'Als PDF/X-1a:2003 mit Transparenzreduzierung „Hohe Auflösung“ exportieren.',
      en: 'Export as PDF/X-1a:2003 with flattening at high resolution.',
    },
  },
} as const satisfies FindingTable;

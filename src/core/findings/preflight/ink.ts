import type { FindingTable } from '../finding-text.js';

/** Rules about overprint, black, small text and total ink. */
export const inkRules = {
  'overprint-white-text': {
    severity: 'error',
    message: {
      de: 'Weißer Text steht auf „Überdrucken“ und verschwindet im Druck.',
      en: 'White text is set to overprint and vanishes in print.',
    },
    hint: {
      de: 'Überdrucken für weißen Text ausschalten.',
      en: 'Switch overprint off for white text.',
    },
    cause: {
      de: 'Der Text war früher schwarz und überdruckend und wurde umgefärbt.',
      en: 'The text used to be black and overprinting and was recoloured.',
    },
    consequence: {
      de: 'Weiß überdruckt heißt: Es wird nichts gedruckt, der Untergrund bleibt stehen.',
      en: 'Overprinting white means: nothing is printed, the ground stays.',
    },
    remedy: {
      de: 'Text auswählen, im Bedienfeld „Attribute“ das Häkchen bei „Fläche überdrucken“ entfernen.',
      en: 'Select the text and clear "Overprint Fill" in the Attributes panel.',
    },
  },
  'overprint-white-path': {
    severity: 'warning',
    message: {
      de: 'Eine weiße Fläche oder Linie steht auf „Überdrucken“ und verschwindet im Druck.',
      en: 'A white area or line is set to overprint and vanishes in print.',
    },
    hint: {
      de: 'Überdrucken für Weiß ausschalten.',
      en: 'Switch overprint off for white.',
    },
    cause: {
      de: 'Ein schwarzes, überdruckendes Objekt wurde weiß gefärbt, häufig in Logos.',
      en: 'A black overprinting object was coloured white, often in logos.',
    },
    consequence: {
      de: 'Es wird nichts gedruckt: Aussparungen im Logo füllen sich mit dem Untergrund.',
      en: 'Nothing is printed: the holes of a logo fill with the ground.',
    },
    remedy: {
      de: 'In der Logodatei das Objekt auswählen und „Fläche überdrucken“ ausschalten.',
      en: 'Select the object in the logo file and clear "Overprint Fill".',
    },
  },
  'overprint-black-text': {
    severity: 'warning',
    message: {
      de: 'Kleiner schwarzer Text ({value} pt) spart den farbigen Untergrund aus, statt ihn zu überdrucken.',
      en: 'Small black text ({value} pt) knocks out the coloured ground instead of overprinting it.',
    },
    hint: {
      de: 'Schwarz auf „Überdrucken“ stellen.',
      en: 'Set black to overprint.',
    },
    cause: {
      de: 'Der Text ist nicht reines [Schwarz], oder das Überdrucken von Schwarz ist ausgeschaltet.',
      en: 'The text is not pure [Black], or overprinting of black is switched off.',
    },
    consequence: {
      de: 'Passt der Druck nicht auf den Hundertstelmillimeter, blitzen weiße Ränder um die Buchstaben.',
      en: 'If register is off by a hair, white edges show around the letters.',
    },
    remedy: {
      de: 'In den Voreinstellungen „[Schwarz] 100 % überdrucken“ einschalten.',
      en: 'Switch on "Overprint [Black] at 100 %" in the preferences.',
    },
  },
  'overprint-black-line': {
    severity: 'warning',
    message: {
      de: 'Eine dünne schwarze Linie ({value} pt) spart den farbigen Untergrund aus, statt ihn zu überdrucken.',
      en: 'A thin black line ({value} pt) knocks out the coloured ground instead of overprinting it.',
    },
    hint: {
      de: 'Schwarz auf „Überdrucken“ stellen.',
      en: 'Set black to overprint.',
    },
    cause: {
      de: 'Das Überdrucken von Schwarz ist für diese Linie ausgeschaltet.',
      en: 'Overprinting of black is switched off for this line.',
    },
    consequence: {
      de: 'Bei kleinster Passerabweichung blitzt neben der Linie weißes Papier.',
      en: 'At the least misregister white paper shows beside the line.',
    },
    remedy: {
      de: 'Linie auswählen, im Bedienfeld „Attribute“ „Kontur überdrucken“ einschalten.',
      en: 'Select the line and set "Overprint Stroke" in the Attributes panel.',
    },
  },
  'gray-black-text': {
    severity: 'warning',
    message: {
      de: 'Kleiner schwarzer Text ({value} pt) ist in Graustufen angelegt und kann nicht überdrucken.',
      en: 'Small black text ({value} pt) is set in greyscale and cannot overprint.',
    },
    hint: {
      de: 'Text in CMYK mit 100 % Schwarz anlegen.',
      en: 'Set the text in CMYK as 100 % black.',
    },
    cause: {
      de: 'Der Text kommt aus einem Programm, das Schwarz als Grau schreibt.',
      en: 'The text comes from a program that writes black as grey.',
    },
    consequence: {
      de: 'Über Farbe bleiben weiße Blitzer um die Buchstaben.',
      en: 'Over colour, white edges remain around the letters.',
    },
    remedy: {
      de: 'Farbe im Original als CMYK 0/0/0/100 anlegen.',
      en: 'Set the colour up as CMYK 0/0/0/100 in the original.',
    },
  },
  'gray-black-line': {
    severity: 'warning',
    message: {
      de: 'Eine dünne schwarze Linie ({value} pt) ist in Graustufen angelegt und kann nicht überdrucken.',
      en: 'A thin black line ({value} pt) is set in greyscale and cannot overprint.',
    },
    hint: {
      de: 'Linie in CMYK mit 100 % Schwarz anlegen.',
      en: 'Set the line in CMYK as 100 % black.',
    },
    cause: {
      de: 'Die Grafik kommt aus einem Programm, das Schwarz als Grau schreibt.',
      en: 'The graphic comes from a program that writes black as grey.',
    },
    consequence: {
      de: 'Über Farbe blitzt neben der Linie weißes Papier.',
      en: 'Over colour, white paper shows beside the line.',
    },
    remedy: {
      de: 'Farbe im Original als CMYK 0/0/0/100 anlegen.',
      en: 'Set the colour up as CMYK 0/0/0/100 in the original.',
    },
  },
  'gray-overprint': {
    severity: 'warning',
    message: {
      de: 'Ein Objekt in Graustufen steht auf „Überdrucken“; Geräte deuten das verschieden.',
      en: 'An object in greyscale is set to overprint; devices read that differently.',
    },
    hint: {
      de: 'In CMYK (nur Schwarz) anlegen.',
      en: 'Set it up in CMYK (black only).',
    },
    cause: {
      de: 'Das Objekt ist in Grau statt in Schwarz angelegt.',
      en: 'The object is in grey instead of black.',
    },
    consequence: {
      de: 'Auf dem einen Gerät überdruckt es, auf dem anderen spart es aus.',
      en: 'On one device it overprints, on another it knocks out.',
    },
    remedy: {
      de: 'Farbe als CMYK 0/0/0/x anlegen, dann das Überdrucken prüfen.',
      en: 'Set the colour up as CMYK 0/0/0/x, then check the overprint.',
    },
  },
  'text-rich-black': {
    severity: 'warning',
    message: {
      de: 'Text steht in übersättigtem Schwarz ({value} % Farbe).',
      en: 'Text is set in oversaturated black ({value} % ink).',
    },
    hint: {
      de: 'Reines Schwarz (0/0/0/100) verwenden.',
      en: 'Use pure black (0/0/0/100).',
    },
    cause: {
      de: 'RGB-Schwarz wurde umgerechnet, oder Tiefschwarz wurde auf Text angewendet.',
      en: 'RGB black was converted, or rich black was applied to text.',
    },
    consequence: {
      de: 'Vier Farben müssen genau aufeinandertreffen: Der Text wird unscharf und farbig umrandet.',
      en: 'Four inks must meet exactly: the text turns fuzzy with coloured edges.',
    },
    remedy: {
      de: 'Text auswählen und „[Schwarz]“ zuweisen.',
      en: 'Select the text and assign "[Black]".',
    },
  },
  'text-white-small': {
    severity: 'warning',
    message: {
      de: 'Weißer Text ist nur {value} pt groß.',
      en: 'White text is only {value} pt in size.',
    },
    hint: {
      de: 'Mindestens {limit} pt verwenden.',
      en: 'Use at least {limit} pt.',
    },
    cause: {
      de: 'Der Text oder das Logo wurde verkleinert.',
      en: 'The text or logo was scaled down.',
    },
    consequence: {
      de: 'Die Farbe läuft in die feinen Striche; der Text wird unlesbar.',
      en: 'Ink runs into the fine strokes; the text cannot be read.',
    },
    remedy: {
      de: 'Schrift größer oder fetter setzen.',
      en: 'Set the type larger or bolder.',
    },
  },
  'text-inks-small': {
    severity: 'warning',
    message: {
      de: 'Text von nur {value} pt wird aus mehreren Farben gedruckt.',
      en: 'Text of only {value} pt prints in several inks.',
    },
    hint: {
      de: 'Nur eine Farbe verwenden oder mindestens {limit} pt.',
      en: 'Use one ink only, or at least {limit} pt.',
    },
    cause: {
      de: 'Der Text ist in einer Mischfarbe angelegt oder das Logo wurde verkleinert.',
      en: 'The text is in a mixed colour, or the logo was scaled down.',
    },
    consequence: {
      de: 'Kleinste Passerabweichungen machen den Text unscharf und bunt.',
      en: 'The least misregister makes the text fuzzy and coloured.',
    },
    remedy: {
      de: 'Kleine Texte in reinem Schwarz oder einer Sonderfarbe setzen.',
      en: 'Set small text in pure black or one spot colour.',
    },
  },
  'text-small': {
    severity: 'warning',
    message: {
      de: 'Text ist nur {value} pt groß.',
      en: 'Text is only {value} pt in size.',
    },
    hint: {
      de: 'Mindestens {limit} pt verwenden.',
      en: 'Use at least {limit} pt.',
    },
    cause: {
      de: 'Der Text wurde klein gesetzt oder mit einer Grafik verkleinert.',
      en: 'The text was set small or scaled down with a graphic.',
    },
    consequence: {
      de: 'Feine Striche brechen im Druck weg; der Text ist kaum lesbar.',
      en: 'Fine strokes break away in print; the text can hardly be read.',
    },
    remedy: {
      de: 'Schrift größer setzen oder die Grafik größer platzieren.',
      en: 'Set the type larger or place the graphic larger.',
    },
  },
  'line-thin': {
    severity: 'warning',
    message: {
      de: 'Eine Linie ist nur {value} pt dick.',
      en: 'A line is only {value} pt thick.',
    },
    hint: {
      de: 'Mindestens {limit} pt verwenden.',
      en: 'Use at least {limit} pt.',
    },
    cause: {
      de: 'Die Linie ist als Haarlinie angelegt oder wurde mit einem Logo verkleinert.',
      en: 'The line is a hairline, or was scaled down with a logo.',
    },
    consequence: {
      de: 'Auf dem Bildschirm sichtbar, bricht sie im Druck weg oder erscheint je nach Gerät anders.',
      en: 'Visible on screen, it breaks away in print or looks different on each device.',
    },
    remedy: {
      de: 'Linienstärke erhöhen oder das Logo größer platzieren.',
      en: 'Make the line thicker or place the logo larger.',
    },
  },
  'line-white-thin': {
    severity: 'warning',
    message: {
      de: 'Eine weiße Linie ist nur {value} pt dick.',
      en: 'A white line is only {value} pt thick.',
    },
    hint: {
      de: 'Mindestens {limit} pt verwenden.',
      en: 'Use at least {limit} pt.',
    },
    cause: {
      de: 'Die Linie wurde mit einem Logo verkleinert.',
      en: 'The line was scaled down with a logo.',
    },
    consequence: {
      de: 'Die umgebende Farbe läuft zu; die Linie verschwindet.',
      en: 'The ink around it runs together; the line vanishes.',
    },
    remedy: {
      de: 'Linienstärke erhöhen oder das Logo größer platzieren.',
      en: 'Make the line thicker or place the logo larger.',
    },
  },
  'line-inks-thin': {
    severity: 'warning',
    message: {
      de: 'Eine nur {value} pt dünne Linie wird aus mehreren Farben gedruckt.',
      en: 'A line of only {value} pt prints in several inks.',
    },
    hint: {
      de: 'Eine Farbe verwenden oder mindestens {limit} pt.',
      en: 'Use one ink, or at least {limit} pt.',
    },
    cause: {
      de: 'Die Linie ist in einer Mischfarbe angelegt und dünn oder verkleinert.',
      en: 'The line is in a mixed colour and thin or scaled down.',
    },
    consequence: {
      de: 'Die Farben treffen nicht genau aufeinander: Die Linie wird bunt und unscharf.',
      en: 'The inks do not meet exactly: the line turns coloured and fuzzy.',
    },
    remedy: {
      de: 'Linie in reinem Schwarz oder dicker anlegen.',
      en: 'Set the line in pure black, or thicker.',
    },
  },
  'ink-mean': {
    severity: 'warning',
    message: {
      de: 'Auf einem Quadrat von 15 mm liegt im Mittel {value} % Farbe.',
      en: 'On a square of 15 mm lies {value} % ink in the mean.',
    },
    hint: {
      de: 'Dunkle Flächen heller anlegen, höchstens {limit} % im Mittel.',
      en: 'Make dark areas lighter, at most {limit} % in the mean.',
    },
    cause: {
      de: 'Großes Tiefschwarz oder dunkle Bilder mit zu hohem Farbauftrag.',
      en: 'A large rich black, or dark images with too much ink.',
    },
    consequence: {
      de: 'Die Farbe trocknet nicht, schmiert ab und klebt die Bogen zusammen.',
      en: 'The ink does not dry, sets off and makes the sheets stick.',
    },
    remedy: {
      de: 'Bild in das richtige Druckprofil umwandeln; Tiefschwarz mit höchstens 60/40/40/100.',
      en: 'Convert the image to the right profile; rich black at most 60/40/40/100.',
    },
  },
  'ink-maximum': {
    severity: 'error',
    message: {
      de: 'An einer Stelle liegen {value} % Farbe übereinander, erlaubt sind {limit} %.',
      en: 'In one place {value} % ink lies on top of each other; {limit} % are allowed.',
    },
    hint: {
      de: 'Stelle heller oder mit weniger Farben anlegen.',
      en: 'Make the place lighter, or with fewer inks.',
    },
    cause: {
      de: 'Bild mit falschem Profil umgewandelt, Tiefschwarz zu satt oder überdruckende Flächen.',
      en: 'An image converted with the wrong profile, a rich black too full, or overprinting areas.',
    },
    consequence: {
      de: 'Die Farbe trocknet nicht und schmiert auf die Nachbarseite.',
      en: 'The ink does not dry and sets off on the facing page.',
    },
    remedy: {
      de: 'Bild neu in das Druckprofil umwandeln; Tiefschwarz verringern.',
      en: 'Convert the image anew to the printing profile; reduce the rich black.',
    },
  },
  'content-unjudged': {
    severity: 'info',
    message: {
      de: 'Nicht geprüft, nur geschätzt: {what} (Seiten: {pages}).',
      en: 'Not checked, only guessed: {what} (pages: {pages}).',
    },
    hint: {
      de: 'Diese Stellen im Programm der Druckerei prüfen lassen.',
      en: "Have these places checked by the printer's software.",
    },
    cause: {
      de: 'Die Datei enthält etwas, dessen Druckfarben sich aus ihren Zahlen nicht ablesen lassen.',
      en: 'The file holds something whose inks cannot be told from its numbers.',
    },
    consequence: {
      de: 'Farbauftrag und Überdrucken an diesen Stellen sind unbekannt; Fehler können dort verborgen sein.',
      en: 'Ink and overprint are unknown there; faults may be hidden in these places.',
    },
    remedy: {
      de: 'Farben in CMYK anlegen, Schriften einbetten, Bilder als Flate oder JPEG speichern.',
      en: 'Set colours in CMYK, embed fonts, save images as Flate or JPEG.',
    },
  },
  'rich-black-recipe': {
    severity: 'warning',
    message: {
      de: 'Eine große schwarze Fläche ist {met} statt {expected}.',
      en: 'A large black area is {met} instead of {expected}.',
    },
    hint: {
      de: 'Eine einzige Mischung für Tiefschwarz verwenden.',
      en: 'Use one single recipe for rich black.',
    },
    cause: {
      de: 'Mehrere Mischungen von Schwarz im selben Dokument.',
      en: 'Several recipes of black in the same document.',
    },
    consequence: {
      de: 'Nebeneinander sehen verschiedene Schwarz verschieden aus; reines Schwarz wirkt auf Flächen grau.',
      en: 'Side by side, different blacks look different; pure black looks grey in areas.',
    },
    remedy: {
      de: 'Flächen mit der Tiefschwarz-Mischung aus data/print.yaml anlegen.',
      en: 'Set areas up in the rich black of data/print.yaml.',
    },
  },
} as const satisfies FindingTable;

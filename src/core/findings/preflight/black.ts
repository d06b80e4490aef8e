import type { FindingTable } from '../finding-text.js';

/** Rules about overprint and black. */
export const blackRules = {
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

import type { FindingTable } from '../finding-text.js';

/** Rules about small text and thin lines. */
export const fineRules = {
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
} as const satisfies FindingTable;

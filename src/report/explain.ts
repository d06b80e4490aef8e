import type { FindingCode } from '../core/findings/index.js';
import type { Lang } from './lang.js';
import { textPaint } from './paint-text.js';
import { textOf } from './sentences.js';

const WORDS = {
  de: {
    error: 'Fehler: die Druckdatei wird zurückgehalten',
    signoff: 'freigabepflichtig: jemand muss es annehmen',
    warning: 'Warnung',
    info: 'Hinweis',
    cause: 'Ursache',
    consequence: 'Folge im Druck',
    remedy: 'Abhilfe',
    example: 'Meldung',
    hint: 'Rat',
  },
  en: {
    error: 'error: the print file is withheld',
    signoff: 'needs sign-off: somebody must accept it',
    warning: 'warning',
    info: 'note',
    cause: 'Cause',
    consequence: 'Consequence in print',
    remedy: 'Remedy',
    example: 'Message',
    hint: 'Advice',
  },
} as const;

/** Everything the catalogue says about one code. */
export function explain(code: FindingCode, lang: Lang, color: boolean): string {
  const words = WORDS[lang];
  const text = textOf(code);
  const paint = textPaint(color);
  const part = (title: string, sentence: string): string =>
    sentence === '' ? '' : `\n${paint.bold(title)}\n${wrap(sentence)}`;
  return [
    `${paint.bold(code)} · ${words[text.severity]}\n`,
    part(words.example, slotsShown(text.message[lang])),
    part(words.cause, text.cause[lang]),
    part(words.consequence, text.consequence[lang]),
    part(words.remedy, text.remedy[lang]),
    part(words.hint, slotsShown(text.hint[lang])),
  ].join('');
}

/** `{participant}` → `…`: the reader sees where a value will stand. */
const slotsShown = (sentence: string): string =>
  sentence
    .replace(/^\{\w+\}$/u, '')
    .replace(/\{(?:meant)\}/gu, '')
    .replace(/\{\w+\}/gu, '…');

const WIDTH = 78;

function wrap(sentence: string): string {
  const lines: string[] = [''];
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `  ${line}\n`).join('');
}

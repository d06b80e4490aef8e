import { z } from 'zod';
import type { Localized } from '../../core/finding.js';
import { cmyk, type Cmyk } from '../../core/color.js';
import type { LooseDate } from '../../core/participant.js';
import { mm, pt, ptFromMm, type Mm, type Pt } from '../../core/units.js';

/** What a value should have been. The schemas give the key as zod's error message. */
export const EXPECTED = {
  length: { de: 'eine Länge wie 18mm', en: 'a length like 18mm' },
  thickness: { de: 'eine Länge wie 0.25pt oder 0.1mm', en: 'a length like 0.25pt or 0.1mm' },
  grammage: { de: 'ein Flächengewicht wie 115g/m²', en: 'a grammage like 115g/m²' },
  caliper: { de: 'eine Dicke wie 104µm oder 0.1mm', en: 'a thickness like 104µm or 0.1mm' },
  percent: { de: 'ein Anteil wie 10%', en: 'a share like 10%' },
  space: { de: 'ein Anteil wie 10% oder eine Länge wie 3mm', en: 'a share like 10% or a length like 3mm' },
  cmyk: {
    de: 'vier Farbwerte von 0 bis 100, etwa [100, 60, 0, 10]',
    en: 'four ink values from 0 to 100, such as [100, 60, 0, 10]',
  },
  ink: {
    de: 'vier Farbwerte wie [100, 60, 0, 10] oder der Name einer Sonderfarbe aus print.yaml',
    en: 'four ink values like [100, 60, 0, 10] or the name of a spot ink from print.yaml',
  },
  date: {
    de: 'ein Datum wie 2021-10-15, 2021-10, 2021 oder 2020-summer',
    en: 'a date like 2021-10-15, 2021-10, 2021 or 2020-summer',
  },
  day: { de: 'ein Tag wie 2021-10-15', en: 'a day like 2021-10-15' },
  id: {
    de: 'ein Kürzel aus Kleinbuchstaben, Ziffern und Bindestrichen, etwa bad-berleburg',
    en: 'an id of lower-case letters, digits and hyphens, such as bad-berleburg',
  },
  filled: { de: 'ein Wert, der nicht leer ist', en: 'a value that is not empty' },
  factor: { de: 'eine Zahl von 0.25 bis 4', en: 'a number from 0.25 to 4' },
  shift: {
    de: 'ein Zahlenpaar von -20 bis 20 wie [0.5, -1]',
    en: 'two numbers from -20 to 20 like [0.5, -1]',
  },
  hex: { de: 'eine Farbe der Datei wie "#0f3d56"', en: 'a colour of the file like "#0f3d56"' },
  path: {
    de: 'ein Pfad innerhalb des Projekts mit / als Trenner, ohne „..“',
    en: 'a path inside the project with / as separator, without “..”',
  },
  trim: {
    de: 'A4, A5 oder { width: 210mm, height: 297mm }',
    en: 'A4, A5 or { width: 210mm, height: 297mm }',
  },
  'number-format': { de: 'ein Zahlenformat wie "0" oder "0,0"', en: 'a number format like "0" or "0,0"' },
  data: {
    de: 'der Name einer CSV-Datei oder eine Liste von Zeilen',
    en: 'the name of a CSV file or a list of rows',
  },
  'one-line': { de: 'ein Text auf einer Zeile', en: 'a text on one line' },
  limit: {
    de: 'eine ganze Zahl bis zum Höchstwert in docs/limits.md',
    en: 'a whole number up to the most in docs/limits.md',
  },
  other: { de: 'etwas anderes', en: 'something else' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Expectation = keyof typeof EXPECTED;

const error = (expectation: Expectation): { readonly error: Expectation } => ({ error: expectation });

/** A text with something in it, on one line. */
export const textValue = z
  .string()
  .trim()
  .min(1, error('filled'))
  .regex(/^[^\r\n\u2028\u2029]*$/u, error('one-line'));

/** Lower-case ASCII, kebab-case: safe in file names, anchors and URLs. */
export const idValue = z.string(error('id')).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, error('id'));

const LENGTH = /^\d+(\.\d+)?\s?mm$/u;

/** `18mm`; a bare number is millimetres too. */
export const lengthValue = z
  .union(
    [
      z.number(error('length')).min(0, error('length')),
      z.string(error('length')).regex(LENGTH, error('length')),
    ],
    error('length'),
  )
  .transform((written): Mm => mm(typeof written === 'number' ? written : Number.parseFloat(written)));

/** Finished sizes of the DIN series, by ISO 216. */
const DIN_SIZES = { A4: { width: mm(210), height: mm(297) }, A5: { width: mm(148), height: mm(210) } };

export const trimValue = z
  .union(
    [z.enum(['A4', 'A5']), z.strictObject({ width: lengthValue, height: lengthValue })],
    error('trim'),
  )
  .transform((written) => (typeof written === 'string' ? DIN_SIZES[written] : written));

/** `0.25pt` or `0.1mm`: thin things are measured in points by the trade. */
export const thicknessValue = z
  .string(error('thickness'))
  .regex(/^\d+(\.\d+)?\s?(pt|mm)$/u, error('thickness'))
  .transform((text): Pt => {
    const length = Number.parseFloat(text);
    return text.endsWith('mm') ? ptFromMm(mm(length)) : pt(length);
  });

/** `115g/m²` → 115. */
export const grammageValue = z
  .string(error('grammage'))
  .regex(/^\d+(\.\d+)?\s?g\/m(²|2)$/u, error('grammage'))
  .transform((text) => Number.parseFloat(text))
  .refine((grammage) => grammage > 0, error('grammage'));

/** `104µm` or `0.1mm`: how thick one leaf is. */
export const caliperValue = z
  .string(error('caliper'))
  .normalize('NFKC')
  .regex(/^\d+(\.\d+)?\s?(μm|um|mm)$/u, error('caliper'))
  .transform((text): Mm => mm(Number.parseFloat(text) / (text.endsWith('mm') ? 1 : 1000)))
  .refine((thickness) => thickness > 0, error('caliper'));

const PERCENT = /^\d+(\.\d+)?\s?%$/u;

const shareOf = (text: string): number => Number.parseFloat(text) / 100;

/** `300%` → 3. */
export const percentValue = z
  .string(error('percent'))
  .regex(PERCENT, error('percent'))
  .transform(shareOf);

/** Space around a logo: a share of its height, or a length. */
export const spaceValue = z
  .string(error('space'))
  .regex(/^\d+(\.\d+)?\s?(%|mm)$/u, error('space'))
  .transform((text) =>
    PERCENT.test(text)
      ? ({ kind: 'share', share: shareOf(text) } as const)
      : ({ kind: 'length', length: mm(Number.parseFloat(text)) } as const),
  );

const inkPart = z.number(error('cmyk')).min(0, error('cmyk')).max(100, error('cmyk'));

/** `[100, 60, 0, 10]` in percent, as designers write it. */
export const cmykValue = z
  .tuple([inkPart, inkPart, inkPart, inkPart], error('cmyk'))
  .transform(([c, m, y, k]): Cmyk => cmyk(c / 100, m / 100, y / 100, k / 100));

/** Process values or the name of a spot ink at full tint. */
export const inkValue = z.union([cmykValue, textValue], error('ink'));

export const hexValue = z.string(error('hex')).regex(/^#[0-9a-fA-F]{6}$/u, error('hex'));

/** A path that stays inside the project whatever the file system makes of it. */
export const pathValue = z
  .string(error('path'))
  .min(1, { ...error('filled'), abort: true })
  .refine(staysInside, error('path'))
  .transform((path) => path.normalize('NFC'));

function staysInside(path: string): boolean {
  if (path.startsWith('/') || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/iu.test(path)) return false;
  return path.split('/').every((part) => part !== '..' && part !== '.' && part !== '');
}

const SEASON = /^(\d{4})-(spring|summer|autumn|winter)$/u;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** `2021`, `2021-10`, `2021-10-15` or `2020-summer`: as exact as it is known. */
export const dateValue = z
  .union([z.number().int(), z.string()], error('date'))
  .transform((written, context): LooseDate => {
    const date = parseLooseDate(String(written));
    if (date) return date;
    context.addIssue({ code: 'custom', message: 'date' satisfies Expectation });
    return z.NEVER;
  })
  .meta({ pattern: '^\\d{4}(-(\\d{2}(-\\d{2})?|spring|summer|autumn|winter))?$' });

/** A whole day. */
export const dayValue = z
  .string(error('day'))
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { ...error('day'), abort: true })
  .refine((text) => parseLooseDate(text) !== null, error('day'));

/** Null when it is no date of the calendar (31 February). */
export function parseLooseDate(text: string): LooseDate | null {
  const season = SEASON.exec(text);
  if (season) {
    return { year: Number(season[1]), season: season[2] as NonNullable<LooseDate['season']> };
  }
  const match = DATE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

/** Day 0 of the next month is the last of this one. */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();


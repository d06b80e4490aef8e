/** Questions that several rules ask of the facts. */
import { union, type Rect } from '../core/geometry.js';
import type { Where } from '../core/finding.js';
import type {
  FeatureName,
  FontFacts,
  OutputIntentFacts,
  PageFacts,
  PaintedObject,
  PaintFacts,
  PdfFacts,
} from '../core/pdf-facts.js';
import { XMP } from './inspect/xmp.js';
import type { Hit } from './rule.js';

/** A tenth of a millimetre: the finest a guillotine is set to. */
export const TENTH_MM = 72 / 254;

export const inDocument = <P>(params: P): readonly Hit<P>[] => [{ where: {}, params }];

export const hitsOnPages = <P>(
  pdf: PdfFacts,
  test: (page: PageFacts) => P | null,
): readonly Hit<P>[] =>
  pdf.pages.flatMap((page) => {
    const params = test(page);
    return params === null ? [] : [{ where: onPage(page), params }];
  });

export const onPage = (page: PageFacts): Where => ({
  page: page.number,
  ...(page.object === null ? {} : { object: page.object }),
});

export const hitsOfFeatures = (
  pdf: PdfFacts,
  features: readonly FeatureName[],
): readonly Hit<{ readonly value: string }>[] =>
  pdf.features
    .filter(({ feature }) => features.includes(feature))
    .map(({ page, object, detail }) => ({
      where: { ...(page === null ? {} : { page }), ...(object === null ? {} : { object }) },
      params: { value: detail },
    }));

/** Objects that leave ink (or hide some) on the page: not within masks, not fully clipped or transparent. */
export const shows = (object: PaintedObject): boolean =>
  object.box !== null &&
  !object.inMask &&
  (object.kind !== 'text' || (object.text?.renderMode !== 3 && object.text?.renderMode !== 7)) &&
  ((object.fill?.alpha ?? 0) > 0 || (object.stroke?.alpha ?? 0) > 0 || object.kind === 'image');

interface Group {
  worst: number;
  box: Rect | null;
  readonly page: PageFacts;
  readonly object: string | null;
  example: PaintedObject;
}

/**
 * Hits among painted objects: one for each artwork of a page, at the worst of its objects.
 * `measure` gives null for a sound object; the smallest number is the worst.
 */
export function hitsOfObjects<P>(
  pdf: PdfFacts,
  measure: (object: PaintedObject, page: PageFacts) => number | null,
  params: (worst: number, example: PaintedObject) => P,
): readonly Hit<P>[] {
  return pdf.pages.flatMap((page) => {
    const groups = new Map<string, Group>();
    for (const object of page.objects) {
      if (!shows(object)) continue;
      const value = measure(object, page);
      if (value === null) continue;
      const key = object.artwork === null ? `own ${round(value)}` : `artwork ${object.artwork}`;
      const group = groups.get(key);
      if (!group) {
        groups.set(key, {
          worst: value,
          box: object.box,
          page,
          object: object.within,
          example: object,
        });
        continue;
      }
      if (object.box) group.box = group.box ? union(group.box, object.box) : object.box;
      if (value < group.worst) [group.worst, group.example] = [value, object];
    }
    return [...groups.values()].map(({ worst, box, object, example }) => ({
      where: {
        page: page.number,
        ...(box ? { box } : {}),
        ...(object === null ? {} : { object }),
      },
      params: params(worst, example),
    }));
  });
}

/** Two decimals: what a designer can act on. */
export const round = (value: number): number => Math.round(value * 100) / 100;

const NO_INK = 0.005;
const FULL_INK = 0.995;

export const printsWhite = (paint: PaintFacts | null): boolean =>
  paint?.inks != null && Object.values(paint.inks).every((amount) => amount < NO_INK);

/** Number of plates that get ink; null when not known. */
export const plateCount = (paint: PaintFacts | null): number | null =>
  paint?.inks == null
    ? null
    : Object.values(paint.inks).filter((amount) => amount >= NO_INK).length;

/** Full black on its own plate and nothing else. */
export const isPureBlack = (paint: PaintFacts | null): boolean =>
  (paint?.inks?.Black ?? 0) >= FULL_INK && plateCount(paint) === 1;

export const totalInkOf = (paint: PaintFacts | null): number =>
  Object.values(paint?.inks ?? {}).reduce((sum, amount) => sum + amount, 0);

/** Paint of a shown string: fill, or stroke when only outlined. */
export const textPaint = (object: PaintedObject): PaintFacts | null =>
  object.kind === 'text' ? (object.fill ?? object.stroke) : null;

/** Paint and width of a line: a stroke, or a filled sliver that stands for one. */
export function lineOf(
  object: PaintedObject,
): { readonly paint: PaintFacts; readonly width: number } | null {
  if (object.kind !== 'path') return null;
  if (object.stroke && object.lineWidth !== null && !object.fill)
    return { paint: object.stroke, width: object.lineWidth };
  if (object.fill && object.thickness !== null)
    return { paint: object.fill, width: object.thickness };
  return null;
}

/** The one output intent for PDF/X; null when there is none or more than one. */
export function printIntent(pdf: PdfFacts): OutputIntentFacts | null {
  const intents = pdf.outputIntents.filter(({ subtype }) => subtype === 'GTS_PDFX');
  return intents.length === 1 ? (intents[0] ?? null) : null;
}

/** Process model of the printing condition: `CMYK`, `RGB`, `GRAY`; null when it cannot be told. */
export function conditionSpace(pdf: PdfFacts): string | null {
  const intent = printIntent(pdf);
  if (!intent) return null;
  if (intent.profile) return intent.profile.space || null;
  // Registered offset conditions without a profile are CMYK; PDF/X-1a allows that.
  return intent.identifier === null ? null : 'CMYK';
}

/** Finished size of a page, in its own points; null without any box. */
export function trimSize(
  page: PageFacts,
): { readonly width: number; readonly height: number } | null {
  const box = page.boxes.trim ?? page.boxes.art ?? page.boxes.crop ?? page.boxes.media;
  const unit = page.userUnit ?? 1;
  return box && { width: (box.right - box.left) * unit, height: (box.top - box.bottom) * unit };
}

export const mmText = (points: number): number => round((points * 25.4) / 72);

/** Version that holds: the catalogue may raise the header's. */
export function effectiveVersion(pdf: PdfFacts): string | null {
  const { headerVersion, catalogVersion } = pdf.file;
  if (headerVersion === null) return null;
  return catalogVersion !== null && Number(catalogVersion) > Number(headerVersion)
    ? catalogVersion
    : headerVersion;
}

/** Value of an XMP property; null when absent. */
export const property = (pdf: PdfFacts, prefix: keyof typeof XMP, name: string): string | null =>
  pdf.xmp?.properties[`${XMP[prefix]} ${name}`] ?? null;

/** Compares a PDF date (`D:20260401120000+02'00'`) with an XMP date, to the second and the zone. */
export function sameMoment(pdfDate: string, xmpDate: string): boolean {
  const parts =
    /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/u.exec(pdfDate);
  if (!parts) return false;
  const [, year, month, day, hour, minute, second, sign, zoneHours, zoneMinutes] = parts;
  const zone = sign ? `${sign}${zoneHours}:${zoneMinutes ?? '00'}` : 'Z';
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const other = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u.exec(
    xmpDate,
  );
  if (!other) return false;
  const [, moment, otherZone = 'Z'] = other;
  const zulu = (text: string): string => (text === '+00:00' || text === '-00:00' ? 'Z' : text);
  return moment === written && zulu(otherZone) === zulu(zone);
}

export const onFont = (font: FontFacts, page = font.pages[0]): Where => ({
  ...(page === undefined ? {} : { page }),
  ...(font.object === null ? {} : { object: font.object }),
});

import type {
  DocumentFacts,
  FontOutline,
  ImageColor,
  ImageOutline,
  InkOutline,
  PageOutline,
} from '../core/document-facts.js';
import { rect, type Size } from '../core/geometry.js';
import type {
  ColorSpaceFacts,
  FontFacts,
  PageFacts,
  PaintedObject,
  PdfBox,
  PdfFacts,
} from '../core/pdf-facts.js';
import { pt } from '../core/units.js';

/** Everything that was found in a file → what a report shows of it: small enough to be handed on. */
export function documentFacts(pdf: PdfFacts): DocumentFacts {
  const intent = pdf.outputIntents.find(({ subtype }) => subtype === 'GTS_PDFX');
  return {
    title: pdf.info?.['Title']?.text || null,
    claim: claimOf(pdf),
    version: pdf.file.catalogVersion ?? pdf.file.headerVersion,
    condition: intent
      ? { identifier: intent.identifier, profile: intent.profile?.description ?? null }
      : null,
    pages: pdf.pages.map(outlineOf),
    inks: pdf.plates.map((name) => inkOf(pdf, name)),
    inkMaximum: inkMaximum(pdf),
    fonts: pdf.fonts.map(fontOf),
    images: imagesOf(pdf),
  };
}

/** PDF/X-4 says it in the metadata, PDF/X-1a in the Info dictionary. */
function claimOf({ xmp, info }: PdfFacts): string | null {
  const told = Object.entries(xmp?.properties ?? {}).find(([key]) =>
    key.endsWith(' GTS_PDFXVersion'),
  );
  const older = info?.['GTS_PDFXConformance'] ?? info?.['GTS_PDFXVersion'];
  return (told?.[1] ?? older?.text) || null;
}

/** A page without any box: US Letter, as viewers assume. */
const NO_BOX: PdfBox = { left: 0, bottom: 0, right: 612, top: 792 };

function outlineOf({ number, boxes, rotate, userUnit }: PageFacts): PageOutline {
  const unit = userUnit ?? 1;
  const media = boxes.media ?? NO_BOX;
  const crop = boxes.crop ?? media;
  const trim = boxes.trim ?? boxes.art ?? crop;
  const { bleed } = boxes;
  const length = (from: number, to: number): ReturnType<typeof pt> => pt((to - from) * unit);
  return {
    number,
    trim: sizeOf(trim, unit),
    trimStated: (boxes.trim ?? boxes.art) !== null,
    bleed: bleed && {
      top: length(trim.top, bleed.top),
      right: length(trim.right, bleed.right),
      bottom: length(bleed.bottom, trim.bottom),
      left: length(bleed.left, trim.left),
    },
    media: sizeOf(media, unit),
    shown: shownOf(media, crop, trim, unit),
    turn: TURNS[((Math.round(rotate / 90) % 4) + 4) % 4] ?? 0,
  };
}

const TURNS = [0, 90, 180, 270] as const;

const sizeOf = (box: PdfBox, unit: number): Size => ({
  width: pt((box.right - box.left) * unit),
  height: pt((box.top - box.bottom) * unit),
});

/** Viewers show the crop box as far as it lies on the sheet. */
function shownOf(media: PdfBox, crop: PdfBox, trim: PdfBox, unit: number): PageOutline['shown'] {
  const left = Math.max(media.left, crop.left);
  const top = Math.min(media.top, crop.top);
  const right = Math.min(media.right, crop.right);
  const bottom = Math.max(media.bottom, crop.bottom);
  return rect(
    (left - trim.left) * unit,
    (trim.top - top) * unit,
    (right - left) * unit,
    (top - bottom) * unit,
  );
}

function inkOf({ pages }: PdfFacts, name: string): InkOutline {
  const sum = pages.reduce((total, { ink }) => total + (ink.consumption[name] ?? 0), 0);
  return { name, share: pages.length === 0 ? 0 : sum / pages.length };
}

function inkMaximum({ pages }: PdfFacts): DocumentFacts['inkMaximum'] {
  let most: DocumentFacts['inkMaximum'] = null;
  for (const { number, ink } of pages) {
    if (ink.maximum && ink.maximum.amount > (most?.amount ?? 0))
      most = { amount: ink.maximum.amount, page: number };
  }
  return most;
}

const fontOf = ({ name, subtype, program, subset, pages }: FontFacts): FontOutline => ({
  name: name.replace(/^[A-Z]{6}\+/u, ''),
  kind: (program && PROGRAMS[program]) ?? subtype,
  embedded: program !== null,
  subset,
  pages,
});

const PROGRAMS: Readonly<Record<NonNullable<FontFacts['program']>, string>> = {
  type1: 'Type 1',
  truetype: 'TrueType',
  cff: 'CFF',
  opentype: 'OpenType',
  type3: 'Type 3',
};

function imagesOf({ pages, images }: PdfFacts): readonly ImageOutline[] {
  const placed = new Map<number, NonNullable<ImageOutline['placed']>>();
  for (const { number, objects } of pages) {
    for (const object of objects) {
      const size = object.image && placedSize(object);
      if (!size || !object.image) continue;
      const ppi = Math.min(object.image.ppiX, object.image.ppiY);
      const known = placed.get(object.image.image);
      if (!known || ppi < known.ppi) placed.set(object.image.image, { ppi, size, page: number });
    }
  }
  return images.map((image, index) => ({
    pixels: { width: image.width, height: image.height },
    bits: image.bitsPerComponent,
    color: image.stencil ? 'mask' : colorOf(image.space),
    profiled: isProfiled(image.space),
    placed: placed.get(index) ?? null,
    pages: image.pages,
  }));
}

function placedSize({ extent, box }: PaintedObject): Size | null {
  const area = extent ?? box;
  return area && { width: area.width, height: area.height };
}

function colorOf(space: ColorSpaceFacts | null): ImageColor {
  switch (space?.family) {
    case 'DeviceGray':
    case 'CalGray':
      return 'gray';
    case 'DeviceRGB':
    case 'CalRGB':
      return 'rgb';
    case 'DeviceCMYK':
      return 'cmyk';
    case 'Lab':
      return 'lab';
    case 'ICCBased':
      return PROFILE_COLORS[space.channels] ?? 'unknown';
    case 'Indexed':
      return colorOf(space.base);
    case 'Separation':
    case 'DeviceN':
      return 'spot';
    default:
      return 'unknown';
  }
}

const PROFILE_COLORS: Readonly<Record<number, ImageColor>> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' };

const isProfiled = (space: ColorSpaceFacts | null): boolean =>
  space !== null &&
  (space.family === 'ICCBased' || (space.family === 'Indexed' && isProfiled(space.base)));

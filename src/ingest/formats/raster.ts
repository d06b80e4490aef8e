import type { ArtworkColor, ArtworkFormat } from '../../core/artwork.js';
import type { ArtworkRequest } from '../../core/artwork-request.js';
import {
  checked,
  finding,
  type Checked,
  type Finding,
  type Localized,
  type Where,
} from '../../core/finding.js';
import { rect, type Rect } from '../../core/geometry.js';
import { USUAL_LIMITS } from '../../core/input-limits.js';
import type { Picture } from '../../core/picture.js';
import { limitInkOfPixels } from '../../color/ink-limit.js';
import { readProfileFacts } from '../../color/profile-check.js';
import {
  decodeImage,
  type DamagedPart,
  type DecodedImage,
  type DecodeFailure,
} from '../../raster/decode-image.js';
import { convertImage, packInkImage, type ConvertedImage } from '../../raster/ink-image.js';
import { resample } from '../../raster/resample.js';
import type { FormatReader, IngestContext, RawArtwork } from '../format.js';
import { colorFindings } from './color-findings.js';
import { withExactColors } from './raster/exact-colors.js';
import { mainColors } from './raster/main-colors.js';
import { neededSize, visibleSize } from './raster/needed-size.js';
import { backgroundOf, whitened } from './raster/paper-white.js';

/** The kinds of pixel images, as `sniff` names them. */
export type RasterFormat = Exclude<ArtworkFormat, 'svg' | 'pdf' | 'eps'>;

/**
 * Reads PNG, JPEG, TIFF, WebP, GIF and AVIF.
 * In: the file. Out: an image in inks with its opacity; user space = pixels of the source, upright.
 * Guaranteed: a near-white box is white, total ink within the limit, no more pixels than print
 * shows, one colour has the same inks as in a vector file.
 * Left to others: finding the visible box, judging the resolution at the placed size.
 */
export const rasterReader =
  (format: RasterFormat): FormatReader =>
  async (bytes, request, context) => {
    const limit = (context.settings.inputLimits ?? USUAL_LIMITS)['image-pixels'];
    const decoded = await decodeImage(bytes, limit * 1e6);
    const where = whereOf(request);
    if ('failure' in decoded) return checked(null, [failureFinding(decoded, limit, where)]);
    const cleaned = cleanBackground(decoded, request, context, where);
    const kept = reduced(cleaned.value, request, context);
    const converted = await convertImage(kept, context.inks, neutralsFor(request, kept));
    return artworkOf(format, kept, converted, request, context, [
      ...sourceFindings(decoded, converted, context, where),
      ...cleaned.findings,
    ]);
  };

const whereOf = ({ source, subject, file }: ArtworkRequest): Where => ({
  source,
  participant: subject,
  file,
});

function failureFinding(failed: DecodeFailure, limit: number, where: Where): Finding {
  if (failed.failure === 'damaged') {
    return finding('image-damaged', where, { problem: PROBLEMS[failed.problem] });
  }
  const { width, height } = failed;
  return finding('image-too-large', where, { width, height, limit, name: 'image-pixels' });
}

const PROBLEMS: Readonly<Record<DamagedPart, Localized>> = {
  head: { de: 'ihr Anfang ist beschädigt', en: 'its beginning is damaged' },
  end: { de: 'ihr Ende fehlt', en: 'its end is missing' },
  pixels: { de: 'ihre Bilddaten sind beschädigt', en: 'its pixels are damaged' },
};

/** Logos stand on paper: what was meant as white must not print. Figures stay as they are. */
function cleanBackground(
  image: DecodedImage,
  request: ArtworkRequest,
  { inks }: IngestContext,
  where: Where,
): Checked<DecodedImage> {
  if (request.purpose !== 'logo') return checked(image);
  const background = backgroundOf(image, inks);
  const color = describeColor(background.color);
  switch (background.kind) {
    case 'artwork':
      return checked(image);
    case 'paper':
      return checked(request.background === 'keep' ? image : whitened(image, background));
    case 'off-white':
      return request.background === 'keep'
        ? checked(image, [finding('image-background-tinted', where, { color })])
        : checked(whitened(image, background), [
            finding('image-background-whitened', where, { color }),
          ]);
  }
}

/** `#fbfaf8`, or the inks in percent for a CMYK image. */
function describeColor(color: readonly number[]): string {
  if (color.length === 4) return color.map((ink) => Math.round(ink / 2.55)).join('/');
  const rgb = color.length === 1 ? [color[0], color[0], color[0]] : color;
  return `#${rgb.map((value) => (value ?? 0).toString(16).padStart(2, '0')).join('')}`;
}

function reduced(
  image: DecodedImage,
  request: ArtworkRequest,
  context: IngestContext,
): DecodedImage {
  const { width, height } = neededSize(image, request, context.settings);
  if (width >= image.width) return image;
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  return { ...image, ...resample(image, whole, width, height) };
}

/** Photographs need grey from four inks; a logo's grey is black ink. */
function neutralsFor(request: ArtworkRequest, image: DecodedImage): 'exact' | 'near' | 'process' {
  if (request.purpose === 'figure') return 'process';
  return image.lossy ? 'near' : 'exact';
}

/** Below this a logo is an icon from a website. */
const TINY_PIXELS = 64;

function sourceFindings(
  image: DecodedImage,
  converted: ConvertedImage,
  { settings }: IngestContext,
  where: Where,
): readonly Finding[] {
  const findings: Finding[] = [];
  const { sourceWidth: width, sourceHeight: height, frames, model, profile } = image;
  const facts = { ...where, fileFacts: `${width} × ${height} px` };
  if (frames > 1) findings.push(finding('image-several-frames', where, { count: frames }));
  const visible = visibleSize(image);
  if (Math.max(visible.width, visible.height) < TINY_PIXELS) {
    findings.push(finding('image-tiny', facts, { width, height }));
  }
  if (converted.profileUse === 'unusable') {
    findings.push(finding('image-profile-unusable', where, {}));
  }
  if (model === 'cmyk' && !profile) {
    findings.push(finding('image-cmyk-without-profile', where, {}));
  }
  if (model === 'cmyk' && profile && !sameProfile(profile, settings.condition.profile)) {
    const name = readProfileFacts(profile)?.description ?? '?';
    findings.push(finding('image-cmyk-other-profile', where, { profile: name }));
  }
  return findings;
}

const sameProfile = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && Buffer.compare(a, b) === 0;

function artworkOf(
  format: RasterFormat,
  kept: DecodedImage,
  converted: ConvertedImage,
  request: ArtworkRequest,
  { inks, settings }: IngestContext,
  findings: readonly Finding[],
): Checked<RawArtwork> {
  const { rgb } = converted;
  const exact = withExactColors(
    rgb,
    converted.inks.cmyk,
    request.colors,
    settings.inks,
    kept.lossy ? 'lossy' : 'lossless',
  );
  const limited = limitInkOfPixels(exact, settings.limits.totalInk);
  const pixels = { ...converted.inks, cmyk: limited.pixels };
  const main = mainColors(rgb, exact, kept.alpha, inks);
  const colors = kept.model === 'cmyk' ? main.map(inInks) : main;
  const artwork: RawArtwork = {
    format,
    drawing: { kind: 'image', image: packInkImage(pixels) },
    vector: false,
    viewBox: rect(0, 0, kept.sourceWidth, kept.sourceHeight),
    pixelsPerUnit: 1,
    colors,
    spots: [],
    maxInk: Math.min(limited.highest, settings.limits.totalInk),
    render: (box, width) => Promise.resolve(pictureOf(kept, rgb, box, width)),
  };
  const named = request.purpose === 'logo' ? colorFindings(colors, request, whereOf(request)) : [];
  // A few dark pixels of a photograph are mended in silence; an area is worth a word.
  const ink =
    limited.reduced > (kept.width * kept.height) / 1000
      ? [
          finding('logo-ink-reduced', whereOf(request), {
            highest: Math.round(limited.highest * 100),
            limit: Math.round(settings.limits.totalInk * 100),
          }),
        ]
      : [];
  return checked(artwork, [...findings, ...named, ...ink]);
}

/** The file itself speaks of inks: there is no screen colour that the print could miss. */
function inInks({ printed }: ArtworkColor): ArtworkColor {
  const { c, m, y, k } = printed;
  const parts = [c, m, y, k].map((part) => Math.round(part * 1000) / 1000);
  return { source: `DeviceCMYK ${parts.join(' ')}`, printed, deltaE: null };
}

/** An image of so many pixels shows all it has; a smaller one is enlarged to be measured. */
const ENOUGH_PIXELS = 150_000;

/** `box` in source pixels of the image as kept; at most as wide as it is there. */
function pictureOf(kept: DecodedImage, rgb: Uint8Array, box: Rect, asked: number): Picture {
  const scaleX = kept.width / kept.sourceWidth;
  const scaleY = kept.height / kept.sourceHeight;
  const there = Math.ceil(box.width * scaleX);
  const width = there * box.height * scaleY > ENOUGH_PIXELS ? Math.min(asked, there) : asked;
  const window = {
    x: box.x * scaleX,
    y: box.y * scaleY,
    width: box.width * scaleX,
    height: box.height * scaleY,
  };
  const height = Math.max(1, Math.round((width * box.height) / box.width));
  const image = { width: kept.width, height: kept.height, samples: rgb, alpha: kept.alpha };
  const shown = resample(image, window, width, height);
  const rgba = new Uint8Array(width * height * 4);
  const { samples, alpha } = shown;
  for (let pixel = 0, from = 0, to = 0; pixel < width * height; pixel += 1, from += 3, to += 4) {
    rgba[to] = samples[from] ?? 0;
    rgba[to + 1] = samples[from + 1] ?? 0;
    rgba[to + 2] = samples[from + 2] ?? 0;
    rgba[to + 3] = alpha ? (alpha[pixel] ?? 0) : 255;
  }
  return { width, height, rgba, box };
}

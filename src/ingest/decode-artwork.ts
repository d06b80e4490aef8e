/**
 * The costly part of ingest: one file's bytes → a drawing with its measures.
 *
 * In: bytes from anywhere, whatever the file's name says. Out: what is remembered of them.
 * Guaranteed: the same bytes, request and settings give the same result in any thread or process.
 * Left to others: where the result is kept (`ingest-artworks.ts`), and what happens when a library
 * never returns or takes the process with it (`io/artwork-pool.ts`).
 */
import { openInkConverter } from '../color/ink-converter.js';
import type {
  ArtworkDecoder,
  DecodedArtwork,
  DecodeJob,
  RecordedFinding,
} from '../core/artwork-decoder.js';
import type { ArtworkRequest, IngestSettings } from '../core/artwork-request.js';
import { BLACK, cmyk, type Cmyk, type InkColor } from '../core/color.js';
import type { InkConverter } from '../core/ink-converter.js';
import { encodeDrawing } from '../core/drawing-codec.js';
import { encodeReference } from '../core/reference-picture.js';
import { checked, finding, type Checked, type Finding } from '../core/finding.js';
import { openTextOutlines } from '../fonts/text-outlines.js';
import { extensionOf } from './cache-key.js';
import { flattenArtwork } from './flatten/flatten-artwork.js';
import { inInks } from './in-inks.js';
import type { IngestContext, RawArtwork } from './format.js';
import { FORMAT_READERS } from './formats/index.js';
import type { PaperColor } from './measure/ink-picture.js';
import { losesWhiteWords } from './measure/lost-white.js';
import { measureArtwork, type MeasuredArtwork } from './measure/measure-artwork.js';
import type { PrintedColors } from './measure/reduce-ink.js';
import { extensionFits, sniff } from './sniff.js';
import { whereOf } from './where-of.js';

/**
 * Files in work at once: decoding runs on libvips' threads, the rest on ours; more only costs
 * memory (an A4 photograph takes 100 MB on its way).
 */
const AT_ONCE = 3;

/** Decodes in this thread. Profile and fonts are opened with the first file. */
export function openArtworkDecoder(settings: IngestSettings): ArtworkDecoder {
  let opened: Promise<Omit<IngestContext, 'readLinked'>> | null = null;
  const open = async (): Promise<Omit<IngestContext, 'readLinked'>> => ({
    settings,
    inks: await openInkConverter(settings.condition.profile),
    fonts: openTextOutlines(settings.fonts ?? []),
  });
  return {
    atOnce: AT_ONCE,
    decode: async (job) => {
      opened ??= open();
      return decodeArtwork(job, { ...(await opened), readLinked: job.readLinked });
    },
    close: () => {
      opened = null;
    },
  };
}

async function decodeArtwork(
  { bytes, request }: DecodeJob,
  context: IngestContext,
): Promise<DecodedArtwork> {
  const { value: raw, findings } = await readFlat(bytes, request, context);
  const looked = raw && (await lookAt(raw, request, context));
  const measures = looked?.value ?? null;
  if (!raw || !measures) {
    const code = request.ground ? 'logo-invisible-on-ground' : 'logo-invisible';
    const invisible = raw ? [finding(code, whereOf(request), {})] : [];
    return {
      kind: 'decoded',
      artwork: null,
      findings: [...findings, ...invisible].map(recorded),
      drawing: null,
      reference: null,
    };
  }
  const { format, vector, viewBox, pixelsPerUnit, colors, spots, maxInk, needsPaper } = raw;
  const { visible, measure, thinnestStroke, view } = measures;
  return {
    kind: 'decoded',
    artwork: {
      format,
      vector,
      viewBox,
      visible,
      pixelsPerUnit,
      measure,
      colors,
      spots,
      maxInk,
      thinnestStroke,
      ...(needsPaper ? { needsPaper } : {}),
    },
    findings: [...findings, ...(looked?.findings ?? [])].map(recorded),
    drawing: encodeDrawing(raw.drawing),
    reference: encodeReference(inInks(view, raw, request, context)),
  };
}

/** A white box is known by what it adds to the visible area. */
const BOX_SHOWS = 1.15;

/**
 * Measures the artwork on what it will stand on. Of a file that was drawn for paper the parts count
 * that vanish on the ground, so that it is no larger there; a white box that shows is said.
 */
async function lookAt(
  raw: RawArtwork,
  request: ArtworkRequest,
  { inks, settings }: IngestContext,
): Promise<Checked<MeasuredArtwork | null>> {
  const { ground } = request;
  const printed = printedBy(inks);
  if (!ground) {
    const seen = await measureArtwork(raw, { printed });
    const isLogo = request.purpose === 'logo' && seen !== null;
    return checked(
      seen,
      isLogo && (await losesWhiteWords(raw, seen.visible))
        ? [finding('logo-white-words-lost', whereOf(request), {})]
        : [],
    );
  }
  const paper = paperOf(ground.color, inks, settings);
  const onGround = await measureArtwork(raw, { paper, printed });
  if (!onGround || ground.negative) return checked(onGround);
  const onPaper = await measureArtwork(raw, { printed });
  const area = (seen: MeasuredArtwork | null): number =>
    seen ? seen.visible.width * seen.visible.height : 0;
  const boxShows = onPaper !== null && area(onGround) > BOX_SHOWS * area(onPaper);
  const { contrast } = onGround.measure;
  const larger = onPaper && area(onPaper) > area(onGround) ? onPaper : onGround;
  return checked(
    { ...larger, measure: { ...larger.measure, contrast } },
    boxShows ? [finding('logo-box-on-ground', whereOf(request), {})] : [],
  );
}

/** What the press makes of colours on a screen. */
export const printedBy =
  (inks: InkConverter): PrintedColors =>
  (rgb) =>
    inks.srgbOfPixels(inks.cmykOfPixels(rgb, 'exact'));

function paperOf(ground: InkColor, inks: InkConverter, settings: IngestSettings): PaperColor {
  const { r, g, b } = inks.srgbOf(processOf(ground, settings.inks));
  const byte = (value: number): number => Math.round(255 * Math.min(1, Math.max(0, value)));
  return { r: byte(r), g: byte(g), b: byte(b) };
}

/** A spot ink as its mixture of process inks. */
function processOf(color: InkColor, houseInks: IngestSettings['inks']): Cmyk {
  if (color.kind === 'cmyk') return color;
  const { c, m, y, k } = houseInks.find(({ name }) => name === color.ink)?.alternate ?? BLACK;
  return cmyk(c * color.tint, m * color.tint, y * color.tint, k * color.tint);
}

/** As the standard can carry it. */
async function readFlat(
  bytes: Uint8Array,
  request: ArtworkRequest,
  context: IngestContext,
): Promise<Checked<RawArtwork | null>> {
  const { value: raw, findings } = await readBytes(bytes, request, context);
  if (!raw || context.settings.transparency !== 'flatten') return checked(raw, findings);
  const flat = await flattenArtwork(raw, request, context);
  return checked(flat.value, [...findings, ...flat.findings]);
}

async function readBytes(
  bytes: Uint8Array,
  request: ArtworkRequest,
  context: IngestContext,
): Promise<Checked<RawArtwork | null>> {
  const format = sniff(bytes);
  const read = format && FORMAT_READERS[format];
  if (!format || !read)
    return checked(null, [finding('artwork-kind-unknown', whereOf(request), {})]);
  const extension = extensionOf(request.file);
  const { value, findings } = await read(bytes, request, context);
  if (extensionFits(extension, format)) return checked(value, findings);
  const wrong = finding('artwork-extension-wrong', whereOf(request), {
    extension: extension === '' ? '–' : `.${extension}`,
    format: format.toUpperCase(),
  });
  return checked(value, [wrong, ...findings]);
}

const recorded = ({ code, severity, params, where }: Finding): RecordedFinding => ({
  code,
  severity,
  params,
  ...(where.fileFacts === undefined ? {} : { fileFacts: where.fileFacts }),
});

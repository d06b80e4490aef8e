import { finding, type Finding, type Where } from '../../core/finding.js';
import { decodeImage, hasReadableHead } from '../../raster/decode-image.js';
import { pngOf } from '../../raster/encode-picture.js';
import { convertImage } from '../../raster/ink-image.js';
import type { InkConverter } from '../../core/ink-converter.js';
import { rect } from '../../core/geometry.js';
import type { LinkReader } from '../../core/artwork-decoder.js';
import { sniff } from '../sniff.js';
import { decodeSource } from './decode-source.js';
import { keepWithin, type SvgLimits } from './limits.js';
import { dataOf } from './pictures.js';
import { repairSvg, type RepairReport } from './repair.js';
import { elementsOf, parseSvg, writeSvg, XmlError, type SvgElement } from './xml.js';

export interface EmbedContext {
  readonly where: Where;
  readonly inks: InkConverter;
  readonly readLinked: LinkReader;
  readonly limits: SvgLimits;
  /** What a nested document reports; its own sentences are made by the caller. */
  readonly report: (report: RepairReport) => readonly Finding[];
}

/**
 * Leaves only pictures with `data:` addresses in the document, of kinds usvg knows, nested SVG
 * repaired like the document itself. usvg would open every path on the disk.
 */
export async function embedPictures(
  root: SvgElement,
  context: EmbedContext,
  nesting = 1,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const element of [...elementsOf(root)]) {
    const kept: SvgElement['children'] = [];
    for (const child of element.children) {
      if (typeof child === 'string' || child.name !== 'image') {
        kept.push(child);
        continue;
      }
      const said = await embed(child, context, nesting);
      findings.push(...said);
      if (child.attributes.has('href')) kept.push(child);
    }
    element.children = kept;
  }
  return findings;
}

/** Settles one picture; without `href` afterwards it is to be left out. */
async function embed(
  image: SvgElement,
  context: EmbedContext,
  nesting: number,
): Promise<readonly Finding[]> {
  const href = image.attributes.get('href')?.trim() ?? '';
  image.attributes.delete('href');
  if (href === '') return [];
  const bytes = dataOf(href)?.bytes ?? (await context.readLinked(href));
  if (!bytes) return [finding('svg-external', context.where, { address: href.slice(0, 80) })];
  switch (sniff(bytes)) {
    case 'png':
    case 'jpeg':
    case 'gif':
      // usvg leaves out without a word what it cannot open.
      if (!(await hasReadableHead(bytes)))
        return [finding('svg-picture-unreadable', context.where, {})];
      image.attributes.set(
        'href',
        `data:image/${sniff(bytes) ?? 'png'};base64,${Buffer.from(bytes).toString('base64')}`,
      );
      return [];
    case 'svg':
      return embedSvg(image, bytes, context, nesting);
    case 'webp':
    case 'avif':
    case 'tiff': {
      const png = await asPng(bytes, context.inks);
      if (!png) return [finding('svg-picture-unreadable', context.where, {})];
      image.attributes.set('href', `data:image/png;base64,${Buffer.from(png).toString('base64')}`);
      return [];
    }
    default:
      return [finding('svg-picture-unreadable', context.where, {})];
  }
}

async function embedSvg(
  image: SvgElement,
  bytes: Uint8Array,
  context: EmbedContext,
  nesting: number,
): Promise<readonly Finding[]> {
  keepWithin(context.limits, 'nestedImages', nesting);
  try {
    const { root, report } = repairSvg(
      parseSvg(decodeSource(bytes, context.limits) ?? '', context.limits),
      {},
      null,
      context.limits,
    );
    const findings = [
      ...context.report(report),
      ...(await embedPictures(root, context, nesting + 1)),
    ];
    image.attributes.set(
      'href',
      `data:image/svg+xml;base64,${Buffer.from(writeSvg(root)).toString('base64')}`,
    );
    return findings;
  } catch (error) {
    if (error instanceof XmlError) return [finding('svg-picture-unreadable', context.where, {})];
    throw error;
  }
}

/** usvg knows neither WebP nor AVIF nor TIFF. */
async function asPng(bytes: Uint8Array, inks: InkConverter): Promise<Uint8Array | null> {
  const image = await decodeImage(bytes);
  if ('failure' in image) return null;
  const { rgb } = await convertImage(image, inks, 'exact');
  const { width, height, alpha } = image;
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    rgba.set(rgb.subarray(i * 3, i * 3 + 3), i * 4);
    rgba[i * 4 + 3] = alpha?.[i] ?? 255;
  }
  return pngOf({ width, height, rgba, box: rect(0, 0, width, height) });
}

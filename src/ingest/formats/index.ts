import type { ArtworkFormat } from '../../core/artwork.js';
import type { FormatReader } from '../format.js';
import { readEps } from './eps.js';
import { readPdf } from './pdf.js';
import { rasterReader } from './raster.js';
import { readSvg } from './svg.js';

/** One reader for each kind of file. */
export const FORMAT_READERS: Readonly<Partial<Record<ArtworkFormat, FormatReader>>> = {
  svg: readSvg,
  pdf: readPdf,
  eps: readEps,
  png: rasterReader('png'),
  jpeg: rasterReader('jpeg'),
  tiff: rasterReader('tiff'),
  webp: rasterReader('webp'),
  gif: rasterReader('gif'),
  avif: rasterReader('avif'),
};

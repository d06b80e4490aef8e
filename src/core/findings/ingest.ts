import type { FindingTable } from './finding-text.js';
import { artworkFindings } from './ingest/artwork.js';
import { artworkColorFindings } from './ingest/color.js';
import { imageFindings } from './ingest/image.js';
import { pdfArtworkFindings } from './ingest/pdf.js';
import { postScriptFindings } from './ingest/post-script.js';
import { svgFindings } from './ingest/svg.js';

/** What the stage `ingest` can have to say. */
export const ingestFindings = {
  ...artworkFindings,
  ...svgFindings,
  ...pdfArtworkFindings,
  ...postScriptFindings,
  ...imageFindings,
  ...artworkColorFindings,
} as const satisfies FindingTable;

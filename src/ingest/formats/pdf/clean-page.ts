import type { PDFDocument } from '@cantoo/pdf-lib';
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFStream, type PDFPage } from '@cantoo/pdf-lib';
import type { Cleaning } from './cleaning.js';
import { cleanContent } from './clean-content.js';
import { dictAt } from './clean-objects.js';
import { cleanGroup } from './content/clean-form.js';
import { decodeStream, filtersOf } from './decode-stream.js';
import type { PageFrame } from './page-box.js';

/**
 * Builds a PDF of one page with nothing but what the page paints: one content stream without a
 * filter, its resources, its transparency group. `document` is the new file of `cleaning.target`.
 */
export async function cleanPage(
  cleaning: Cleaning,
  page: PDFPage,
  frame: PageFrame,
  document: PDFDocument,
): Promise<Uint8Array> {
  const { target, log } = cleaning;
  const { bytes, resources } = await cleanContent(
    cleaning,
    contentOf(page, cleaning),
    page.node.Resources(),
  );
  // White in RGB never overprints; in CMYK with overprint mode 1 it would vanish.
  if (log.rgb.size > 0) {
    for (const state of log.overprintStates) {
      if (state instanceof PDFDict) state.set(PDFName.of('OPM'), target.obj(0));
    }
  }
  const { x, y, width, height } = frame.box;
  const made = document.addPage([width, height]);
  made.setMediaBox(x, y, width, height);
  made.node.set(PDFName.of('Contents'), target.register(target.stream(bytes)));
  made.node.set(PDFName.of('Resources'), resources);
  const group = dictAt(page.node, 'Group');
  if (group) made.node.set(PDFName.of('Group'), cleanGroup(cleaning, group, 'ink'));
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
}

/** Content streams of the page, joined by a line break as ISO 32000-1, 7.8.2 demands. */
function contentOf(page: PDFPage, { limits, log }: Cleaning): Uint8Array {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, i) => contents.lookup(i))
      : [contents];
  const parts = streams.flatMap((stream) => {
    if (stream instanceof PDFRawStream) {
      const bytes = decodeStream(stream, limits);
      // Left out in silence, a part of the picture would be missing.
      if (!bytes) log.unsupported.add(`Filter ${filtersOf(stream.dict).join(', ')}`);
      return bytes ? [bytes] : [];
    }
    return stream instanceof PDFStream ? [stream.getContents()] : [];
  });
  return Buffer.concat(parts.flatMap((part) => [part, Buffer.from('\n')]));
}

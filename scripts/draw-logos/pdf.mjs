/**
 * The vector PDFs. Their masters are SVGs made of filled paths only, which carry the ink beside the screen colour:
 * `data-cmyk="0 65 100 0"` in percent, or `data-spot="0.3"` as a tint from 0 to 1.
 */
import PDFDocument from 'pdfkit';

/** 1 SVG unit is 0.5 pt: the logos come out about 90 mm wide. */
const scale = 0.5;
const created = new Date(Date.UTC(2021, 7, 16));

/** The artwork on a page of its own size, in process colours. */
export function drawCmykPdf(svg, { title }) {
  const { width, height, paths } = parseMaster(svg);
  const doc = newDocument({ title, size: [width * scale, height * scale] });
  doc.scale(scale);
  for (const { d, cmyk } of paths) doc.path(d).fill(cmyk.split(' ').map(Number));
  return toBytes(doc);
}

/** The artwork in tints of one spot colour in the middle of an A5 page, as printed from a letterhead. */
export function drawSpotPdf(svg, { title, spot, cmyk }) {
  const { width, height, paths } = parseMaster(svg);
  const doc = newDocument({ title, size: 'A5', layout: 'landscape' });
  doc.addSpotColor(spot, ...cmyk);
  doc
    .translate((doc.page.width - width * scale) / 2, (doc.page.height - height * scale) / 2)
    .scale(scale);
  for (const { d, tint } of paths) {
    doc.fillColor(spot);
    // pdfkit knows only the full tone; the tint is set over it.
    doc.addContent(`${tint} scn`).path(d).fill();
  }
  return toBytes(doc);
}

function parseMaster(svg) {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg);
  const paths = [
    ...svg.matchAll(
      /<path d="([^"]+)" fill="[^"]+" (?:data-cmyk="([^"]+)"|data-spot="([^"]+)")\/>/g,
    ),
  ];
  if (paths.length !== svg.split('<path').length - 1)
    throw new Error('a path in the master names no ink');
  return {
    width: Number(width),
    height: Number(height),
    paths: paths.map(([, d, cmyk, tint]) => ({ d, cmyk, tint })),
  };
}

function newDocument({ title, ...page }) {
  // font: null keeps pdfkit from adding Helvetica to a document without text; the fixed date fixes the file's ID.
  return new PDFDocument({
    ...page,
    margin: 0,
    font: null,
    info: { Title: title, CreationDate: created },
  });
}

function toBytes(doc) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    doc.end();
  });
}

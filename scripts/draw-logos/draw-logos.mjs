/**
 * Draws the sample logos that are not SVG: nine raster files and two vector PDFs, each from an SVG in `masters/`,
 * in the odd ways in which town halls really send their logos. The sixteen SVG logos are originals in `logos/`.
 *
 * Run by hand after a master has changed: `node scripts/draw-logos/draw-logos.mjs`. The same masters give the same bytes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { adobeRgbProfile } from './adobe-rgb-profile.mjs';
import { drawCmykPdf, drawSpotPdf } from './pdf.mjs';
import {
  alphaPng,
  cmykJpeg,
  greyJpeg,
  losslessTiff,
  offWhitePng,
  palettePng,
  rotatedJpeg,
  smallJpeg,
  webp,
} from './raster.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cmykProfile = `${root}data/icc/ISOcoated_v2_300_bas.icc`;

/** File in `logos/` → how it is drawn from the SVG text of its master. Widths in pixels. */
const drawings = {
  'menden.pdf': (svg) => drawCmykPdf(svg, { title: 'Logo Menden' }),
  'hochsauerlandkreis.pdf': (svg) =>
    drawSpotPdf(svg, {
      title: 'Logo Hochsauerlandkreis',
      spot: 'PANTONE 3025 C',
      cmyk: [100, 27, 10, 56],
    }),
  'soest.png': (svg) => alphaPng(svg, { width: 1000 }),
  'hemer.png': (svg) => offWhitePng(svg, { width: 1400, paper: '#fbfaf8', margin: 90 }),
  'maerkischer-kreis.png': (svg) => palettePng(svg, { width: 1600 }),
  'luedenscheid.jpg': (svg) => cmykJpeg(svg, { width: 1000, profile: cmykProfile }),
  'kreis-siegen-wittgenstein.jpg': (svg) =>
    rotatedJpeg(svg, { width: 1700, margin: 60, profile: adobeRgbProfile() }),
  'werl.jpg': (svg) => greyJpeg(svg, { width: 1200, margin: 40 }),
  'plettenberg.tif': (svg) => losslessTiff(svg, { width: 900, margin: 50 }),
  'drolshagen.webp': (svg) => webp(svg, { width: 1500 }),
  'wenden.jpg': (svg) => smallJpeg(svg, { width: 252, margin: 8 }),
};

for (const [file, draw] of Object.entries(drawings)) {
  const master = new URL(`masters/${file.replace(/\.[a-z]+$/, '.svg')}`, import.meta.url);
  const bytes = await draw(await readFile(master, 'utf8'));
  await writeFile(`${root}logos/${file}`, bytes);
  console.log(`logos/${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

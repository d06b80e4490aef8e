import { openInkConverter } from '../../src/color/ink-converter.js';
import { pt } from '../../src/core/units.js';
import { readSvg } from '../../src/ingest/formats/svg.js';
import { measureArtwork } from '../../src/ingest/measure/measure-artwork.js';
import { openProject } from '../../src/io/project-folder.js';
import { readProject } from '../../src/read/read-project.js';
import type { BenchLogo } from './load-logos.js';
import { SOUP_PIXELS, soupMeasure } from './soup-measure.js';

const source = { file: '', line: 1, column: 1 };

/** Reads SVG texts as logos of invented participants; null for one that cannot be used. */
export async function openDrawnLogos(): Promise<
  (id: string, svg: string) => Promise<BenchLogo | null>
> {
  const { print } = (await readProject(await openProject('.'))).value;
  const { condition, limits, inks: houseInks } = print;
  const inks = await openInkConverter(condition.profile);
  return async (id, svg) => {
    const file = `${id}.svg`;
    const request = {
      id,
      subject: id,
      purpose: 'logo',
      file,
      source,
      largest: { width: pt(100), height: pt(70) },
      background: 'auto',
      colors: {},
    } as const;
    const { value: raw } = await readSvg(Buffer.from(svg), request, {
      settings: { condition, limits, inks: houseInks },
      inks,
    });
    const measured = raw && (await measureArtwork(raw));
    if (!raw || !measured) return null;
    const { format, vector, viewBox, pixelsPerUnit, colors, spots, maxInk } = raw;
    return {
      participant: {
        id,
        name: id,
        official: id,
        kind: 'organisation',
        tier: 'all',
        signOff: [],
        source,
      },
      artwork: {
        id,
        file,
        format,
        drawing: id,
        reference: id,
        vector,
        viewBox,
        pixelsPerUnit,
        colors,
        spots,
        maxInk,
        ...measured,
      },
      raw,
      soup: soupMeasure(await raw.render(measured.visible, SOUP_PIXELS)),
    };
  };
}

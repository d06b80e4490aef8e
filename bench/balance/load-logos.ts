import { compareGerman } from '../../src/core/collator.js';
import { pt } from '../../src/core/units.js';
import { openInkConverter } from '../../src/color/ink-converter.js';
import type { Artwork } from '../../src/core/artwork.js';
import type { Participant } from '../../src/core/participant.js';
import type { InkConverter } from '../../src/core/ink-converter.js';
import { printedBy } from '../../src/ingest/decode-artwork.js';
import { FORMAT_READERS } from '../../src/ingest/formats/index.js';
import type { RawArtwork } from '../../src/ingest/format.js';
import { measureArtwork } from '../../src/ingest/measure/measure-artwork.js';
import { sniff } from '../../src/ingest/sniff.js';
import { SOUP_PIXELS, soupMeasure, type SoupMeasure } from './soup-measure.js';
import { openProject } from '../../src/io/project-folder.js';
import { readProject } from '../../src/read/read-project.js';

/** A logo of the sample edition, with what is needed to draw it again. */
export interface BenchLogo {
  readonly participant: Participant;
  readonly artwork: Artwork;
  readonly raw: RawArtwork;
  /** As logo-soup measures it. */
  readonly soup: SoupMeasure;
}

/** All logos of the project in this folder that can be read, in alphabetical order. */
export async function loadLogos(): Promise<readonly BenchLogo[]> {
  const files = await openProject('.');
  const { value: project } = await readProject(files);
  const { condition, limits, inks } = project.print;
  const context = {
    settings: { condition, limits, inks },
    inks: await openInkConverter(condition.profile),
  };
  const logos: BenchLogo[] = [];
  for (const participant of project.participants) {
    const { logo } = participant;
    if (!logo) continue;
    const bytes = await files.read(logo.file);
    const format = sniff(bytes);
    const reader = format && FORMAT_READERS[format];
    const { id, name } = participant;
    const result = await reader?.(
      bytes,
      {
        id,
        subject: name,
        purpose: 'logo',
        file: logo.file,
        source: logo.source,
        largest: { width: pt(100), height: pt(70) },
        background: logo.background,
        colors: logo.colors,
      },
      context,
    );
    const raw = result?.value;
    const measured = raw && (await benchLogo(participant, logo.file, raw, context.inks));
    if (!measured) {
      process.stderr.write(`${logo.file} cannot be read yet and is left out\n`);
      continue;
    }
    logos.push(measured);
  }
  return logos.sort((a, b) => compareGerman(a.participant.name, b.participant.name));
}

/** Measures what has been read; null when nothing is visible. */
export async function benchLogo(
  participant: Participant,
  file: string,
  raw: RawArtwork,
  inks: InkConverter,
): Promise<BenchLogo | null> {
  const measured = await measureArtwork(raw, { printed: printedBy(inks) });
  if (!measured) return null;
  const { id } = participant;
  const { format, vector, viewBox, pixelsPerUnit, colors, spots, maxInk } = raw;
  return {
    participant,
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
}

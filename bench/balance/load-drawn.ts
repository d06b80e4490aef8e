import { openInkConverter } from '../../src/color/ink-converter.js';
import type { Participant } from '../../src/core/participant.js';
import { pt } from '../../src/core/units.js';
import { readSvg } from '../../src/ingest/formats/svg.js';
import { openProject } from '../../src/io/project-folder.js';
import { readProject } from '../../src/read/read-project.js';
import { benchLogo, type BenchLogo } from './load-logos.js';

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
    if (!raw) return null;
    const participant: Participant = {
      id,
      name: id,
      official: id,
      kind: 'organisation',
      tier: 'all',
      signOff: [],
      source,
    };
    return benchLogo(participant, file, raw, inks);
  };
}

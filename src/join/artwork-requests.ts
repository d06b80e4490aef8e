import type { ArtworkRequest, EpsConverter, IngestSettings } from '../core/artwork-request.js';
import type { GridGround, GridSpec } from '../core/grid.js';
import type { LogoSpec } from '../core/participant.js';
import type { Project } from '../core/project.js';
import type { SourcePlace } from '../core/finding.js';
import type { Size } from '../core/geometry.js';
import { mm, pt, ptFromMm, type Pt } from '../core/units.js';

/** A figure file that the pages show. */
interface FigureUse {
  readonly file: string;
  readonly source: SourcePlace;
  readonly largest: Size;
}

/** All artwork of the document: the logos first, then the figures that are drawings or pictures. */
export function artworkRequests(
  project: Project,
  figures: readonly FigureUse[],
): readonly ArtworkRequest[] {
  const { ground } = project.templates.grid;
  const largest = largestCell(project.templates.grid, ptFromMm(project.print.trim.width));
  const logos = project.participants.flatMap((participant): readonly ArtworkRequest[] => {
    const { logo } = participant;
    if (!logo) return [];
    const file = fileFor(logo, ground);
    return [
      {
        id: participant.id,
        subject: participant.name,
        purpose: 'logo',
        file,
        source: logo.source,
        largest,
        background: logo.background,
        ...(ground ? { ground: { color: ground.color, negative: file !== logo.file } } : {}),
        colors: logo.colors,
      },
    ];
  });
  const drawings = figures
    // A chart or map that could not be read has said so; its YAML is no picture.
    .filter(({ file }) => !project.figures.has(file) && !/\.ya?ml$/u.test(file))
    .map(({ file, source, largest: size }): ArtworkRequest => ({
      id: file,
      subject: file,
      purpose: 'figure',
      file,
      source,
      largest: size,
      background: 'keep',
      colors: {},
    }));
  return [...logos, ...drawings];
}

/** The negative version where only that can be read. */
const fileFor = (logo: LogoSpec, ground: GridGround | null): string =>
  ground?.kind === 'dark' ? (logo.negative ?? logo.file) : logo.file;

/** No logo is placed larger than the largest cell of the grid. */
function largestCell(grid: GridSpec, pageWidth: Pt): Size {
  const cells = Object.values(grid.sizes);
  return {
    width: pt(Math.max(...cells.map((cell) => pageWidth / cell.columns))),
    height: pt(Math.max(...cells.map((cell) => cell.height), ptFromMm(mm(1)))),
  };
}

export const ingestSettings = (
  { print, fonts }: Project,
  convertEps: EpsConverter | undefined,
): IngestSettings => ({
  condition: print.condition,
  limits: print.limits,
  inks: print.inks,
  inputLimits: print.inputLimits,
  fonts,
  transparency: print.standard === 'pdfx1a' ? 'flatten' : 'allowed',
  ...(convertEps ? { convertEps } : {}),
});

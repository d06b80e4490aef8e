import { finding, type Finding, type Where } from '../core/finding.js';
import type { Participant } from '../core/participant.js';
import { mmFromPt, ppiAt, pt, ptFromMm, type Pt } from '../core/units.js';
import type { GridLimits } from './arrange-logos.js';
import type { SizedLogo } from './solve-sizes.js';

/** What the placed size does to a logo: too small, too thin, too coarse, out of balance. */
export function judgeLogo(logo: SizedLogo, limits: GridLimits): readonly Finding[] {
  return [
    ...judgeWidth(logo),
    ...judgeStroke(logo, limits.minLine),
    ...judgeResolution(logo, limits),
    ...judgeBalance(logo),
  ];
}

/** Widths within a hundredth of a millimetre are equal. */
const TOLERANCE = ptFromMm(0.01 as Parameters<typeof ptFromMm>[0]);

function judgeWidth(logo: SizedLogo): readonly Finding[] {
  if (logo.width >= logo.least - TOLERANCE) return [];
  const own = logo.entry.participant.logo?.minWidth;
  const byOwnRule = own !== undefined && logo.width < ptFromMm(own) - TOLERANCE;
  return [
    finding(
      'logo-below-min-width',
      where(logo),
      {
        width: tenths(mmFromPt(logo.width)),
        needed: tenths(byOwnRule ? own : mmFromPt(logo.least)),
      },
      byOwnRule ? 'signoff' : 'warning',
    ),
  ];
}

function judgeStroke(logo: SizedLogo, minLine: Pt): readonly Finding[] {
  const { artwork, width } = logo;
  if (artwork.thinnestStroke === null) return [];
  const stroke = (artwork.thinnestStroke * width) / artwork.visible.width;
  // Measuring is exact to some hundredths of a point; a line just at the limit passes.
  if (stroke >= 0.95 * minLine) return [];
  return [
    finding('logo-too-thin', where(logo), {
      stroke: hundredths(stroke),
      needed: hundredths(minLine),
      width: tenths(mmFromPt(width)),
      wide: Math.ceil(mmFromPt(pt((width * minLine) / stroke))),
    }),
  ];
}

function judgeResolution(logo: SizedLogo, limits: GridLimits): readonly Finding[] {
  const { artwork, width } = logo;
  if (artwork.pixelsPerUnit === null) return [];
  const pixels = artwork.pixelsPerUnit * artwork.visible.width;
  const ppi = ppiAt(pixels, width);
  if (Math.round(ppi) >= limits.imagePpi) return [];
  const severity = Math.round(ppi) < limits.imagePpiError ? 'error' : 'signoff';
  return [
    finding(
      'logo-low-resolution',
      where(logo),
      {
        ppi: Math.round(ppi),
        width: tenths(mmFromPt(width)),
        needed: limits.imagePpi,
        narrow: tenths(mmFromPt(pt((width * ppi) / limits.imagePpi)) - 0.05),
      },
      severity,
    ),
  ];
}

/** Differences up to a tenth in size are not seen between logos of different shape. */
const SEEN = 0.1;

function judgeBalance(logo: SizedLogo): readonly Finding[] {
  const { reached } = logo;
  if (Math.abs(reached - 1) <= SEEN) return [];
  return [
    finding(reached < 1 ? 'logo-unbalanced' : 'logo-outsized', where(logo), {
      percent: Math.round(100 * Math.abs(reached - 1)),
      width: tenths(mmFromPt(logo.width)),
    }),
  ];
}

const where = ({ entry, artwork }: SizedLogo): Where => whereOf(entry.participant, artwork.file);

/** Where a finding about a participant's logo lies. */
export const whereOf = (participant: Participant, file: string | undefined): Where => ({
  participant: participant.name,
  source: participant.logo?.source ?? participant.source,
  ...(file === undefined ? {} : { file }),
});

const tenths = (length: number): number => Math.round(length * 10) / 10;
const hundredths = (length: number): number => Math.round(length * 100) / 100;

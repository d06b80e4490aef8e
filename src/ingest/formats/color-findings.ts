import type { ArtworkColor } from '../../core/artwork.js';
import type { ArtworkRequest } from '../../core/artwork-request.js';
import type { Cmyk } from '../../core/color.js';
import { finding, type Finding, type Where } from '../../core/finding.js';

/** ΔE00 from which a brand colour has visibly moved. */
const VISIBLE_SHIFT = 5;

/** A word for each colour that the press cannot reach and nobody has given exact inks for. */
export function colorFindings(
  colors: readonly ArtworkColor[],
  request: Pick<ArtworkRequest, 'colors'>,
  where: Where,
): readonly Finding[] {
  return colors
    .filter(
      ({ source, printed, deltaE }) =>
        deltaE !== null &&
        deltaE > VISIBLE_SHIFT &&
        !(source in request.colors) &&
        !isBlackInk(printed),
    )
    .map(({ source, printed, deltaE }) =>
      finding('logo-colour-shift', where, {
        color: source,
        inks: inksInPercent(printed),
        difference: Math.round((deltaE ?? 0) * 10) / 10,
      }),
    );
}

/** "C 92 M 55 Y 0 K 0". */
export const inksInPercent = ({ c, m, y, k }: Cmyk): string =>
  (['C', 'M', 'Y', 'K'] as const)
    .map((plate, index) => `${plate} ${Math.round(([c, m, y, k][index] ?? 0) * 100)}`)
    .join(' ');

/** A dark grey that was black ink before (#231f20) goes back to black: wanted, no shift. */
const isBlackInk = ({ c, m, y }: Cmyk): boolean => c + m + y === 0;

import { cmyk, totalInk, type Cmyk } from '../../core/color.js';
import type { LogoColor, LogoFacts, LogoSize, LogoView } from '../../core/logo-facts.js';
import type { Lang } from '../lang.js';
import { numberIn } from '../sentences.js';
import { formatName, LOGO_WORDS, sizeOfFile, tenths } from './logo-words.js';

/** A label and what stands beside it. */
export type LabelledLine = readonly [label: string, value: string];

export const percentOf = (share: number): string => `${Math.round(share * 100)} %`;

/** "SVG · Vektor · 18 kB" */
export function kindLine({ artwork, bytes }: LogoFacts, lang: Lang): string {
  const { kinds } = LOGO_WORDS[lang];
  const kind = artwork
    ? [formatName(artwork.format), artwork.vector ? kinds.vector : kinds.raster]
    : [];
  return [...kind, sizeOfFile(bytes, lang)].join(' · ');
}

/** Box, rim, centre, contrast: what the measuring found out. */
export function shapeLines(view: LogoView, facts: LogoFacts, lang: Lang): readonly LabelledLine[] {
  const words = LOGO_WORDS[lang];
  const { labels, sides } = words;
  const { sheet, visible, rim, measure, maxInk, legibleFrom, resolution } = view;
  const size = (box: { readonly width: number; readonly height: number }): string =>
    `${numberIn(box.width, lang)} × ${numberIn(box.height, lang)}`;
  const aspect = numberIn(visible.width / visible.height, lang);
  const rims = (['top', 'right', 'bottom', 'left'] as const).filter((side) => rim[side] > 0.005);
  return [
    [labels.sheet, size(sheet)],
    [labels.visible, `${size(visible)} (${aspect} : 1)`],
    [
      labels.rim,
      rims.length === 0
        ? words.noRim
        : rims.map((side) => `${sides[side]} ${percentOf(rim[side])}`).join(', '),
    ],
    ...(resolution
      ? ([[labels.pixels, `${resolution.width} × ${resolution.height}`]] as const)
      : []),
    [labels.centre, `${percentOf(measure.center.x)} / ${percentOf(measure.center.y)}`],
    [labels.contrast, percentOf(measure.contrast)],
    [
      labels.inkMaximum,
      `${percentOf(maxInk)} (${words.limit(percentOf(facts.limits.totalInk))}, ${facts.condition})`,
    ],
    ...(legibleFrom === null
      ? []
      : ([[labels.legible, words.from(tenths(legibleFrom, lang))]] as const)),
    ...(resolution
      ? ([
          [
            labels.sharp,
            `${words.upTo(tenths(resolution.sharpUpTo, lang))} (${facts.limits.imagePpi} ppi)`,
          ],
          [
            labels.printable,
            `${words.upTo(tenths(resolution.printableUpTo, lang))} (${facts.limits.imagePpiError} ppi)`,
          ],
        ] as const)
      : []),
  ];
}

/** "92 / 55 / 0 / 0" */
export const inkLine = ({ c, m, y, k }: Cmyk): string =>
  [c, m, y, k].map((ink) => String(Math.round(ink * 100))).join(' / ');

/** The file's colour, its inks, ΔE00 and their sum, as cells of a row. */
export const colorCells = (color: LogoColor, lang: Lang): readonly string[] => [
  sourceWords(color.source),
  inkLine(color.printed),
  differenceWords(color, lang),
  percentOf(totalInk(color.printed)),
];

/** Inks of the file are told as those of the print are: "92 / 55 / 0 / 0". */
function sourceWords(source: string): string {
  const [space, ...parts] = source.split(' ');
  const [c = 0, m = 0, y = 0, k = 0] = parts.map(Number);
  return space === 'DeviceCMYK' ? inkLine(cmyk(c, m, y, k)) : source;
}

function differenceWords({ source, printed, deltaE }: LogoColor, lang: Lang): string {
  const { exact, kept } = LOGO_WORDS[lang];
  if (deltaE !== null) return tenths(deltaE, lang);
  if (source.startsWith('#')) return exact;
  return sourceWords(source) === inkLine(printed) ? kept : '–';
}

/** What becomes of the logo at one width, as cells of a row; a dash where nothing is to be measured. */
export const sizeCells = (size: LogoSize, lang: Lang): readonly string[] => [
  `${numberIn(size.width, lang)} mm`,
  `${tenths(size.height, lang)} mm`,
  size.ppi === null ? '–' : `${Math.round(size.ppi)} ppi`,
  size.stroke === null ? '–' : `${numberIn(size.stroke, lang)} pt`,
  `${Math.round(size.opticalArea)} mm²`,
];

/** How a width fares: `bad` is not printed, `fair` needs a person or attention. */
export function standingOf(size: LogoSize, { limits }: LogoFacts): 'good' | 'fair' | 'bad' {
  const ppi = size.ppi === null ? Infinity : Math.round(size.ppi);
  if (ppi < limits.imagePpiError) return 'bad';
  const isThin = size.stroke !== null && size.stroke < 0.95 * limits.minLine;
  return ppi < limits.imagePpi || isThin ? 'fair' : 'good';
}

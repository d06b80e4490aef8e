import type { Finding } from '../../src/core/finding.js';
import type { Rect } from '../../src/core/geometry.js';
import type { Arrangement, Placement, TierHeading } from '../../src/core/grid.js';
import { toldFindings } from '../support/told-findings.js';

/** An arrangement as text, one line for each heading, panel and logo; in points to two decimals. */
export const dumpGrid = (
  { pageCount, headings, panels, placements }: Arrangement,
  findings: readonly Finding[] = [],
): string =>
  [
    `${pageCount} pages`,
    ...headings.map(headingLine),
    ...panels.map(({ page, box }) => `p${page} panel ${boxOf(box)}`),
    ...placements.map(logoLine),
    ...(findings.length > 0 ? [toldFindings(findings)] : []),
  ].join('\n');

const headingLine = ({ page, tier, title, continued, x, y, width, ruleY }: TierHeading): string =>
  `p${page} heading ${tier} “${title}”${continued ? ' continued' : ''} ${numbers(x, y, width)} rule ${ruleY === null ? 'none' : numbers(ruleY)}`;

function logoLine({ page, row, tier, name, participant, ...rest }: Placement): string {
  const { cell, visible, room, drawn, caption } = rest;
  const words = caption
    ? ` caption ${numbers(caption.x, caption.y, caption.width)} in ${caption.lines}`
    : '';
  const what = drawn ? 'logo' : 'no logo';
  return `p${page} r${row} ${tier} ${what} “${name}” (${participant}) ${boxOf(visible)} in ${boxOf(cell)} room ${boxOf(room)}${words}`;
}

const boxOf = ({ x, y, width, height }: Rect): string => `[${numbers(x, y, width, height)}]`;

const numbers = (...values: readonly number[]): string =>
  values.map((value) => value.toFixed(2)).join(' ');

import { seeded } from '../support/seeded.js';

/** Tinctures of heraldry as town halls print them. */
const COLORS = ['#c8102e', '#0b3d91', '#00693e', '#111111'] as const;
const METALS = ['#ffffff', '#ffd100', '#d9dadb'] as const;

/** Outlines of shields on a field of 100 × 120: half round, pointed, square with a tip. */
const SHIELDS = [
  'M2 2H98V62C98 96 66 112 50 118C34 112 2 96 2 62Z',
  'M2 2H98V68A48 48 0 0 1 2 68Z',
  'M2 2H98V92Q98 104 86 104H60L50 118L40 104H14Q2 104 2 92Z',
] as const;

/**
 * A municipal coat of arms, different for each number: a shield parted in one of the usual ways,
 * with charges in the fields; every third has a white field, every fifth a crown above.
 */
export function drawArms(number: number): string {
  const random = seeded(1000 + number);
  const pick = <T>(all: readonly [T, ...T[]]): T =>
    all[Math.floor(random() * all.length)] ?? all[0];
  const shield = pick(SHIELDS);
  const metal = number % 3 === 0 ? '#ffffff' : pick(METALS);
  const color = pick(COLORS);
  const parting = [
    `<path d="M0 0H100V60H0Z" fill="${color}"/>`,
    `<path d="M0 0H50V120H0Z" fill="${color}"/>`,
    `<path d="M0 0L100 90V120H0Z" fill="${color}"/>`,
    `<path d="M0 44H100V74H0Z" fill="${color}"/>`,
    '',
  ][Math.floor(random() * 5)];
  const charges = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) =>
    charge(random, 50 + (i === 0 ? 0 : i === 1 ? -24 : 24), i === 0 ? 62 : 26, pick(COLORS)),
  ).join('');
  const crown =
    number % 5 === 0
      ? `<path d="M10 -4V-30L30 -14L50 -34L70 -14L90 -30V-4Z" fill="#ffd100" stroke="#111" stroke-width="2"/>`
      : '';
  const top = crown === '' ? 0 : -38;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${top} 100 ${120 - top}"><clipPath id="s"><path d="${shield}"/></clipPath>${crown}<g clip-path="url(#s)"><path d="${shield}" fill="${metal}"/>${parting}${charges}</g><path d="${shield}" fill="none" stroke="#111" stroke-width="2.4"/></svg>`;
}

/** A star, a tower, a ring or a pale. */
function charge(random: () => number, x: number, y: number, color: string): string {
  const size = 9 + random() * 12;
  switch (Math.floor(random() * 4)) {
    case 0: {
      const points = Array.from({ length: 10 }, (_, i) => {
        const reach = i % 2 === 0 ? size : size * 0.42;
        const turn = (i * Math.PI) / 5 - Math.PI / 2;
        return `${(x + reach * Math.cos(turn)).toFixed(2)} ${(y + reach * Math.sin(turn)).toFixed(2)}`;
      });
      return `<path d="M${points.join('L')}Z" fill="${color}"/>`;
    }
    case 1:
      return `<path d="M${x - size} ${y + size}V${y - size}h${size / 2}v${size / 2}h${size / 2}v${-size / 2}h${size}v${size / 2}h${size / 2}v${-size / 2}V${y + size}Z" fill="${color}"/>`;
    case 2:
      return `<circle cx="${x}" cy="${y}" r="${size * 0.8}" fill="none" stroke="${color}" stroke-width="${size * 0.3}"/>`;
    default:
      return `<path d="M${x - size / 3} ${y - size}h${size / 1.5}v${size * 2}h${-size / 1.5}Z" fill="${color}"/>`;
  }
}

import type { Lab } from '../core/ink-converter.js';

/**
 * Colour difference CIEDE2000, kL = kC = kH = 1; about 1 is the smallest that is seen side by side.
 * Source: Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
 * Application 30 (2005), whose equations are numbered in the comments.
 */
export function deltaE2000(first: Lab, second: Lab): number {
  const meanC = (Math.hypot(first.a, first.b) + Math.hypot(second.a, second.b)) / 2;
  // (2)–(7): stretches a near the neutral axis.
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const a1 = first.a * (1 + g);
  const a2 = second.a * (1 + g);
  const c1 = Math.hypot(a1, first.b);
  const c2 = Math.hypot(a2, second.b);
  const h1 = hueDegrees(a1, first.b);
  const h2 = hueDegrees(a2, second.b);

  // (8)–(11); a grey has no hue.
  const hueless = c1 * c2 === 0;
  const turn = hueless ? 0 : shortestTurn(h2 - h1);
  const dL = second.L - first.L;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);

  // (12)–(14)
  const meanL = (first.L + second.L) / 2;
  const meanCp = (c1 + c2) / 2;
  const meanH = hueless ? h1 + h2 : meanHue(h1, h2);

  // (15)–(22)
  const t =
    1 -
    0.17 * cos(meanH - 30) +
    0.24 * cos(2 * meanH) +
    0.32 * cos(3 * meanH + 6) -
    0.2 * cos(4 * meanH - 63);
  const rotation =
    -sin(60 * Math.exp(-(((meanH - 275) / 25) ** 2))) *
    2 *
    Math.sqrt(meanCp ** 7 / (meanCp ** 7 + 25 ** 7));
  const sL = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2);
  const sC = 1 + 0.045 * meanCp;
  const sH = 1 + 0.015 * meanCp * t;
  return Math.sqrt(
    (dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH),
  );
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sin = (degrees: number): number => Math.sin(radians(degrees));
const cos = (degrees: number): number => Math.cos(radians(degrees));

function hueDegrees(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  if (degrees < -180) return degrees + 360;
  return degrees;
}

function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

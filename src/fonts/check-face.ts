import { finding, type Finding } from '../core/finding.js';
import type { FontFile } from '../core/project.js';
import { ownEntry } from '../core/own-entry.js';
import type { FontMetrics } from './font-book.js';

/**
 * Whether the font is the one its key announces: a "Bold" file that holds a regular weight, or an
 * "It" that stands upright, would print the wrong emphasis. Keys without such a word pass.
 */
export function checkFace(file: FontFile, metrics: FontMetrics): readonly Finding[] {
  const face = /[^-]*$/u.exec(file.key)?.[0] ?? '';
  const slanted = /(?:It|Italic|Oblique)$/u.test(face);
  const weight = ownEntry(WEIGHTS, face.replace(/(?:It|Italic|Oblique)$/u, '') || 'Regular');
  if (weight === undefined || !file.key.includes('-')) return [];
  const found = `${metrics.weight}${metrics.italic ? ' kursiv' : ''}`;
  const expected = `${weight}${slanted ? ' kursiv' : ''}`;
  const fits = Math.abs(weight - metrics.weight) < TOO_FAR && slanted === metrics.italic;
  return fits
    ? []
    : [finding('font-face', { file: file.path }, { font: file.key, found, expected })];
}

/** Usual names of weights. Source: OpenType 1.9, OS/2, usWeightClass. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Thin: 100,
  ExtraLight: 200,
  Light: 300,
  Regular: 400,
  Medium: 500,
  Semibold: 600,
  SemiBold: 600,
  Bold: 700,
  ExtraBold: 800,
  Black: 900,
};

/** Makers differ by half a step ("Light" is 250 in old fonts); a whole step is another weight. */
const TOO_FAR = 100;

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { outside } from './programs.js';

const folder = mkdtempSync(join(tmpdir(), 'build-strategy-'));
const pdf = join(folder, 'strategy.pdf');

interface List {
  readonly participants: readonly {
    readonly name: string;
    readonly logo?: { readonly file: string };
  }[];
}
const { participants } = parse(readFileSync('data/participants.yaml', 'utf8')) as List;

beforeAll(() => {
  execFileSync('node', ['bin/build-strategy.js', '--quiet', '--out', pdf]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the sample edition, seen by other programs', () => {
  it('is sound for qpdf', () => {
    expect(outside('qpdf', ['--check', pdf])).toContain(
      'No syntax or stream encoding errors found',
    );
  });

  it('opens in mutool without a word', () => {
    expect(outside('mutool', ['info', pdf])).toContain('PDF-1.6');
  });

  it('has all fonts embedded as subsets', () => {
    const rows = outside('pdffonts', [pdf]).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+/);
      expect(row).toMatch(/ yes yes yes +\d+ +\d+$/);
    }
  });

  it('has only CMYK and grey images, and none for a vector logo', () => {
    const rows = outside('pdfimages', ['-list', pdf])
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.trim().split(/\s+/));
    for (const row of rows) expect(['cmyk', 'gray']).toContain(row[5]);
    const pixelLogos = participants.filter(
      ({ logo }) => logo && !/\.(svg|pdf)$/.test(logo.file),
    ).length;
    const images = rows.filter((row) => row[2] === 'image');
    expect(images).toHaveLength(pixelLogos);
  });

  it('shows the boxes of A4 with 3 mm bleed on every page', () => {
    const info = outside('pdfinfo', ['-box', '-f', '1', '-l', '999', pdf]);
    const boxes = (name: string): readonly string[] =>
      [...info.matchAll(new RegExp(`${name}Box:\\s+(.*)`, 'g'))].map((match) => match[1] ?? '');
    expect(new Set(boxes('Trim').slice(1)).size).toBe(1);
    const [left = 0, low = 0, right = 0, high = 0] = (boxes('Trim').at(-1) ?? '')
      .trim()
      .split(/\s+/)
      .map(Number);
    expect(right - left).toBeCloseTo(595.28, 1);
    expect(high - low).toBeCloseTo(841.89, 1);
    expect(left).toBeCloseTo(8.5, 1);
  });

  it('gives back the text in whole words', () => {
    const text = outside('pdftotext', ['-enc', 'UTF-8', pdf, '-']);
    for (const word of ['Rahmenstrategie', 'Bürger:innen', 'Südwestfalen', 'Absichtserklärung']) {
      expect(text).toContain(word);
    }
  });
});

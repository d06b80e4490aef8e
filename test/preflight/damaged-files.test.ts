import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { preflight } from '../../src/preflight/preflight.js';
import { bytesOf, PRINT_SPEC, soundX4 } from './small-pdf.js';

/** Mulberry32: the same damage on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Cuts off, overwrites, drops, doubles, or swaps numbers for absurd ones. */
function damage(bytes: Uint8Array, random: () => number): Uint8Array {
  const place = (): number => Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 5)) {
    case 0:
      return bytes.subarray(0, place());
    case 1: {
      const copy = Uint8Array.from(bytes);
      for (let i = 0; i < 20; i += 1) copy[place()] = Math.floor(random() * 256);
      return copy;
    }
    case 2: {
      const at = place();
      return Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(at + Math.floor(random() * 500)),
      ]);
    }
    case 3: {
      const at = place();
      return Buffer.concat([bytes.subarray(0, at + 300), bytes.subarray(at)]);
    }
    default: {
      const text = Buffer.from(bytes).toString('latin1');
      const numbers = [...text.matchAll(/\d+/gu)];
      const chosen = numbers[Math.floor(random() * numbers.length)];
      const absurd = ['0', '-1', '999999999', '4294967296', '1e9'][Math.floor(random() * 5)] ?? '0';
      if (!chosen) return bytes;
      const end = chosen.index + chosen[0].length;
      return Buffer.from(text.slice(0, chosen.index) + absurd + text.slice(end), 'latin1');
    }
  }
}

describe('a damaged file', () => {
  const sources = [
    bytesOf(soundX4()),
    readFileSync('logos/menden.pdf'),
    readFileSync('logos/hochsauerlandkreis.pdf'),
  ];

  test.each(Array.from({ length: 45 }, (_, seed) => seed + 1))(
    'ends in findings, never in a crash (seed %d)',
    async (seed) => {
      const random = seeded(seed);
      const bytes = damage(sources[seed % sources.length] ?? new Uint8Array(), random);
      const { value, findings } = await preflight(bytes, PRINT_SPEC);
      expect(value.file.size).toBe(bytes.length);
      // Some damage strikes where nothing is said; then the file still has its old faults or none.
      expect(Array.isArray(findings)).toBe(true);
    },
  );

  test('without any PDF in it says so', async () => {
    const { findings } = await preflight(new TextEncoder().encode('Kein PDF'), PRINT_SPEC);
    expect(findings.map(({ code }) => code)).toContain('pdf-unreadable');
  });

  test('whose form draws itself comes to an end and is told', async () => {
    const file = soundX4();
    file.resources.XObject = '/Loop 20 0 R';
    file.objects[20] = {
      dict: '/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /Loop 20 0 R >> >>',
      data: '/Loop Do',
    };
    const [page] = file.pages;
    if (page) page.content += ' /Loop Do';
    const { findings } = await preflight(bytesOf(file), PRINT_SPEC);
    expect(findings.map(({ code }) => code)).toContain('pdf-damaged');
  });

  test('whose forms multiply without end is cut off and told', async () => {
    const file = soundX4();
    file.resources.XObject = '/F0 20 0 R';
    for (let i = 0; i < 12; i += 1)
      file.objects[20 + i] = {
        dict: `/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /XObject << /F0 ${21 + i} 0 R >> >>`,
        data: i === 11 ? '0 0 0 1 k 50 50 1 1 re f' : '/F0 Do '.repeat(10),
      };
    const [page] = file.pages;
    if (page) page.content += ' /F0 Do';
    const { findings } = await preflight(bytesOf(file), PRINT_SPEC);
    expect(findings.map(({ code }) => code)).toContain('pdf-damaged');
  });
});

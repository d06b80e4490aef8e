import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecodedArtwork } from '../../src/core/artwork-decoder.js';
import type { IngestSettings } from '../../src/core/artwork-request.js';
import type { Drawing } from '../../src/core/drawing.js';
import { deserialize } from 'node:v8';
import { openArtworkDecoder } from '../../src/ingest/decode-artwork.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { preflight } from '../../src/preflight/preflight.js';
import { HOUSE_LIMITS, ICC_PATH, logoRequest } from '../../test/ingest/house.js';
import { BROKEN_FILES } from '../../test/preflight/broken-files.js';
import { bytesOf, PRINT_SPEC, soundX1a, soundX4 } from '../../test/preflight/small-pdf.js';
import { paintDrawings } from '../support/paint-drawings.js';
import { damagedPdf, damagedSvg } from './damage.js';
import { seeded } from '../support/seeded.js';

export interface Verdict {
  readonly verdict: 'refused' | 'painted' | 'wrong';
  readonly detail: string;
}

export interface Target {
  readonly extension: 'svg' | 'pdf';
  /** The same seed gives the same file. */
  readonly damaged: (seed: number) => Uint8Array;
  /** Opens what is tried, once a process. */
  readonly open: () => Promise<(bytes: Uint8Array) => Promise<Verdict>>;
}

const filesIn = (folder: string, ending: string): readonly Uint8Array[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const svgs = once(() => [
  ...filesIn('logos', '.svg'),
  ...filesIn('data/figures', '.svg'),
  ...filesIn('test/fixtures/svg', '.svg'),
]);
const pdfs = once(() => filesIn('logos', '.pdf'));

/** A sound file, and for each rule of the preflight the smallest one that breaks it. */
const smallPdfs = once(() =>
  BROKEN_FILES.map(({ standard, change }) => {
    const file = standard === 'pdfx4' ? soundX4() : soundX1a();
    change(file);
    return bytesOf(file);
  }),
);

const settings = (): IngestSettings => ({
  condition: {
    identifier: 'FOGRA39',
    info: 'ISO Coated v2 300% (basICColor)',
    profile: new Uint8Array(readFileSync(ICC_PATH)),
  },
  limits: HOUSE_LIMITS,
  inks: [],
  transparency: 'allowed',
  fonts: filesIn('data/fonts', '.ttf').map((bytes, index) => ({
    key: `face-${index}`,
    path: `face-${index}.ttf`,
    bytes,
  })),
});

/** Decodes as a build does, paints what came out, and reads the painted file again. */
async function openDecoding(): Promise<(bytes: Uint8Array) => Promise<Verdict>> {
  const decoder = openArtworkDecoder(settings());
  return async (bytes) => {
    const outcome = await decoder.decode({
      bytes,
      request: logoRequest(),
      readLinked: () => Promise.resolve(null),
    });
    if (outcome.kind !== 'decoded') return { verdict: 'wrong', detail: outcome.kind };
    return judged(outcome);
  };
}

const STREAMS = /stream\r?\n[^]*?endstream/gu;

async function judged({ artwork, drawing, findings }: DecodedArtwork): Promise<Verdict> {
  if (!artwork || !drawing) {
    return findings.length > 0
      ? { verdict: 'refused', detail: findings.map(({ code }) => code).join(' ') }
      : { verdict: 'wrong', detail: 'refused without a word' };
  }
  const shown = deserialize(drawing) as Drawing;
  const pdf = await paintDrawings([{ drawing: shown, viewBox: artwork.viewBox }], 200);
  // What stands within a packed stream is damaged data, no colour space.
  const objects = Buffer.from(pdf).toString('latin1').replace(STREAMS, '');
  if (objects.includes('DeviceRGB')) return { verdict: 'wrong', detail: 'DeviceRGB' };
  const { problems, pages } = await inspectPdf(pdf);
  const paints = pages.flatMap((page) =>
    page.objects.flatMap(({ fill, stroke }) => [fill, stroke]),
  );
  if (paints.some((paint) => paint?.space.family === 'DeviceRGB'))
    return { verdict: 'wrong', detail: 'painted: DeviceRGB' };
  const [problem] = problems;
  return problem
    ? { verdict: 'wrong', detail: `painted: ${problem.kind} ${problem.detail}` }
    : { verdict: 'painted', detail: '' };
}

async function openPreflight(): Promise<(bytes: Uint8Array) => Promise<Verdict>> {
  return async (bytes) => {
    const { findings } = await preflight(bytes, PRINT_SPEC);
    return { verdict: findings.length > 0 ? 'refused' : 'painted', detail: '' };
  };
}

const chosen = <T>(list: readonly T[], random: () => number): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('no files to damage');
  return item;
};

export const TARGETS = {
  svg: {
    extension: 'svg',
    damaged: (seed) => {
      const random = seeded(seed);
      return damagedSvg(chosen(svgs(), random), chosen(svgs(), random), random);
    },
    open: openDecoding,
  },
  pdf: {
    extension: 'pdf',
    damaged: (seed) => {
      const random = seeded(seed);
      const sources = random() < 0.5 ? pdfs() : smallPdfs();
      return damagedPdf(chosen(sources, random), random);
    },
    open: openDecoding,
  },
  preflight: {
    extension: 'pdf',
    damaged: (seed) => {
      const random = seeded(seed);
      const sources = random() < 0.2 ? pdfs() : smallPdfs();
      return damagedPdf(chosen(sources, random), random);
    },
    open: openPreflight,
  },
} satisfies Readonly<Record<string, Target>>;

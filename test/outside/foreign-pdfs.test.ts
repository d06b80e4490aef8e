/** Files that other programs wrote, each with the verdict that was compared by hand: docs/foreign-pdfs.md. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { preflightFile } from '../../src/preflight/preflight-file.js';
import { PRINT_SPEC } from '../preflight/small-pdf.js';
import { outside } from './programs.js';

const SOURCES = resolve('test/outside/foreign');
const source = (name: string): string => join(SOURCES, name);
const PROFILE = resolve('data/icc/ISOcoated_v2_300_bas.icc');

let folder = '';
const output = (name: string): string => join(folder, `${name}.pdf`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LaTeX leaves its notes beside the file, so each run has a folder of its own. */
function typeset(engine: 'pdflatex' | 'lualatex', job: string, input: string): string {
  const own = join(folder, job);
  mkdirSync(own);
  // Twice: hyperref writes its destinations in the second run.
  for (let run = 0; run < 2; run += 1)
    outside(
      engine,
      [`-output-directory=${own}`, '-interaction=batchmode', `-jobname=${job}`, input],
      {
        cwd: own,
      },
    );
  return join(own, `${job}.pdf`);
}

const withPdfx = (engine: 'pdflatex' | 'lualatex', standard: 'x-4' | 'x-1a'): string =>
  typeset(
    engine,
    `${engine}-${standard}`,
    `\\def\\standard{${standard}}\\input{${source('pdfx.tex')}}`,
  );

function distill(name: string, args: readonly string[]): string {
  const file = output(name);
  outside('gs', [
    ...['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=pdfwrite', '-o', file, ...args],
    source('page.ps'),
  ]);
  return file;
}

const asPdfx3 = (): string =>
  distill('ghostscript-x3', [
    ...['-dPDFX', '-sColorConversionStrategy=CMYK', `--permit-file-read=${PROFILE}`],
    ...[`-sICCProfile=${PROFILE}`, source('pdfx.ps')],
  ]);

let scribusRan = false;
/** One run writes all its files. */
function scribus(name: string): string {
  if (!scribusRan)
    outside('xvfb-run', ['-a', 'scribus', '-g', '-ns', '-py', source('scribus.py'), folder], {
      // Its settings of other days and desktops are not ours to use or change.
      env: { ...process.env, HOME: folder },
    });
  scribusRan = true;
  return output(name);
}

function cairo(): string {
  outside('rsvg-convert', ['-f', 'pdf', '-o', output('cairo'), source('poster.svg')]);
  return output('cairo');
}

function libreOffice(): string {
  const settings = `-env:UserInstallation=file://${folder}/office`;
  outside('soffice', [
    ...[settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, source('letter.fodt')],
  ]);
  return output('letter');
}

function chromium(): string {
  outside('chromium', [
    ...['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/browser`],
    ...['--no-pdf-header-footer', `--print-to-pdf=${output('chromium')}`],
    `file://${source('page.html')}`,
  ]);
  return output('chromium');
}

/** No print standard at all: what each of these programs leaves out. */
const NO_STANDARD = ['boxes-trim-present', 'intent-one', 'page-count', 'xmp-version-key'];

const FILES: readonly {
  readonly name: string;
  readonly make: () => string;
  readonly codes: readonly string[];
}[] = [
  ...(['lualatex', 'pdflatex'] as const).flatMap((engine) =>
    (['x-4', 'x-1a'] as const).map((standard) => ({
      name: `${engine} with pdfx ${standard}`,
      make: () => withPdfx(engine, standard),
      codes: [
        ...['boxes-trim-size', 'intent-condition', 'line-thin', 'overprint-black-text'],
        ...['page-count', 'text-inks-small'],
        ...(engine === 'pdflatex' && standard === 'x-4' ? ['info-xmp-agree'] : []),
      ],
    })),
  ),
  {
    name: 'LaTeX with hyperref',
    make: () => typeset('pdflatex', 'plain', source('plain.tex')),
    codes: [
      ...[...NO_STANDARD, 'actions-absent', 'annotation-on-page', 'color-device-rgb'],
      ...['content-unjudged', 'gray-black-text', 'line-inks-thin', 'name-tree-order', 'xmp-packet'],
    ],
  },
  {
    name: 'Scribus, PDF/X-4',
    make: () => scribus('scribus-x4'),
    codes: [
      ...['intent-condition', 'intent-identifier', 'line-thin', 'overprint-black-line'],
      ...['overprint-black-text', 'page-count', 'text-inks-small', 'text-small'],
    ],
  },
  {
    name: 'Scribus, PDF/X-1a:2001',
    make: () => scribus('scribus-x1a'),
    codes: [
      ...['info-x1a', 'intent-condition', 'intent-identifier', 'line-thin'],
      ...['overprint-black-line', 'overprint-black-text', 'page-count', 'text-inks-small'],
      'text-small',
    ],
  },
  {
    name: 'Scribus, no standard',
    make: () => scribus('scribus-plain'),
    codes: [
      ...[...NO_STANDARD, 'color-device-rgb', 'line-thin', 'overprint-black-line'],
      ...['overprint-black-text', 'text-inks-small', 'text-small', 'xmp-packet'],
    ],
  },
  {
    name: 'Ghostscript, PDF/X-3',
    make: asPdfx3,
    codes: [
      ...['boxes-bleed-width', 'image-bitmap-resolution', 'line-thin', 'overprint-black-text'],
      ...['page-count', 'spot-undeclared', 'xmp-packet', 'xmp-version-key'],
    ],
  },
  {
    name: 'Ghostscript, no standard',
    make: () => distill('ghostscript', []),
    codes: [
      ...[...NO_STANDARD, 'color-device-rgb', 'font-embedded', 'image-bitmap-resolution'],
      ...[
        'content-unjudged',
        'info-trapped',
        'line-thin',
        'overprint-black-text',
        'pdf-version',
        'spot-undeclared',
      ],
      'xmp-properties',
    ],
  },
  {
    name: 'cairo',
    make: cairo,
    codes: [
      ...[...NO_STANDARD, 'color-device-rgb', 'image-resolution', 'info-trapped', 'line-thin'],
      ...['content-unjudged', 'pdf-id', 'transparency-group-space', 'xmp-packet'],
    ],
  },
  {
    name: 'LibreOffice',
    make: libreOffice,
    codes: [
      ...[...NO_STANDARD, 'actions-absent', 'annotation-on-page', 'color-device-rgb'],
      ...['content-unjudged', 'info-trapped', 'text-white-small', 'xmp-packet'],
    ],
  },
  {
    name: 'Chromium',
    make: chromium,
    codes: [
      ...[...NO_STANDARD, 'actions-absent', 'annotation-on-page', 'boxes-trim-size'],
      ...[
        'content-unjudged',
        'color-device-rgb',
        'info-trapped',
        'pdf-id',
        'text-small',
        'xmp-packet',
      ],
    ],
  },
];

describe('the preflight of files that others wrote', () => {
  it.each(FILES.map((file) => [file.name, file] as const))(
    'finds in that of %s what a reader finds by hand',
    async (_, { make, codes }) => {
      const { findings, value } = await preflightFile(readFileSync(make()), {
        spec: PRINT_SPEC,
        standard: null,
        profile: 'house',
      });
      expect(value.problems).toEqual([]);
      expect(value.pages).toHaveLength(1);
      expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual([...codes].sort());
    },
  );
});

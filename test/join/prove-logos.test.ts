import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Artwork } from '../../src/core/artwork.js';
import type { Finding } from '../../src/core/finding.js';
import type { ArtworkItem, PageItem } from '../../src/core/page.js';
import type { Project } from '../../src/core/project.js';
import { proveLogos } from '../../src/join/prove-logos.js';
import { inspectPdf } from '../../src/preflight/inspect/inspect-pdf.js';
import { documentOf, paint, sampleLogos, sheetOf } from '../proof/placed-sample.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';

const FILES = ['olpe.svg', 'brilon.svg'];
const store = memoryStore();
const source = { file: 'data/participants.yaml', line: 3, column: 5 };

const project = {
  participants: FILES.map((file) => ({ id: file, name: file, logo: { file, source } })),
  print: printSpec(),
} as unknown as Project;

let artworks: ReadonlyMap<string, Artwork>;
let sheet: readonly ArtworkItem[];
beforeAll(async () => {
  artworks = await sampleLogos(FILES, 'pdfx4', store);
  sheet = sheetOf(artworks);
});

/** What is said of a file that shows `painted` where the layout meant `meant`. */
async function said(
  painted: readonly PageItem[],
  meant: readonly PageItem[] = sheet,
): Promise<readonly Finding[]> {
  const bytes = await paint(painted, artworks, 'pdfx4', store);
  const facts = await inspectPdf(bytes);
  return proveLogos({ bytes, facts }, { document: documentOf(meant), project, artworks }, store);
}

const codes = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, where }) => `${code} ${where.participant ?? ''}`);

describe('proveLogos', () => {
  it('is content with each logo once, in its place, as its source looks', async () => {
    expect(await said(sheet)).toEqual([]);
  });

  it('names who is on no page', async () => {
    expect(codes(await said(sheet.slice(1)))).toEqual([
      'participant-not-on-page olpe.svg',
      'logo-differs-from-source olpe.svg',
    ]);
    // As when the layout itself has lost somebody.
    expect(codes(await said(sheet.slice(1), sheet.slice(1)))).toEqual([
      'participant-not-on-page olpe.svg',
    ]);
  });

  it('names who stands somewhere else than meant', async () => {
    const moved = sheet.map((item): ArtworkItem => {
      const [a, b, c, d, e, f] = item.transform;
      return item.subject === 'olpe.svg' ? { ...item, transform: [a, b, c, d, e + 20, f] } : item;
    });
    expect(codes(await said(moved))).toContain('participant-not-on-page olpe.svg');
  });

  it('names who is there twice, beside or upon itself', async () => {
    const [olpe] = sheet;
    if (!olpe) throw new Error('two logos were read');
    const [a, b, c, d, e, f] = olpe.transform;
    const beside: ArtworkItem = { ...olpe, transform: [a, b, c, d, e, f + 300] };
    const [found] = await said([...sheet, beside]);
    expect(found).toMatchObject({
      code: 'participant-twice-on-page',
      severity: 'error',
      params: { count: 2 },
      where: { participant: 'olpe.svg', page: 1, source },
    });
    expect(codes(await said([...sheet, olpe]))).toEqual(['participant-twice-on-page olpe.svg']);
  });

  it('names a figure that looks different, by its file', async () => {
    const [olpe, brilon] = sheet;
    if (!olpe || !brilon) throw new Error('two logos were read');
    const figure: ArtworkItem = { ...brilon, subject: 'data/figures/a.svg' };
    const [a, b, c, d, e, f] = figure.transform;
    const turned: ArtworkItem = { ...figure, transform: [a, b, c, -d, e, f + 60] };
    const lone = { ...project, participants: project.participants.slice(0, 1) };
    const file = async (painted: ArtworkItem) => {
      const bytes = await paint([olpe, painted], artworks, 'pdfx4', store);
      const finished = { bytes, facts: await inspectPdf(bytes) };
      const document = documentOf([olpe, figure]);
      return proveLogos(finished, { document, project: lone, artworks }, store);
    };
    expect(await file(figure)).toEqual([]);
    expect(await file(turned)).toMatchObject([
      {
        code: 'figure-differs-from-source',
        severity: 'error',
        where: { file: 'data/figures/a.svg', page: 1 },
      },
    ]);
  });

  it('lets two participants share a file', async () => {
    const [olpe] = sheet;
    const artwork = artworks.get('olpe.svg');
    if (!olpe || !artwork) throw new Error('two logos were read');
    const [a, b, c, d, e, f] = olpe.transform;
    const shared: ArtworkItem = {
      ...olpe,
      subject: 'brilon.svg',
      transform: [a, b, c, d, e, f + 300],
    };
    artworks = new Map([...artworks, ['brilon.svg', { ...artwork, id: 'brilon.svg' }]]);
    expect(await said([olpe, shared], [olpe, shared])).toEqual([]);
  });
});

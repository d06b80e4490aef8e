import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ArtworkRequest, IngestSettings } from '../../src/core/artwork-request.js';
import { loadDrawing } from '../../src/core/drawing-codec.js';
import { loadReference } from '../../src/core/reference-picture.js';
import type { ProjectFiles, Store } from '../../src/core/project-files.js';
import { pt } from '../../src/core/units.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';

const { condition, limits, inks } = printSpec();
const settings: IngestSettings = { condition, limits, inks };

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path fill="#0b6bb5" d="M10 10H90V40H10Z"/></svg>';

/** A project folder in memory that counts what is read. */
function folder(
  entries: Readonly<Record<string, string | Uint8Array>>,
): ProjectFiles & { readonly read: ProjectFiles['read'] } {
  const bytes = new Map(
    Object.entries(entries).map(([path, content]) => [
      path,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]),
  );
  return {
    paths: [...bytes.keys()].sort(),
    sizeOf: (path) => bytes.get(path)?.length,
    read: (path) => Promise.resolve(new Uint8Array(bytes.get(path) ?? [])),
  };
}

const request = (file: string, changes: Partial<ArtworkRequest> = {}): ArtworkRequest => ({
  id: file,
  subject: 'Musterstadt',
  purpose: 'logo',
  file,
  source: { file: 'data/participants.yaml', line: 12, column: 5 },
  largest: { width: pt(120), height: pt(80) },
  background: 'auto',
  colors: {},
  ...changes,
});

describe('ingesting artwork', () => {
  it('reads every logo of the sample edition', async () => {
    const names = readdirSync('logos').filter((name) =>
      /\.(?:svg|png|jpe?g|tiff?|webp)$/.test(name),
    );
    const files = folder(
      Object.fromEntries(names.map((name) => [`logos/${name}`, readFileSync(`logos/${name}`)])),
    );
    const { value, findings } = await ingestArtworks(
      names.map((name) => request(`logos/${name}`)),
      settings,
      files,
      memoryStore(),
    );
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
    expect(value.size).toBe(names.length);
    for (const artwork of value.values()) {
      expect(artwork.visible.width).toBeGreaterThan(0);
      expect(artwork.maxInk).toBeLessThanOrEqual(limits.totalInk + 0.01);
    }
  });

  it('gives the same result from a warm store, without decoding or measuring again', async () => {
    const store = memoryStore();
    const files = folder({ 'logos/a.svg': SQUARE, 'logos/b.png': SQUARE });
    const requests = [request('logos/a.svg'), request('logos/b.png')];
    const cold = await ingestArtworks(requests, settings, files, store);
    const puts: string[] = [];
    const warm = await ingestArtworks(requests, settings, files, {
      ...store,
      put: (key) => Promise.resolve(void puts.push(key)),
    });
    expect([...warm.value]).toEqual([...cold.value]);
    expect(warm.findings).toEqual(cold.findings);
    expect(puts).toEqual([]);
  });

  it('makes an artwork anew when its entry in the store is damaged or half gone', async () => {
    const entries = new Map<string, Uint8Array>();
    const store: Store = {
      get: (key) => Promise.resolve(entries.get(key) ?? null),
      put: (key, bytes) => Promise.resolve(void entries.set(key, bytes)),
    };
    const files = folder({ 'logos/a.svg': SQUARE });
    const cold = await ingestArtworks([request('logos/a.svg')], settings, files, store);
    const { drawing = '', reference = '' } = cold.value.get('logos/a.svg') ?? {};
    for (const key of [...entries.keys()]) {
      entries.set(key, Buffer.from('broken'));
      const again = await ingestArtworks([request('logos/a.svg')], settings, files, store);
      expect([...again.value]).toEqual([...cold.value]);
      expect((await loadDrawing(store, drawing)).kind).toBe('flat-svg');
      expect((await loadReference(store, reference)).box).toEqual(
        cold.value.get('logos/a.svg')?.visible,
      );
    }
  });

  it('names each participant in the findings, although the file was read once', async () => {
    const files = folder({ 'logos/a.png': SQUARE });
    const requests = [
      request('logos/a.png', { id: 'olpe', subject: 'Olpe' }),
      request('logos/a.png', { id: 'werl', subject: 'Werl' }),
    ];
    const { value, findings } = await ingestArtworks(requests, settings, files, memoryStore());
    expect([...value.keys()]).toEqual(['olpe', 'werl']);
    expect(findings.map((f) => [f.code, f.where.participant])).toEqual([
      ['artwork-extension-wrong', 'Olpe'],
      ['artwork-extension-wrong', 'Werl'],
    ]);
  });

  it('goes by the bytes of a file and says when its name is wrong', async () => {
    const files = folder({
      'logos/a.pdf': SQUARE,
      'logos/b.svgz': gzipSync(SQUARE),
      'logos/c.svg': 'no picture',
      'logos/d.svg': '',
    });
    const { value, findings } = await ingestArtworks(
      files.paths.map((path) => request(path)),
      settings,
      files,
      memoryStore(),
    );
    expect([...value.values()].map(({ file, format }) => [file, format])).toEqual([
      ['logos/a.pdf', 'svg'],
      ['logos/b.svgz', 'svg'],
    ]);
    expect(findings.map(({ code, where }) => [code, where.file])).toEqual([
      ['artwork-extension-wrong', 'logos/a.pdf'],
      ['artwork-kind-unknown', 'logos/c.svg'],
      ['artwork-kind-unknown', 'logos/d.svg'],
    ]);
  });

  it('refuses a white logo: nothing of it shows on paper', async () => {
    const files = folder({ 'logos/a.svg': SQUARE.replace('#0b6bb5', '#ffffff') });
    const { value, findings } = await ingestArtworks(
      [request('logos/a.svg')],
      settings,
      files,
      memoryStore(),
    );
    expect(value.size).toBe(0);
    expect(findings.map((f) => f.code)).toEqual(['logo-invisible']);
  });

  it('finds linked pictures in the folder of the logo only', async () => {
    const png = readFileSync('test/fixtures/svg/pixel.png');
    const linking = (address: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="5" height="5"/><image width="9" height="9" href="${address}"/></svg>`;
    const files = folder({
      'logos/a.svg': linking('bild.png'),
      'logos/b.svg': linking('../secret.png'),
      'logos/bild.png': png,
      'secret.png': png,
    });
    const { value, findings } = await ingestArtworks(
      [request('logos/a.svg'), request('logos/b.svg')],
      settings,
      files,
      memoryStore(),
    );
    expect([...value.keys()]).toEqual(['logos/a.svg']);
    expect(findings.map(({ code, params }) => [code, params['address']])).toEqual([
      ['svg-external', '../secret.png'],
    ]);
  });

  it('reports progress once for each file', async () => {
    const files = folder({ 'logos/a.svg': SQUARE, 'logos/c.svg': 'no' });
    const steps: string[] = [];
    await ingestArtworks(
      [request('logos/a.svg'), request('logos/c.svg')],
      settings,
      files,
      memoryStore(),
      { onProgress: (done, total) => steps.push(`${String(done)}/${String(total)}`) },
    );
    expect(steps).toEqual(['1/2', '2/2']);
  });
});

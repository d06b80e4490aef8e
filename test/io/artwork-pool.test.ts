import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { deserialize } from 'node:v8';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { ArtworkDecoder } from '../../src/core/artwork-decoder.js';
import type { ArtworkRequest, IngestSettings } from '../../src/core/artwork-request.js';
import { USUAL_LIMITS } from '../../src/core/input-limits.js';
import type { ProjectFiles } from '../../src/core/project-files.js';
import { openArtworkDecoder } from '../../src/ingest/decode-artwork.js';
import { ingestArtworks } from '../../src/ingest/ingest-artworks.js';
import { openArtworkPool, type ArtworkPool, type PoolOptions } from '../../src/io/artwork-pool.js';
import { logoRequest } from '../ingest/house.js';
import { buildCli, type BuiltCli } from '../support/built-cli.js';
import { memoryStore } from '../support/memory-store.js';
import { printSpec } from '../support/print-spec.js';

// Processes start slowly on machines that have much else to do.
jest.setTimeout(120_000);

const { condition, limits, inks } = printSpec();
const settings: IngestSettings = { condition, limits, inks };
const PATIENT = { cpuSeconds: 60, silentSeconds: 100, megabytes: 900 };

let cli: BuiltCli;
let worker: URL;
let pool: ArtworkPool | null = null;

beforeAll(() => {
  cli = buildCli('pool');
  worker = pathToFileURL(join(cli.root, 'dist/io/artwork-worker.js'));
});
afterEach(() => {
  pool?.dispose();
  pool = null;
});
afterAll(() => cli.remove());

function open(options: PoolOptions): ArtworkPool {
  pool = openArtworkPool({ entry: worker, limits: PATIENT, ...options });
  return pool;
}

/** A decoder like the real one that also does what some bytes ask for. */
function misbehaving(name: string, behaviour: string): URL {
  const file = join(cli.root, `dist/io/${name}.js`);
  writeFileSync(
    file,
    `import './artwork-worker.js';
    let count = 0;
    process.on('message', async (message) => {
      if (message.kind !== 'decode') return;
      count += 1;
      const text = Buffer.from(message.bytes).toString('latin1');
      ${behaviour}
    });`,
  );
  return pathToFileURL(file);
}

const svg = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">${content}</svg>`;
const GOOD = svg('<path fill="#0b6bb5" d="M10 10H90V40H10Z"/>');

function folder(entries: Readonly<Record<string, string | Uint8Array>>): ProjectFiles {
  const bytes = new Map(Object.entries(entries).map(([path, each]) => [path, Buffer.from(each)]));
  return {
    paths: [...bytes.keys()].sort(),
    sizeOf: (path) => bytes.get(path)?.length,
    read: (path) => Promise.resolve(new Uint8Array(bytes.get(path) ?? [])),
  };
}

const logo = (file: string, changes: Partial<ArtworkRequest> = {}): ArtworkRequest =>
  logoRequest({ id: file, file, ...changes });

async function ingestWith(
  { openDecoder }: ArtworkPool,
  entries: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly good: readonly string[]; readonly findings: readonly unknown[] }> {
  const { value, findings } = await ingestArtworks(
    Object.keys(entries).map((file) => logo(file)),
    settings,
    folder(entries),
    memoryStore(),
    { openDecoder },
  );
  const told = findings.map(({ code, severity, where, params }) => [
    code,
    severity,
    where.file,
    params['problem'] ?? params['limit'],
  ]);
  return { good: [...value.keys()], findings: told };
}

/** As values: the same text may be encoded in one byte a letter or in two. */
const drawingOf = (bytes: Uint8Array | null): unknown => bytes && deserialize(bytes);

function decodeOne(decoder: ArtworkDecoder, file: string): ReturnType<ArtworkDecoder['decode']> {
  return decoder.decode({
    bytes: new Uint8Array(readFileSync(file)),
    request: logo(file),
    readLinked: () => Promise.resolve(null),
  });
}

describe('decoding in processes of their own', () => {
  it('gives the same drawings and measures with 1, 2 and 4 processes as in this thread', async () => {
    const names = readdirSync('logos').filter((name) => /\.(?:svg|png|jpe?g|pdf)$/u.test(name));
    const files = [...names.slice(0, 6), ...names.filter((name) => !name.endsWith('.svg'))].map(
      (name) => `logos/${name}`,
    );
    const here = openArtworkDecoder(settings);
    const expected = await Promise.all(files.map((file) => decodeOne(here, file)));
    for (const jobs of [1, 2, 4]) {
      const decoder = open({ jobs }).openDecoder(settings);
      const results = await Promise.all(files.map((file) => decodeOne(decoder, file)));
      results.forEach((result, i) => {
        const wanted = expected[i];
        if (result.kind !== 'decoded' || wanted?.kind !== 'decoded')
          throw new Error(`${files[i] ?? ''} was not decoded`);
        expect(result.artwork).toEqual(wanted.artwork);
        expect(result.findings).toEqual(wanted.findings);
        expect(drawingOf(result.drawing)).toEqual(drawingOf(wanted.drawing));
      });
      pool?.dispose();
    }
  });

  it('asks the parent for files that a drawing links to and for the PDF of an EPS', async () => {
    const pdf = await PDFDocument.create();
    pdf
      .addPage([100, 50])
      .drawRectangle({ x: 10, y: 10, width: 80, height: 30, color: rgb(0, 0, 0) });
    const converted = await pdf.save();
    const seen: string[] = [];
    const convertEps = (postScript: Uint8Array): Promise<Uint8Array> => {
      seen.push(Buffer.from(postScript).toString('latin1', 0, 4));
      return Promise.resolve(converted);
    };
    const red = { r: 200, g: 0, b: 0 };
    const picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: red } })
      .png()
      .toBuffer();
    const files = folder({
      'logos/a.svg': svg('<image xlink:href="bild.png" x="10" y="10" width="40" height="20"/>'),
      'logos/b.eps': '%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 50\n',
      'logos/bild.png': picture,
    });
    const requests = [logo('logos/a.svg'), logo('logos/b.eps')];
    const withEps = { ...settings, convertEps };
    const { openDecoder } = open({ jobs: 1 });
    const apart = await ingestArtworks(requests, withEps, files, memoryStore(), { openDecoder });
    const here = await ingestArtworks(requests, withEps, files, memoryStore());
    expect(apart.findings).toEqual(here.findings);
    expect([...apart.value]).toEqual([...here.value]);
    expect([...apart.value.values()].map(({ format }) => format)).toEqual(['svg', 'eps']);
    expect(seen).toEqual(['%!PS', '%!PS']);
  });

  it('goes on with the rest when a file takes its decoder with it, and names the file', async () => {
    const entry = misbehaving('aborts', "if (text.includes('ABORT')) process.abort();");
    const result = await ingestWith(open({ jobs: 2, entry }), {
      'logos/a.svg': GOOD,
      'logos/b.svg': svg('<!-- ABORT --><path d="M0 0H9V9Z"/>'),
      'logos/c.svg': GOOD.replace('#0b6bb5', '#123456'),
      'logos/d.svg': GOOD.replace('#0b6bb5', '#654321'),
    });
    expect(result).toEqual({
      good: ['logos/a.svg', 'logos/c.svg', 'logos/d.svg'],
      findings: [['artwork-decoder-crashed', 'error', 'logos/b.svg', 'SIGABRT']],
    });
  });

  it('tells an exception as a crash of that file', async () => {
    const entry = misbehaving('throws', "if (text.includes('THROW')) throw new Error('bad luck');");
    const result = await ingestWith(open({ jobs: 1, entry }), {
      'logos/a.svg': svg('<!-- THROW --><path d="M0 0H9V9Z"/>'),
      'logos/b.svg': GOOD,
    });
    expect(result).toEqual({
      good: ['logos/b.svg'],
      findings: [['artwork-decoder-crashed', 'error', 'logos/a.svg', 'exit 1']],
    });
  });

  it('ends a decoder that computes for ever', async () => {
    const entry = misbehaving('loops', "if (text.includes('LOOP')) for (;;);");
    const result = await ingestWith(
      open({ jobs: 1, entry, limits: { ...PATIENT, cpuSeconds: 3 } }),
      {
        'logos/a.svg': svg('<!-- LOOP --><path d="M0 0H9V9Z"/>'),
        'logos/b.svg': GOOD,
      },
    );
    expect(result).toEqual({
      good: ['logos/b.svg'],
      findings: [['artwork-decoder-timeout', 'error', 'logos/a.svg', 3]],
    });
  });

  it('ends a decoder that waits for ever', async () => {
    const entry = misbehaving(
      'sleeps',
      "if (text.includes('SLEEP')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
    );
    const result = await ingestWith(
      open({ jobs: 1, entry, limits: { ...PATIENT, silentSeconds: 10 } }),
      { 'logos/a.svg': svg('<!-- SLEEP --><path d="M0 0H9V9Z"/>'), 'logos/b.svg': GOOD },
    );
    expect(result).toEqual({
      good: ['logos/b.svg'],
      findings: [['artwork-decoder-timeout', 'error', 'logos/a.svg', 10]],
    });
  });

  it('ends a decoder whose memory a picture fills, and one that fills its own heap', async () => {
    const entry = misbehaving(
      'hoards',
      "if (text.includes('HOARD')) for (const all = []; ; ) all.push(Array(1000).fill(Math.random()));",
    );
    const grey = { r: 90, g: 90, b: 90 };
    const huge = await sharp({
      create: { width: 8000, height: 9000, channels: 3, background: grey },
    })
      .png()
      .toBuffer();
    const result = await ingestWith(
      open({ jobs: 1, entry, limits: { ...PATIENT, megabytes: 230 } }),
      {
        'logos/a.png': huge,
        'logos/b.svg': svg('<!-- HOARD --><path d="M0 0H9V9Z"/>'),
        'logos/c.svg': GOOD,
      },
    );
    expect(result).toEqual({
      good: ['logos/c.svg'],
      findings: [
        ['artwork-decoder-memory', 'error', 'logos/a.png', 230],
        ['artwork-decoder-memory', 'error', 'logos/b.svg', 230],
      ],
    });
  });

  it('starts anew when the project asks for other limits than those that it was warmed up with', async () => {
    const entry = misbehaving(
      'tells-limits',
      `process.send({
        kind: 'failed',
        problem: process.pid + ' ' + JSON.parse(process.argv[2]).cpuSeconds,
        trace: '',
      });`,
    );
    pool = openArtworkPool({ jobs: 1, entry });
    pool.warmUp();
    const told = async (seconds: number): Promise<string> => {
      const asked = { ...settings, inputLimits: { ...USUAL_LIMITS, 'decode-time': seconds } };
      const decoder = pool?.openDecoder(asked);
      const bytes = new Uint8Array(Buffer.from(GOOD));
      const readLinked = () => Promise.resolve(null);
      const outcome = await decoder?.decode({ bytes, request: logo('logos/a.svg'), readLinked });
      return outcome?.kind === 'crashed' ? outcome.problem : '';
    };
    expect(await told(33)).toMatch(/ 33$/u);
    expect(await told(44)).toMatch(/ 44$/u);
  });

  it('judges a file by itself: what broke after other files gets a fresh decoder', async () => {
    const entry = misbehaving('tires', 'if (count > 1) process.abort();');
    const result = await ingestWith(open({ jobs: 1, entry }), {
      'logos/a.svg': GOOD,
      'logos/b.svg': GOOD.replace('#0b6bb5', '#123456'),
    });
    expect(result).toEqual({ good: ['logos/a.svg', 'logos/b.svg'], findings: [] });
  });

  it('starts no process when all artwork is in the store', async () => {
    const store = memoryStore();
    const files = folder({ 'logos/a.svg': GOOD });
    const requests = [logo('logos/a.svg')];
    const cold = await ingestArtworks(requests, settings, files, store);
    const { openDecoder } = open({ jobs: 1, entry: pathToFileURL('/nowhere/at-all.js') });
    const warm = await ingestArtworks(requests, settings, files, store, { openDecoder });
    expect([...warm.value]).toEqual([...cold.value]);
    // And it would have been noticed.
    const missed = await ingestArtworks(requests, settings, files, memoryStore(), { openDecoder });
    expect(missed.findings.map(({ code }) => code)).toEqual(['artwork-decoder-unstarted']);
  });

  it('ends its processes as soon as the last file is decoded', async () => {
    const pidFile = join(cli.root, 'decoder.pid');
    const entry = misbehaving(
      'tells-pid',
      `(await import('node:fs')).writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));`,
    );
    const result = await ingestWith(open({ jobs: 1, entry }), { 'logos/a.svg': GOOD });
    expect(result).toEqual({ good: ['logos/a.svg'], findings: [] });
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await expect(eventually(() => (isAlive(pid) ? null : 'gone'))).resolves.toBe('gone');
  });

  it('says of each file that no decoder starts, tries no more than once a process, and keeps why', async () => {
    const kept: string[] = [];
    const writeLog = (trace: string, file: string): string => {
      kept.push(`${file}: ${trace}`);
      return '/tmp/protocol.log';
    };
    const entry = pathToFileURL('/nowhere/at-all.js');
    const names = Array.from({ length: 9 }, (_, i) => `logos/${i}.svg`);
    const files = Object.fromEntries(
      names.map((name, i) => [name, GOOD.replace('0b6bb5', `0b6bb${i}`)]),
    );
    const result = await ingestWith(open({ jobs: 1, entry, writeLog }), files);
    expect(result).toEqual({
      good: [],
      findings: names.map((name) => ['artwork-decoder-unstarted', 'error', name, 'exit 1']),
    });
    expect(kept).toEqual([expect.stringMatching(/^logos\/0\.svg: [\s\S]*Cannot find module/u)]);
  });

  it('says so when the system starts no process at all', async () => {
    const outcome = await decodedBy(`
      process.execPath = '/nowhere/node';
      const decoder = pool.openDecoder(settings);
      say(await decoder.decode(job));`);
    expect(outcome).toEqual({
      kind: 'unstarted',
      problem: 'spawn /nowhere/node ENOENT',
      limit: null,
      log: null,
    });
  });

  it('gets over a process that the system did not start the first time', async () => {
    const outcome = await decodedBy(`
      const { execPath } = process;
      const decoder = pool.openDecoder(settings);
      process.execPath = '/nowhere/node';
      const decoding = decoder.decode(job);
      // The first process is asked for within the microtasks of this turn, the next one later.
      await new Promise((next) => process.nextTick(next));
      process.execPath = execPath;
      say(await decoding);`);
    expect(outcome).toMatchObject({ kind: 'decoded', artwork: null });
  });

  it('blames a limit that leaves a decoder no room to start', async () => {
    const result = await ingestWith(open({ jobs: 1, limits: { ...PATIENT, megabytes: 5 } }), {
      'logos/a.svg': GOOD,
    });
    expect(result).toEqual({
      good: [],
      findings: [['artwork-decoder-memory', 'error', 'logos/a.svg', 5]],
    });
  });

  it('finds the cause above a long list of native frames', async () => {
    const entry = misbehaving(
      'dies-at-length',
      `process.stderr.write(
        'FATAL ERROR: JavaScript heap out of memory\\n' + 'frame\\n'.repeat(2000),
        () => process.abort(),
      );`,
    );
    const result = await ingestWith(open({ jobs: 1, entry }), { 'logos/a.svg': GOOD });
    expect(result.findings).toEqual([['artwork-decoder-memory', 'error', 'logos/a.svg', 900]]);
  });

  it('keeps where a file threw, and names the log in the finding', async () => {
    const kept: string[] = [];
    const entry = misbehaving(
      'throws-deep',
      "function deep() { throw new Error('bad luck'); } if (text.includes('THROW')) deep();",
    );
    const { openDecoder } = open({
      jobs: 1,
      entry,
      writeLog: (trace) => `/tmp/${kept.push(trace)}.log`,
    });
    const files = folder({ 'logos/a.svg': svg('<!-- THROW --><path d="M0 0H9V9Z"/>') });
    const requests = [logo('logos/a.svg')];
    const { findings } = await ingestArtworks(requests, settings, files, memoryStore(), {
      openDecoder,
    });
    expect(kept).toEqual([expect.stringMatching(/bad luck[\s\S]*at deep/u)]);
    expect(findings[0]?.params['log']).toBe('/tmp/1.log');
  });

  it('leaves no process behind when the build is killed, whatever it is doing', async () => {
    const pidFile = join(cli.root, 'orphan.pid');
    const entry = misbehaving(
      'lingers',
      `(await import('node:fs')).writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
       for (;;);`,
    ).href;
    const parentFile = join(cli.root, 'dist/parent.js');
    writeFileSync(
      parentFile,
      `import { openArtworkPool } from './io/artwork-pool.js';
      const { openDecoder } = openArtworkPool({ jobs: 1, entry: new URL(${JSON.stringify(entry)}) });
      const settings = { condition: { profile: new Uint8Array() }, limits: {}, inks: [] };
      void openDecoder(settings).decode({ bytes: Buffer.from('x'), request: {} });`,
    );
    const parent = spawn(process.execPath, [parentFile]);
    const pid = await eventually(() => Number(readFileSync(pidFile, 'utf8')) || null);
    parent.kill('SIGKILL');
    await expect(eventually(() => (isAlive(pid) ? null : 'gone'))).resolves.toBe('gone');
  });
});

/** What a parent process of its own, which can spoil its surroundings, makes of a file of no known kind. */
async function decodedBy(script: string): Promise<unknown> {
  const file = join(cli.root, 'dist/spoilt-parent.js');
  writeFileSync(
    file,
    `import { openArtworkPool } from './io/artwork-pool.js';
    const pool = openArtworkPool({ jobs: 1 });
    const settings = { condition: { profile: (await import('node:fs')).readFileSync(${JSON.stringify(resolve('data/icc/ISOcoated_v2_300_bas.icc'))}) }, limits: {}, inks: [] };
    const job = { bytes: Buffer.from('x'), request: { file: 'x.svg', source: {} } };
    const say = (outcome) => console.log(JSON.stringify(outcome));
    ${script}
    pool.dispose();`,
  );
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [file]);
  try {
    return JSON.parse(stdout) as unknown;
  } catch {
    throw new Error(`${stdout}${stderr}`);
  }
}

/** The first value that is there, within half a minute. */
async function eventually<T>(look: () => T | null): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      const found = look();
      if (found !== null) return found;
    } catch {
      // Not there yet.
    }
    await sleep(100);
  }
  throw new Error('nothing came');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

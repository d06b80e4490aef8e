import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { bytesOf, soundX4 } from '../preflight/small-pdf.js';
import { buildCli, type BuiltCli } from '../support/built-cli.js';

let cli: BuiltCli;
let base: string;
const at = (name: string): string => join(base, name);

/** As an office program would write it: RGB, no boxes, no output intent. */
function officePdf(options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.fillColor('red').text('Entwurf');
  document.end();
  return new Promise((done) => document.on('end', () => done(Buffer.concat(chunks))));
}

beforeAll(async () => {
  cli = buildCli('preflight');
  base = await mkdtemp(join(tmpdir(), 'preflight-test-'));
  await writeFile(at('sound.pdf'), bytesOf(soundX4()));
  await writeFile(at('office.pdf'), await officePdf());
  await writeFile(at('locked.pdf'), await officePdf({ userPassword: 'geheim' }));
  await writeFile(at('torn.pdf'), bytesOf(soundX4()).subarray(0, 900));
  await writeFile(at('no.pdf'), 'kein PDF');
});

afterAll(async () => {
  cli.remove();
  await rm(base, { recursive: true, force: true });
});

describe('build-strategy preflight', () => {
  it.each([
    ['sound.pdf', 0],
    ['office.pdf', 1],
    ['locked.pdf', 1],
    ['torn.pdf', 1],
    ['no.pdf', 1],
    ['missing.pdf', 2],
  ])('judges %s with code %i and without a stack trace', async (name, expected) => {
    const report = at(`${name}.html`);
    const { code, stderr } = await cli.run(['preflight', at(name), '--report', report]);
    expect(stderr).not.toMatch(/^ +at /mu);
    expect(code).toBe(expected);
    if (expected === 2) return;
    const page = await readFile(report, 'utf8');
    expect(page).toContain(expected === 0 ? '<strong>Druckreif<' : '<strong>Nicht druckreif<');
  });

  it('shows the pages of a file that is not fit, in English on demand', async () => {
    const report = at('en.html');
    await cli.run(['preflight', at('office.pdf'), '--report', report, '--lang', 'en']);
    const page = await readFile(report, 'utf8');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('src="data:image/png;base64,iVBOR');
  });
});

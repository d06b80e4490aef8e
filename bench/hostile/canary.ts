import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { textOf } from './find-pictures.js';

/** What must never be read, and would be recognised wherever it turns up. */
const CANARY = 'KANARIENVOGEL';

/** Files beside the project that hostile inputs point at; gives their folder. */
export function plantCanaries(root: string): string {
  const outside = join(root, 'outside');
  mkdirSync(outside);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${CANARY}</title><rect id="a" width="9" height="9" fill="#f0f"/></svg>`;
  for (const name of ['canary.txt', 'canary.json', 'canary.icc', 'canary.css'])
    writeFileSync(join(outside, name), CANARY);
  writeFileSync(join(outside, 'canary.svg'), svg);
  writeFileSync(join(outside, 'canary.png'), svg);
  return outside;
}

/** How the word may stand in a file: as it is, as UTF-16, in hex, in Base64 at each of its offsets. */
const FORMS = [
  CANARY,
  Buffer.from(CANARY, 'utf16le').toString('latin1'),
  Buffer.from(CANARY, 'utf16le').swap16().toString('latin1'),
  Buffer.from(CANARY).toString('hex'),
  Buffer.from(CANARY).toString('hex').toUpperCase(),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(CANARY)
      .subarray((3 - offset) % 3)
      .toString('base64')
      .slice(0, 8),
  ),
];

const holds = (text: string): boolean => FORMS.some((form) => text.includes(form));

/** Names of the outputs in which a canary sings: raw, unpacked, or as text on a page. */
export async function leaksIn(
  outputs: Readonly<Record<string, Uint8Array | string | null>>,
): Promise<readonly string[]> {
  const leaks: string[] = [];
  for (const [name, output] of Object.entries(outputs)) {
    if (output === null) continue;
    const text = Buffer.from(output).toString('latin1');
    const isPdf = text.startsWith('%PDF');
    const parts = isPdf ? [text, ...unpacked(text), await shownText(output)] : [text];
    if (parts.some(holds)) leaks.push(`secret in ${name}`);
  }
  return leaks;
}

function unpacked(pdf: string): readonly string[] {
  return pdf.split(/stream\r?\n/u).flatMap((part) => {
    try {
      return [inflateSync(Buffer.from(part, 'latin1')).toString('latin1')];
    } catch {
      // Not packed, or no stream: then it was looked at as it is.
      return [];
    }
  });
}

const shownText = (pdf: Uint8Array | string): Promise<string> => textOf(Buffer.from(pdf));

import { describe, expect, it } from '@jest/globals';
import { extensionFits, sniff } from '../../src/ingest/sniff.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('recognising files by their bytes', () => {
  it.each([
    ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['svg', '\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<!-- long -->\n<svg:svg/>'],
    ['svg', '<?xml version="1.0"?><!DOCTYPE svg>'],
    ['svg', '\u001f\u008b\u0008'],
    ['pdf', '%PDF-1.6\n'],
    ['pdf', 'junk\n%PDF-1.4'],
    ['eps', '%!PS-Adobe-3.0 EPSF-3.0\n%PDF-1.4 mentioned'],
    ['eps', '\u00c5\u00d0\u00d3\u00c6rest'],
    ['png', '\u0089PNG\r\n\u001a\n'],
    ['jpeg', '\u00ff\u00d8\u00ff\u00e1'],
    ['gif', 'GIF89a'],
    ['tiff', 'II*\0'],
    ['tiff', 'MM\0*'],
    ['webp', 'RIFF....WEBPVP8 '],
    ['avif', '....ftypavif'],
    [null, '<html><body>Seite nicht gefunden</body></html>'],
    [null, ''],
  ] as const)('sees %s', (format, content) => {
    expect(sniff(bytes(content))).toBe(format);
  });

  it('lets an AI file be PDF or PostScript', () => {
    expect([
      extensionFits('ai', 'pdf'),
      extensionFits('ai', 'eps'),
      extensionFits('png', 'svg'),
    ]).toEqual([true, true, false]);
  });
});

import { gunzipSync } from 'node:zlib';
import { SVG_LIMITS, SvgLimitError, type SvgLimits } from './limits.js';

/**
 * The text of an SVG file: unpacked (SVGZ), in the encoding its first bytes or its XML
 * declaration name. Null when it is no text. Source: XML 1.0, appendix F.
 */
export function decodeSource(bytes: Uint8Array, limits: SvgLimits = SVG_LIMITS): string | null {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes, limits) : bytes;
  if (!plain) return null;
  if (plain.length > limits.bytes) throw new SvgLimitError(limits, 'bytes');
  try {
    // A NUL or two from a copy out of a database or an editor are no part of the document.
    return new TextDecoder(encodingOf(plain), { fatal: true }).decode(plain).replaceAll('\0', '');
  } catch {
    // Says UTF-8 and is Latin-1 all the same: only names and comments are concerned.
    return new TextDecoder('windows-1252').decode(plain);
  }
}

function unpacked(bytes: Uint8Array, limits: SvgLimits): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: limits.bytes });
  } catch (error) {
    const tooLarge = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) throw new SvgLimitError(limits, 'bytes');
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1]?.toLowerCase();
  return named === undefined || named.startsWith('utf-16') ? 'utf-8' : known(named);
}

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    return 'utf-8';
  }
}

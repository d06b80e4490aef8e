import type { PdfStandard } from '../core/print-spec.js';
import { MAX_PROFILE_BYTES, openColorEngine } from './lcms.js';

/** What an ICC profile says of itself. Source: ICC.1:2022, 7.2 (header) and 9.2.41 (description). */
export interface ProfileFacts {
  /** `prtr` output, `mntr` display, `scnr` input, `spac` colour space, `link`, `abst`, `nmcl`. */
  readonly deviceClass: string;
  /** `CMYK`, `RGB`, `GRAY`, `6CLR` … */
  readonly space: string;
  readonly version: { readonly major: number; readonly minor: number };
  readonly description: string;
  readonly copyright: string;
}

/** Why a profile can't be the output condition. */
export type ProfileProblem =
  /** No ICC profile, cut off, or its tag table leads outside the file. */
  | 'damaged'
  | 'too-large'
  /** Not of class `prtr`. */
  | 'no-output-profile'
  /** Another colour space than CMYK. */
  | 'no-cmyk'
  /** Well-formed, but LittleCMS finds no way from and to the press. */
  | 'one-way'
  /** Of ICC version 4 where the standard allows version 2 only. */
  | 'too-new';

export type ProfileCheck =
  | { readonly ok: true; readonly facts: ProfileFacts }
  | { readonly ok: false; readonly problem: ProfileProblem; readonly facts: ProfileFacts | null };

/**
 * Says whether the bytes can be the output condition of a file of this standard and of all
 * conversions. Source of the version: ISO 15930-4 (PDF/X-1a), output intent.
 */
export async function checkProfile(
  bytes: Uint8Array,
  standard: PdfStandard = 'pdfx4',
): Promise<ProfileCheck> {
  if (bytes.length > MAX_PROFILE_BYTES) return { ok: false, problem: 'too-large', facts: null };
  const facts = readProfileFacts(bytes);
  if (!facts) return { ok: false, problem: 'damaged', facts };
  if (facts.deviceClass !== 'prtr') return { ok: false, problem: 'no-output-profile', facts };
  if (facts.space !== 'CMYK') return { ok: false, problem: 'no-cmyk', facts };
  if (standard === 'pdfx1a' && facts.version.major > 2)
    return { ok: false, problem: 'too-new', facts };
  const engine = await openColorEngine();
  try {
    const press = engine.open(bytes);
    if (!press) return { ok: false, problem: 'damaged', facts };
    const there = engine.transform([engine.srgb, 'rgb16'], [press, 'cmyk16'], 'compensated');
    const back = engine.transform([press, 'cmyk16'], [engine.lab, 'lab16'], 'as-is');
    if (!there || !back) return { ok: false, problem: 'one-way', facts };
    const [L = 0] = back<Uint16Array>(new Uint16Array(4));
    // Paper without ink must come out as white, or the tables are garbage.
    if (L < 60_000) return { ok: false, problem: 'damaged', facts };
    return { ok: true, facts };
  } catch {
    // A trap inside LittleCMS: the tables lead outside of the file.
    return { ok: false, problem: 'damaged', facts };
  }
}

const HEADER = 128;
const MAX_TAGS = 200;

/** Null when the bytes are no whole ICC profile. */
export function readProfileFacts(bytes: Uint8Array): ProfileFacts | null {
  if (bytes.length < HEADER + 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ascii(bytes, 36, 4) !== 'acsp' || view.getUint32(0) > bytes.length) return null;
  const tagCount = view.getUint32(HEADER);
  if (tagCount === 0 || tagCount > MAX_TAGS || HEADER + 4 + tagCount * 12 > bytes.length)
    return null;
  const tags = new Map<string, Uint8Array>();
  for (let index = 0; index < tagCount; index += 1) {
    const at = HEADER + 4 + index * 12;
    const offset = view.getUint32(at + 4);
    const size = view.getUint32(at + 8);
    if (offset + size > bytes.length) return null;
    tags.set(ascii(bytes, at, 4), bytes.subarray(offset, offset + size));
  }
  return {
    deviceClass: ascii(bytes, 12, 4).trim(),
    space: ascii(bytes, 16, 4).trim(),
    version: { major: bytes[8] ?? 0, minor: (bytes[9] ?? 0) >> 4 },
    description: textOf(tags.get('desc')),
    copyright: textOf(tags.get('cprt')),
  };
}

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Text of a tag of type `desc` or `text` (v2) or `mluc` (v4, first language). */
function textOf(tag: Uint8Array | undefined): string {
  if (!tag || tag.length < 12) return '';
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  switch (ascii(tag, 0, 4)) {
    case 'desc':
      return clean(ascii(tag, 12, Math.min(view.getUint32(8), tag.length - 12, 500)));
    case 'text':
      return clean(ascii(tag, 8, Math.min(tag.length - 8, 2000)));
    case 'mluc': {
      if (tag.length < 28 || view.getUint32(8) === 0) return '';
      const length = Math.min(view.getUint32(20), 4000);
      const offset = view.getUint32(24);
      if (offset + length > tag.length) return '';
      return clean(new TextDecoder('utf-16be').decode(tag.subarray(offset, offset + length)));
    }
    default:
      return '';
  }
}

const clean = (text: string): string => text.replace(/\0.*$/su, '').trim();

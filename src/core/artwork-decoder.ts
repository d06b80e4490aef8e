import type { Artwork } from './artwork.js';
import type { ArtworkRequest, IngestSettings } from './artwork-request.js';
import type { Finding } from './finding.js';
import type { InputLimitName } from './input-limits.js';

/** Reads a file beside the artwork by the address that the artwork gives; null when there is none. */
export type LinkReader = (address: string) => Promise<Uint8Array | null>;

/** One file to turn into a drawing. */
export interface DecodeJob {
  readonly bytes: Uint8Array;
  readonly request: ArtworkRequest;
  readonly readLinked: LinkReader;
}

/** A finding without the places that depend on who asks. */
export type RecordedFinding = Omit<Finding, 'where' | 'waiver'> & { readonly fileFacts?: string };

/** What the bytes of one file became. */
export interface DecodedArtwork {
  readonly kind: 'decoded';
  /** Null when the file cannot be used. */
  readonly artwork: Omit<Artwork, 'id' | 'file' | 'drawing' | 'reference'> | null;
  readonly findings: readonly RecordedFinding[];
  /** The drawing, encoded (`encodeDrawing`); null without artwork. */
  readonly drawing: Uint8Array | null;
  /** How it must look in print, encoded (`encodeReference`); null without artwork. */
  readonly reference: Uint8Array | null;
}

/**
 * How decoding can end without a result; says something of this run, not only of the file.
 * `unstarted`: no decoder ever came to the file.
 */
export const DECODER_FAILURES = ['crashed', 'timeout', 'memory', 'unstarted'] as const;

/** The file brought its decoder down, or there was none. */
export interface DecoderFailure {
  readonly kind: (typeof DECODER_FAILURES)[number];
  /** What the system says: a signal, an exit code, the sentence of an exception. */
  readonly problem: string;
  /** The limit that was passed: seconds or megabytes; null for a crash. */
  readonly limit: { readonly name: InputLimitName; readonly value: number } | null;
  /** Where the decoder's last words are kept for a programmer; null when nowhere. */
  readonly log: string | null;
}

/** Turns files into drawings, in this thread or in processes of their own. */
export interface ArtworkDecoder {
  /** Files worth having in work at once. */
  readonly atOnce: number;
  readonly decode: (job: DecodeJob) => Promise<DecodedArtwork | DecoderFailure>;
  /** Called when no file follows: gives back what decoding took. */
  readonly close: () => void;
}

/** Opens a decoder for one print run. Costs nothing before the first file. */
export type OpenDecoder = (settings: IngestSettings) => ArtworkDecoder;

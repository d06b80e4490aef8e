import type { DecodedArtwork } from '../core/artwork-decoder.js';
import type { ArtworkRequest, IngestSettings } from '../core/artwork-request.js';

/** What a decoding process is told. Passed as structured clones. */
export type ToDecoder =
  | {
      readonly kind: 'settings';
      readonly settings: Omit<IngestSettings, 'convertEps'>;
      readonly convertsEps: boolean;
    }
  | { readonly kind: 'decode'; readonly bytes: Uint8Array; readonly request: ArtworkRequest }
  | { readonly kind: 'answer'; readonly id: number; readonly bytes: Uint8Array | null };

/** What it says. `link` and `eps` are questions: it opens no file and no program itself. */
export type FromDecoder =
  | { readonly kind: 'ready' }
  | { readonly kind: 'link'; readonly id: number; readonly address: string }
  | { readonly kind: 'eps'; readonly id: number; readonly postScript: Uint8Array }
  | {
      readonly kind: 'done';
      readonly decoded: DecodedArtwork;
      /** Memory that the process holds afterwards, bytes. */
      readonly rss: number;
    }
  | { readonly kind: 'failed'; readonly problem: string; readonly trace: string };

/** What one file may cost. */
export interface DecoderLimits {
  /** Computing time, s: unlike the clock it does not run faster on a busy computer. */
  readonly cpuSeconds: number;
  /** Time without any message, s: for a decoder that waits for something that never comes. */
  readonly silentSeconds: number;
  /** Memory of the whole process, MB. */
  readonly megabytes: number;
}

/** What the guard thread of a decoding process gets. */
export interface GuardOrders {
  readonly limits: DecoderLimits;
  /** One number: counts up when a file comes and when it is done, so it is odd while one is read. */
  readonly turn: SharedArrayBuffer;
  readonly parent: number;
}

/** Last words of a decoding process that its guard ends. */
export const LAST_WORDS = {
  timeout: 'decoder ended: computing time',
  memory: 'decoder ended: memory',
} as const;

import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { invariant } from '../core/assert.js';
import type { ArtworkDecoder } from '../core/artwork-decoder.js';
import type { EpsConverter } from '../core/artwork-request.js';
import { openArtworkDecoder } from '../ingest/decode-artwork.js';
import type { DecoderLimits, FromDecoder, GuardOrders, ToDecoder } from './artwork-messages.js';

/** Runs in a process of its own, started by `artwork-child.ts`: decodes one file after the other. */
const limits = JSON.parse(process.argv[2] ?? '') as DecoderLimits;
const turn = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
const turns = new Int32Array(turn);
const orders: GuardOrders = { limits, turn, parent: process.ppid };
new Worker(new URL('./artwork-guard.js', import.meta.url), { workerData: orders }).unref();

const say = (message: FromDecoder): void => {
  invariant(process.connected, 'the decoder was not started with a channel');
  process.send?.(message);
};

const questions = new Map<number, (bytes: Uint8Array | null) => void>();
let asked = 0;

function ask(question: (id: number) => FromDecoder): Promise<Uint8Array | null> {
  const id = asked++;
  return new Promise((answer) => {
    questions.set(id, answer);
    say(question(id));
  });
}

const convertEps: EpsConverter = (postScript) => ask((id) => ({ kind: 'eps', id, postScript }));

const readLinked = (address: string): Promise<Uint8Array | null> =>
  ask((id) => ({ kind: 'link', id, address }));

let decoder: ArtworkDecoder | null = null;

async function decode(message: Extract<ToDecoder, { kind: 'decode' }>): Promise<void> {
  invariant(decoder, 'a file came before the settings');
  const { request } = message;
  // Bytes of their own: what arrives is a part of the message.
  const bytes = new Uint8Array(message.bytes);
  Atomics.add(turns, 0, 1);
  try {
    const decoded = await decoder.decode({ bytes, request, readLinked });
    invariant(decoded.kind === 'decoded', 'decoding in this thread has no way to fail');
    say({ kind: 'done', decoded, rss: process.memoryUsage.rss() });
  } catch (error) {
    const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const trace = error instanceof Error ? (error.stack ?? problem) : problem;
    say({ kind: 'failed', problem, trace });
  } finally {
    Atomics.add(turns, 0, 1);
  }
}

process.on('message', (message: ToDecoder) => {
  switch (message.kind) {
    case 'settings': {
      const { settings, convertsEps } = message;
      decoder = openArtworkDecoder({ ...settings, ...(convertsEps ? { convertEps } : {}) });
      return;
    }
    case 'decode':
      void decode(message);
      return;
    case 'answer':
      questions.get(message.id)?.(message.bytes);
      questions.delete(message.id);
  }
});
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });

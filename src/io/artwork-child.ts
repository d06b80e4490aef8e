import { fork, type ChildProcess } from 'node:child_process';
import type { DecodedArtwork, DecodeJob, DecoderFailure } from '../core/artwork-decoder.js';
import type { IngestSettings } from '../core/artwork-request.js';
import type { InputLimitName } from '../core/input-limits.js';
import {
  LAST_WORDS,
  type DecoderLimits,
  type FromDecoder,
  type ToDecoder,
} from './artwork-messages.js';

/** A failure with what the process wrote last or where it threw; not yet kept anywhere. */
export type ChildFailure = Omit<DecoderFailure, 'log'> & { readonly trace: string };

/** One decoding process, as its parent sees it. */
export interface ArtworkChild {
  /** One file at a time. After a failure the process is gone. */
  readonly decode: (
    job: DecodeJob,
    settings: IngestSettings,
  ) => Promise<DecodedArtwork | ChildFailure>;
  /** True once it has said that it listens. */
  readonly hasStarted: () => boolean;
  /** Files that it has been given. */
  readonly served: () => number;
  /** Memory that it held after its last file, bytes. */
  readonly heldBytes: () => number;
  readonly isGone: () => boolean;
  readonly limits: DecoderLimits;
  readonly kill: () => void;
}

/** V8's own limit lies below that of the process, which also holds what libraries allocate. */
const HEAP_SHARE = 0.7;

/** Enough of what it wrote last to tell why it ended: V8 names its cause above a page of frames. */
const TAIL_LENGTH = 64_000;

interface Pending {
  readonly job: DecodeJob;
  readonly settings: IngestSettings;
  readonly settle: (outcome: DecodedArtwork | ChildFailure) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Starts a process that runs `entry`; it is usable at once, what is sent waits until it listens.
 * One that the system refuses to start is gone from the beginning.
 */
export function startChild(entry: URL, limits: DecoderLimits): ArtworkChild {
  const { child, refusal } = forked(entry, limits);
  let end = refusal;
  let tail = '';
  let ready = false;
  let gone = child === null;
  let silent = false;
  let served = 0;
  let heldBytes = 0;
  let known: IngestSettings | null = null;
  let pending: Pending | null = null;
  let timer: NodeJS.Timeout | undefined;

  const kill = (): void => void child?.kill('SIGKILL');
  const send = (message: ToDecoder): void => {
    // Without a listener a channel that closes early would throw; the process's end tells it anyway.
    if (child?.connected) child.send(message, () => undefined);
  };
  const watch = (): void => {
    clearTimeout(timer);
    if (pending === null) return;
    timer = setTimeout(() => {
      silent = true;
      kill();
    }, limits.silentSeconds * 1000);
  };
  const take = (): Pending | null => {
    const taken = pending;
    pending = null;
    watch();
    return taken;
  };
  const answer = (id: number, bytes: Promise<Uint8Array | null>): void => {
    bytes.then(
      (found) => send({ kind: 'answer', id, bytes: found }),
      (error: unknown) => {
        // A file of the project that cannot be read: the build says so, and needs no decoder.
        take()?.fail(error);
        kill();
      },
    );
  };
  const ended = (how: string): void => {
    gone = true;
    end = end === '' ? how : end;
    take()?.settle(failureOf({ tail, silent, ready, how: end, limits }));
  };

  child?.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-TAIL_LENGTH);
  });
  child?.on('message', (said) => {
    const message = said as FromDecoder;
    watch();
    switch (message.kind) {
      case 'ready':
        ready = true;
        return;
      case 'link':
        if (pending) answer(message.id, pending.job.readLinked(message.address));
        return;
      case 'eps':
        if (pending?.settings.convertEps)
          answer(message.id, pending.settings.convertEps(message.postScript));
        return;
      case 'done':
        heldBytes = message.rss;
        take()?.settle(message.decoded);
        return;
      case 'failed':
        // Who knows in which state the libraries are now.
        gone = true;
        kill();
        take()?.settle({
          kind: 'crashed',
          problem: message.problem,
          limit: null,
          trace: message.trace,
        });
    }
  });
  child?.on('error', (error) => ended(error.message));
  child?.on('close', (code, signal) => ended(signal ?? `exit ${code}`));

  return {
    decode: (job, settings) =>
      new Promise((settle, fail) => {
        pending = { job, settings, settle, fail };
        served += 1;
        watch();
        if (gone) return ended(end);
        if (settings !== known) send(settingsMessage(settings));
        known = settings;
        send({ kind: 'decode', bytes: job.bytes, request: job.request });
      }),
    hasStarted: () => ready,
    served: () => served,
    heldBytes: () => heldBytes,
    isGone: () => gone,
    limits,
    kill,
  };
}

/** Functions do not pass between processes. */
function settingsMessage({ convertEps, ...settings }: IngestSettings): ToDecoder {
  return { kind: 'settings', settings, convertsEps: convertEps !== undefined };
}

interface End {
  readonly tail: string;
  readonly silent: boolean;
  readonly ready: boolean;
  readonly how: string;
  readonly limits: DecoderLimits;
}

function failureOf({ tail, silent, ready, how, limits }: End): ChildFailure {
  const failure = (kind: ChildFailure['kind'], limit: ChildFailure['limit']): ChildFailure => ({
    kind,
    problem: how,
    limit,
    trace: tail.trim() || how,
  });
  const limit = (name: InputLimitName, value: number): ChildFailure['limit'] => ({ name, value });
  // The second sentence is V8's own, before it aborts.
  if (tail.includes(LAST_WORDS.memory) || tail.includes('heap out of memory'))
    return failure('memory', limit('decode-memory', limits.megabytes));
  if (!ready) return failure('unstarted', null);
  if (silent) return failure('timeout', limit('decode-wait', limits.silentSeconds));
  if (tail.includes(LAST_WORDS.timeout))
    return failure('timeout', limit('decode-time', limits.cpuSeconds));
  return failure('crashed', null);
}

/** Some refusals of the system come as an event, others are thrown. */
function forked(
  entry: URL,
  limits: DecoderLimits,
): { readonly child: ChildProcess | null; readonly refusal: string } {
  try {
    const child = fork(entry, [JSON.stringify(limits)], {
      serialization: 'advanced',
      // None of the caller's own: a profiler or an inspector would be started in each child.
      execArgv: [`--max-old-space-size=${Math.round(limits.megabytes * HEAP_SHARE)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    return { child, refusal: '' };
  } catch (error) {
    return { child: null, refusal: error instanceof Error ? error.message : String(error) };
  }
}

import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { invariant } from '../core/assert.js';
import type {
  DecodedArtwork,
  DecodeJob,
  DecoderFailure,
  OpenDecoder,
} from '../core/artwork-decoder.js';
import type { IngestSettings } from '../core/artwork-request.js';
import { USUAL_LIMITS, type InputLimits } from '../core/input-limits.js';
import { startChild, type ArtworkChild, type ChildFailure } from './artwork-child.js';
import type { DecoderLimits } from './artwork-messages.js';

/** Some processes that decode artwork, each one file at a time. */
export interface ArtworkPool {
  readonly openDecoder: OpenDecoder;
  /** Starts all processes now, when it is known that they will be needed. */
  readonly warmUp: () => void;
  /** Ends all processes. */
  readonly dispose: () => void;
}

export interface PoolOptions {
  /** Processes at most. */
  readonly jobs?: number;
  /** What each of them runs. */
  readonly entry?: URL;
  /** In place of those of the print run. */
  readonly limits?: DecoderLimits;
  /** Keeps what a decoder that went down said last; gives the file's path, null when it cannot. */
  readonly writeLog?: (trace: string, file: string) => string | null;
}

const decoderLimitsOf = (limits: InputLimits): DecoderLimits => ({
  cpuSeconds: limits['decode-time'],
  silentSeconds: limits['decode-wait'],
  megabytes: limits['decode-memory'],
});

/** More take memory (100 MB each) and gain little: a build has other things to do as well. */
const MOST_JOBS = 4;

export const defaultJobs = (): number => Math.min(MOST_JOBS, availableParallelism());

/** WebAssembly memory never shrinks: beyond this share of the limit a process is replaced. */
const RETIRED_SHARE = 0.5;

/**
 * Decodes artwork in child processes, so that a library that never returns, aborts or fills the
 * memory costs one file and not the build. None is started before the first file that is not in the
 * cache, and each start (0.3 s) is paid once.
 */
export function openArtworkPool({
  jobs = defaultJobs(),
  entry = new URL('./artwork-worker.js', import.meta.url),
  limits: fixed,
  writeLog = () => null,
}: PoolOptions = {}): ArtworkPool {
  invariant(jobs >= 1, 'a pool without processes');
  const slots = Array.from({ length: jobs }, (): Slot => ({ child: null }));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  let hasEverStarted = false;
  let refusal: DecoderFailure | null = null;

  const takeSlot = (): Promise<Slot> => {
    // One that has a process already, if there is: a build that needs one decoder starts one.
    const slot = free.find(({ child }) => child !== null) ?? free[0];
    if (!slot) return new Promise((next) => waiting.push(next));
    free.splice(free.indexOf(slot), 1);
    return Promise.resolve(slot);
  };
  const giveBack = (slot: Slot): void => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };
  const living = (slot: Slot, limits: DecoderLimits): ArtworkChild => {
    // Warmed up before data/print.yaml was read, which may ask for others.
    if (slot.child && !isDeepStrictEqual(slot.child.limits, limits)) slot.child.kill();
    else if (slot.child && !slot.child.isGone()) return slot.child;
    slot.child = startChild(entry, limits);
    return slot.child;
  };

  const attempt = async (
    slot: Slot,
    job: DecodeJob,
    settings: IngestSettings,
  ): Promise<Attempt> => {
    const limits = fixed ?? decoderLimitsOf(settings.inputLimits ?? USUAL_LIMITS);
    const child = living(slot, limits);
    const isFresh = child.served() === 0;
    const outcome = await child.decode(job, settings);
    hasEverStarted ||= child.hasStarted();
    if (outcome.kind !== 'decoded' || child.heldBytes() > limits.megabytes * 1e6 * RETIRED_SHARE)
      end(slot);
    return { outcome, isFresh };
  };

  const outcomeOf = async (
    slot: Slot,
    job: DecodeJob,
    settings: IngestSettings,
  ): Promise<Attempt['outcome']> => {
    const { outcome, isFresh } = await attempt(slot, job, settings);
    switch (outcome.kind) {
      case 'decoded':
      case 'timeout':
        return outcome;
      case 'unstarted':
        // The system may have had no process left for a moment.
        return (await attempt(slot, job, settings)).outcome;
      default:
        // Whether a file is refused must not depend on those that the process read before.
        return isFresh ? outcome : (await attempt(slot, job, settings)).outcome;
    }
  };

  const decode = async (
    job: DecodeJob,
    settings: IngestSettings,
  ): Promise<DecodedArtwork | DecoderFailure> => {
    const slot = await takeSlot();
    try {
      // Where no process starts at all, the rest of 5,000 files need not try.
      if (refusal && !hasEverStarted) return refusal;
      const outcome = await outcomeOf(slot, job, settings);
      if (outcome.kind === 'decoded') return outcome;
      const { kind, problem, limit, trace } = outcome;
      const isOurs = kind === 'crashed' || kind === 'unstarted';
      const log = isOurs ? writeLog(trace, job.request.file) : null;
      const failure = { kind, problem, limit, log };
      if (kind === 'unstarted') refusal = failure;
      return failure;
    } finally {
      giveBack(slot);
    }
  };

  return {
    // One file more than processes: its bytes are read while the others are in work.
    openDecoder: (settings) => ({
      atOnce: jobs + 1,
      decode: (job) => decode(job, settings),
      close: () => free.forEach(end),
    }),
    warmUp: () => slots.forEach((slot) => living(slot, fixed ?? decoderLimitsOf(USUAL_LIMITS))),
    dispose: () => slots.forEach(end),
  };
}

/** Place of one process; null before its first file and after its end. */
interface Slot {
  child: ArtworkChild | null;
}

function end(slot: Slot): void {
  slot.child?.kill();
  slot.child = null;
}

interface Attempt {
  readonly outcome: DecodedArtwork | ChildFailure;
  /** True when the process had read nothing before. */
  readonly isFresh: boolean;
}

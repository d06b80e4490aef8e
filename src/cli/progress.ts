import type { OnProgress, StageName } from '../core/progress.js';
import type { Terminal } from './terminal.js';

/** Redrawing more often only costs time. */
const REDRAW_MS = 60;

export interface ProgressLine {
  readonly on: OnProgress;
  /** Clears the line, so that the report starts on a clean one. */
  readonly end: () => void;
}

/** One line on stderr: redrawn on a terminal, one plain line per stage elsewhere. */
export function progressLine(
  terminal: Terminal,
  labels: Readonly<Record<string, string>>,
): ProgressLine {
  let stage: StageName | null = null;
  let drawn = 0;
  const clear = '\r\u001b[2K';
  const on: OnProgress = (next, done, total) => {
    const label = labels[next] ?? next;
    const text = total > 0 ? `${label} ${done}/${total} …` : `${label} …`;
    if (!terminal.animated) {
      if (next !== stage) terminal.err(total > 1 ? `${label} (${total}) …\n` : `${label} …\n`);
    } else if (next !== stage || done === total || Date.now() - drawn >= REDRAW_MS) {
      terminal.err(clear + text);
      drawn = Date.now();
    }
    stage = next;
  };
  return {
    on,
    end: () => {
      if (terminal.animated && stage !== null) terminal.err(clear);
      stage = null;
    },
  };
}

export const silentProgress: ProgressLine = { on: () => undefined, end: () => undefined };

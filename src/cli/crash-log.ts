import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolVersion } from './package-root.js';

/** Writes what a programmer needs to know; null when even that fails (full disk). */
export function writeCrashLog(
  error: unknown,
  argv: readonly string[],
  version: string,
): string | null {
  const file = join(tmpdir(), `build-strategy-${process.pid}-${process.hrtime.bigint()}.log`);
  const lines = [
    `build-strategy ${version}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    new Date().toISOString(),
    `arguments: ${JSON.stringify(argv)}`,
    stackOf(error),
    '',
  ];
  try {
    // `wx`: never through a link that somebody else has put there.
    writeFileSync(file, lines.join('\n'), { flag: 'wx', mode: 0o600 });
    return file;
  } catch {
    return null;
  }
}

/** The same for a decoding process that went down: what it said last about which file. */
export const writeDecoderLog = (trace: string, file: string): string | null =>
  writeCrashLog(trace, ['decode', file], toolVersion());

export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return (error.stack ?? `${error.name}: ${error.message}`) + cause;
}

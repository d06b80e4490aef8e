import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes what a programmer needs to know; null when even that fails (full disk). */
export function writeCrashLog(
  error: unknown,
  argv: readonly string[],
  version: string,
): string | null {
  const file = join(tmpdir(), `build-strategy-${process.pid}-${Date.now()}.log`);
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

export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return (error.stack ?? `${error.name}: ${error.message}`) + cause;
}

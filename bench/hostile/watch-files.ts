import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Places } from './run-tool.js';

/** Calls that open, make or remove something, and those that reach out to the network. */
const CALLS =
  'open,openat,creat,unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,symlink,symlinkat,link,linkat,connect';

/** The filter in the kernel stops only at those calls: the run costs a tenth more, not ten times. */
export const STRACE = [
  'strace',
  '-f',
  '-qq',
  '--seccomp-bpf',
  '-e',
  `trace=${CALLS}`,
  '-s',
  '4096',
] as const;

let strace: boolean | null = null;

export function hasStrace(): boolean {
  if (strace !== null) return strace;
  try {
    execFileSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true'], { stdio: 'ignore' });
    strace = true;
  } catch {
    strace = false;
  }
  return strace;
}

/** Names, kinds and contents below a folder in one digest; what is no file is not opened. */
export function stateOf(folder: string): string {
  const hash = createHash('sha256');
  if (!existsSync(folder)) return '';
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    const facts = lstatSync(path);
    hash.update(name).update(String(facts.mode));
    if (facts.isSymbolicLink()) hash.update(readlinkSync(path));
    else if (facts.isFile() && facts.size < LARGE) hash.update(readFileSync(path));
    else hash.update(String(facts.size));
  }
  return hash.digest('hex');
}

/** Sparse files of gigabytes are told apart by their size alone, bytes. */
const LARGE = 30_000_000;

/** What may be opened for reading anywhere: the program, its libraries, what the system tells. */
const SYSTEM =
  /^\/(?:proc|sys|dev|lib|lib64|usr|etc\/(?:ld\.so|localtime|ssl|fonts|nsswitch|passwd|papersize|paperspecs|openssl)|var\/lib\/ghostscript|opt)(?:\/|\b|$)/u;

/** Paths of the trace that lie where the tool has no business. Source of the form: strace(1). */
export function strayed(
  trace: string,
  { project, out, temp, cache, outside }: Places,
): readonly string[] {
  const own = [project, out, temp, cache];
  const program = ['.', 'node_modules'].map((path) => realpathSync(path));
  const stray = new Set<string>();
  for (const line of trace.split('\n')) {
    const call = /^\d+\s+(\w+)\((.*)\)\s+=\s+(-?\d+)/u.exec(line);
    if (!call || call[3]?.startsWith('-')) continue;
    const [, name = '', args = ''] = call;
    if (name === 'connect') {
      if (/AF_INET/u.test(args)) stray.add(`connect ${args.slice(0, 80)}`);
      continue;
    }
    const writes = !name.startsWith('open') || /O_WRONLY|O_RDWR|O_CREAT/u.test(args);
    for (const [, path = ''] of args.matchAll(/"((?:[^"\\]|\\.)*)"/gu)) {
      if (!path.startsWith('/') || own.some((folder) => path.startsWith(folder))) continue;
      if (path.startsWith(outside)) stray.add(`${name} ${path}`);
      else if (writes && !path.startsWith('/dev/')) stray.add(`${name} ${path}`);
      else if (!program.some((folder) => path.startsWith(folder)) && !SYSTEM.test(path))
        stray.add(`${name} ${path}`);
    }
  }
  return [...stray].slice(0, 5);
}

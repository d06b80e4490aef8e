import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where derived data is kept between runs: `BUILD_STRATEGY_CACHE_DIR`, else beside the project's
 * own `node_modules`, else the cache folder of the system (XDG Base Directory Specification 0.8,
 * Apple's and Microsoft's own conventions).
 */
export async function cacheFolder(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const wanted = env['BUILD_STRATEGY_CACHE_DIR'];
  if (wanted) return resolve(wanted);
  const modules = join(root, 'node_modules');
  const facts = await stat(modules).catch(() => null);
  if (facts?.isDirectory()) return join(modules, '.cache', 'build-strategy');
  return join(systemCache(env), 'build-strategy');
}

function systemCache(env: Readonly<Record<string, string | undefined>>): string {
  const xdg = env['XDG_CACHE_HOME'];
  if (xdg?.startsWith('/')) return xdg;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  const local = env['LOCALAPPDATA'];
  if (process.platform === 'win32' && local) return local;
  return join(homedir(), '.cache');
}

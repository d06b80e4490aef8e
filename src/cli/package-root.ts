import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the package lies: two levels above this file, both in `src/` and in `dist/`. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

export function toolVersion(): string {
  const text = readFileSync(`${packageRoot}package.json`, 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

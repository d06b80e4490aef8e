import { openProject } from '../../src/io/project-folder.js';
import type { ProjectFiles } from '../../src/core/project-files.js';

type Change = string | Uint8Array | null;

/**
 * The sample project with some files replaced, added or (null) taken away.
 * A function changes the sample's own text.
 */
export async function sampleWith(
  changes: Readonly<Record<string, Change | ((text: string) => string)>>,
): Promise<ProjectFiles> {
  const sample = await openProject('.');
  const overlay = new Map<string, Uint8Array | null>();
  for (const [path, change] of Object.entries(changes)) {
    const content =
      typeof change === 'function'
        ? change(new TextDecoder().decode(await sample.read(path)))
        : change;
    overlay.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  const paths = [...new Set([...sample.paths, ...overlay.keys()])]
    .filter((path) => overlay.get(path) !== null)
    .sort((a, b) => (a < b ? -1 : 1));
  return {
    paths,
    sizeOf: (path) => {
      const own = overlay.get(path);
      return own === null ? undefined : (own?.length ?? sample.sizeOf(path));
    },
    read: (path) => {
      const own = overlay.get(path);
      return own ? Promise.resolve(own) : sample.read(path);
    },
  };
}

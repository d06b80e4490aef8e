import type { ProjectFiles } from '../core/project-files.js';
import type { LinkReader } from '../core/artwork-decoder.js';

/**
 * Reads files that artwork links to. Only names within the artwork's own folder or below are
 * looked at; the listing of the project decides what exists, so no path leads out of it.
 */
export function linkReader(
  files: ProjectFiles,
  artwork: string,
): { readonly read: LinkReader; readonly wereUsed: () => boolean } {
  const folder = artwork.slice(0, artwork.lastIndexOf('/') + 1);
  let used = false;
  const read: LinkReader = async (address) => {
    used = true;
    const name = decoded(address)
      .normalize('NFC')
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '');
    if (name === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(name) || name.split('/').includes('..'))
      return null;
    const path = folder + name;
    return files.sizeOf(path) === undefined ? null : files.read(path);
  };
  return { read, wereUsed: () => used };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

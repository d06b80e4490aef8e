import type { Localized } from './finding.js';
import type { InputLimits } from './input-limits.js';

/**
 * The project folder as the stages see it: names and bytes, nothing else of the file system.
 * Paths are relative to the project, with `/`, in NFC. `read` gives bytes only for listed paths.
 */
export interface ProjectFiles {
  /** All regular files, sorted by code point. */
  readonly paths: readonly string[];
  /** Size in bytes without reading; undefined for an unknown path. */
  sizeOf(path: string): number | undefined;
  /**
   * Bytes of a listed file. Throws a `BuildError` (`file-unreadable`, `file-too-large`) when it
   * cannot be read.
   */
  read(path: string, limits?: InputLimits): Promise<Uint8Array>;
  /** What one file may cost to read; as usual when absent. */
  readonly limits?: InputLimits;
  /** Why a path that lies in the folder is not listed: a link that leaves it, a pipe, a device. */
  refusalOf?(path: string): Localized | undefined;
}

/** The same files under the limits of this project. */
export const withLimits = (files: ProjectFiles, limits: InputLimits): ProjectFiles => ({
  ...files,
  limits,
  read: (path) => files.read(path, limits),
});

/**
 * A place for derived data that is costly to make: looked up by key, may forget anything.
 * Keys are hex digests of content, settings and tool versions.
 */
export interface Store {
  get(key: string): Promise<Uint8Array | null>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

import { bytesOf, sizeLimitNameOf, USUAL_LIMITS, type InputLimits } from '../core/input-limits.js';

const MB = 1_000_000;

/** Largest size in bytes. */
export const sizeLimitOf = (path: string, limits: InputLimits = USUAL_LIMITS): number =>
  bytesOf(limits[sizeLimitNameOf(path)]);

export const megabytes = (bytes: number): number => Math.round(bytes / (MB / 10)) / 10;

/** Folders below folders; deeper is a loop or a mistake. */
export const MAX_FOLDER_DEPTH = 8;

/** A home folder opened by mistake has more files than any project. */
export const MAX_FILES = 200_000;

const MB = 1_000_000;

/**
 * Largest size in bytes by ending, checked before a file is opened. The largest honest file of its
 * kind, with room: 10,753 municipalities make a YAML list of 3 MB, a poster-sized TIFF 200 MB.
 */
const LIMITS: Readonly<Record<string, number>> = {
  yaml: 10 * MB,
  yml: 10 * MB,
  md: 5 * MB,
  csv: 20 * MB,
  json: 50 * MB,
  svg: 20 * MB,
  pdf: 100 * MB,
  ai: 100 * MB,
  eps: 100 * MB,
  png: 200 * MB,
  jpg: 200 * MB,
  jpeg: 200 * MB,
  tif: 400 * MB,
  tiff: 400 * MB,
  webp: 100 * MB,
  gif: 50 * MB,
  avif: 100 * MB,
  ttf: 40 * MB,
  otf: 40 * MB,
  woff: 40 * MB,
  icc: 16 * MB,
  icm: 16 * MB,
};

const OTHER_LIMIT = 50 * MB;

export const sizeLimitOf = (path: string): number =>
  LIMITS[/\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''] ?? OTHER_LIMIT;

export const megabytes = (bytes: number): number => Math.round(bytes / (MB / 10)) / 10;

/** Folders below folders; deeper is a loop or a mistake. */
export const MAX_FOLDER_DEPTH = 8;

/** A home folder opened by mistake has more files than any project. */
export const MAX_FILES = 200_000;

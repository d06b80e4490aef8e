/** Every way the program can end. Source: 70 is EX_SOFTWARE of sysexits.h, 128 + n is signal n. */
export const EXIT = {
  /** Done; warnings allowed. */
  ok: 0,
  /** The document is not fit: an error, an open sign-off, with `--strict` a warning. */
  unfit: 1,
  /** Could not run: usage, YAML, missing file, output not writable, no font or profile. */
  cannot: 2,
  /** Our own mistake. */
  bug: 70,
  SIGINT: 130,
  SIGTERM: 143,
} as const;

import type { Localized } from '../core/finding.js';

/** What the operating system's error codes mean to a designer. */
const REASONS: Readonly<Record<string, Localized>> = {
  EACCES: { de: 'die Zugriffsrechte fehlen', en: 'permission is missing' },
  EPERM: { de: 'die Zugriffsrechte fehlen', en: 'permission is missing' },
  ENOENT: { de: 'der Ordner oder die Datei ist nicht mehr da', en: 'the folder or file is gone' },
  ENOTDIR: { de: 'ein Teil des Pfades ist kein Ordner', en: 'a part of the path is no folder' },
  EISDIR: { de: 'dort liegt ein Ordner', en: 'a folder lies there' },
  ENOSPC: { de: 'der Datenträger ist voll', en: 'the disk is full' },
  EDQUOT: { de: 'das Speicherkontingent ist erschöpft', en: 'the disk quota is exhausted' },
  EFBIG: { de: 'die Datei wird zu groß für dieses Laufwerk', en: 'too large for this drive' },
  EROFS: { de: 'das Laufwerk ist schreibgeschützt', en: 'the drive is read-only' },
  EBUSY: { de: 'ein anderes Programm hält die Datei fest', en: 'another program holds the file' },
  ETXTBSY: { de: 'ein anderes Programm hält die Datei fest', en: 'another program holds the file' },
  ENAMETOOLONG: { de: 'der Name ist zu lang', en: 'the name is too long' },
  ELOOP: { de: 'die Verknüpfung führt im Kreis', en: 'the link leads in a circle' },
  EMFILE: { de: 'zu viele Dateien sind geöffnet', en: 'too many files are open' },
  EIO: { de: 'das Laufwerk antwortet nicht', en: 'the drive does not answer' },
};

/** By shape, not by class: errors of the system may come from another realm than `Error`. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The reason in words, or null when it is no error of the system (then it is ours). */
export function systemReason(error: unknown): Localized | null {
  const code = codeOf(error);
  if (!/^E[A-Z0-9]+$/u.test(code)) return null;
  return REASONS[code] ?? { de: `Systemfehler ${code}`, en: `system error ${code}` };
}

import { resolve } from 'node:path';
import type { Lang } from '../report/lang.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** The options of all commands, as typed; each command declares those it understands. */
export interface Options {
  readonly out?: string;
  readonly cwd?: string;
  readonly edition?: readonly string[];
  readonly standard?: string;
  readonly marks?: string;
  readonly icc?: string;
  readonly condition?: string;
  readonly profile?: string;
  readonly report?: readonly string[];
  readonly html?: string;
  readonly strict?: boolean;
  readonly format?: string;
  readonly dryRun?: boolean;
  readonly jobs?: string;
  readonly cache?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly debug?: boolean;
  readonly color?: boolean;
  readonly lang?: string;
  readonly write?: boolean;
  readonly list?: boolean;
}

/** What every command gets. */
export interface Session {
  readonly options: Options;
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Decided by flag or environment, else German. */
  readonly lang: Lang;
  /** True when the project's own language may still decide. */
  readonly langOpen: boolean;
  readonly toolVersion: string;
}

/** The folder that relative paths start from. */
export const workFolder = (session: Session): string => resolve(session.options.cwd ?? '.');

export const MESSAGE_FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type MessageFormat = (typeof MESSAGE_FORMATS)[number];

/** Flag before environment: on GitHub the annotations are wanted. */
export function messageFormat({ options, env }: Session): MessageFormat {
  const wanted = options.format ?? (env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text');
  return oneOf('--format', wanted, MESSAGE_FORMATS);
}

/** The member of a closed set, or a usage error that names them. */
export function oneOf<T extends string>(flag: string, value: string, set: readonly T[]): T {
  const found = set.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError({
    de: `${flag}: „${value}“ ist unbekannt. Möglich: ${set.join(', ')}.`,
    en: `${flag}: “${value}” is unknown. Possible: ${set.join(', ')}.`,
  });
}

import { Command, CommanderError, Option, type Help } from 'commander';
import type { Lang } from '../report/lang.js';
import { meant } from '../read/suggest.js';
import type { Options } from './session.js';
import { CLI_TEXTS, type CliTexts, type OptionName } from './texts.js';
import { UsageError } from './usage-error.js';

export const COMMANDS = [
  'build',
  'check',
  'preflight',
  'logo',
  'export',
  'explain',
  'schema',
  'status',
  'doctor',
  'init',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What the user asks for; null when help or the version has been shown. */
export interface Request {
  readonly command: CommandName;
  readonly argument: string | undefined;
  readonly options: Options;
}

/** Where help and version go. */
type Write = (text: string) => void;

/**
 * Reads the command line. Options may stand before or after the command.
 * Throws a `UsageError` for what it does not understand.
 */
export function parseArguments(
  argv: readonly string[],
  lang: Lang,
  version: string,
  write: Write,
): Request | null {
  let request: Request | null = null;
  const program = buildProgram(lang, version, write, (made) => (request = made));
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw usageErrorOf(error);
  }
  return request;
}

/** Options of the commands that look at a whole project. */
const COMMON: readonly OptionName[] = ['cwd', 'lang', 'noColor', 'debug'];
const REPORTING: readonly OptionName[] = [
  'edition',
  'standard',
  'icc',
  'condition',
  'marks',
  'report',
  'strict',
  'format',
  'jobs',
  'noCache',
  'quiet',
  'verbose',
];

const REPEATABLE: readonly OptionName[] = ['edition', 'report'];

const FLAGS: Readonly<Record<OptionName, string>> = {
  out: '-o, --out <file>',
  cwd: '-C, --cwd <folder>',
  edition: '--edition <name>',
  standard: '--standard <name>',
  icc: '--icc <file>',
  condition: '--condition <name>',
  marks: '--marks <list>',
  profile: '--profile <name>',
  report: '--report <file>',
  html: '--html <file>',
  strict: '--strict',
  format: '--format <name>',
  dryRun: '-n, --dry-run',
  jobs: '-j, --jobs <number>',
  noCache: '--no-cache',
  quiet: '-q, --quiet',
  verbose: '--verbose',
  debug: '--debug',
  noColor: '--no-color',
  lang: '--lang <de|en>',
  help: '-h, --help',
  version: '-V, --version',
  write: '--write',
  list: '--list',
};

function buildProgram(
  lang: Lang,
  version: string,
  write: Write,
  onRequest: (request: Request) => void,
): Command {
  const texts = CLI_TEXTS[lang];
  const program = new Command('build-strategy');
  prepare(program, texts, write, ['out', 'dryRun', ...REPORTING, ...COMMON]);
  program
    .description(texts.about)
    .usage(texts.usage)
    .version(version, FLAGS.version, texts.options.version)
    .helpCommand(false)
    .enablePositionalOptions()
    .allowExcessArguments()
    .addHelpText('after', texts.examples)
    .action((_options: unknown, command: Command) => {
      const [stray] = command.args;
      if (stray !== undefined) throw unknownCommand(stray);
      onRequest({ command: 'build', argument: undefined, options: command.opts() });
    });

  const add = (name: Exclude<CommandName, 'build'>, options: readonly OptionName[]): Command => {
    const command = program.command(name);
    prepare(command, texts, write, [...options, ...COMMON]);
    command.description(texts.commands[name]).usage(texts.commandUsage);
    command.action((...given: unknown[]) => {
      const argument = command.registeredArguments.length > 0 ? given[0] : undefined;
      onRequest({
        command: name,
        argument: argument as string | undefined,
        options: mergedOptions(program, command),
      });
    });
    return command;
  };
  add('check', REPORTING);
  add('preflight', [
    'standard',
    'profile',
    'report',
    'strict',
    'format',
    'quiet',
    'verbose',
  ]).argument('[file]', texts.arguments.pdf);
  add('logo', ['html', 'strict', 'format']).argument('[file]', texts.arguments.artwork);
  add('export', ['out', 'noCache', 'quiet']).argument('[what]', texts.arguments.export);
  add('status', ['format']);
  add('explain', ['list']).argument('[code]', texts.arguments.code);
  add('schema', ['write']).argument('[name]', texts.arguments.schema);
  add('init', []).argument('[dir]', texts.arguments.folder);
  add('doctor', []);
  return program;
}

function prepare(
  command: Command,
  texts: CliTexts,
  write: Write,
  options: readonly OptionName[],
): void {
  command
    .exitOverride()
    .configureOutput({ writeOut: write, writeErr: write, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title: string) => texts.titles[title] ?? title,
      // Defaults and choices are part of our own sentences.
      optionDescription: (option: Option) => option.description,
      subcommandTerm: (sub: Command) => subcommandTerm(sub),
    } satisfies Partial<Help>)
    .helpOption(FLAGS.help, texts.options.help);
  for (const name of options) {
    const option = new Option(FLAGS[name], texts.options[name]);
    if (REPEATABLE.includes(name))
      option.argParser((each: string, all: string[] = []) => [...all, each]);
    command.addOption(option);
  }
}

const subcommandTerm = (sub: Command): string =>
  [sub.name(), ...sub.registeredArguments.map((each) => `[${each.name()}]`)].join(' ');

/** Options before the command count too, if the command knows them. */
function mergedOptions(program: Command, command: Command): Options {
  const known = new Set(command.options.map((option) => option.attributeName()));
  const before = Object.entries(program.opts<Record<string, unknown>>()).filter(
    ([name]) => program.getOptionValueSource(name) === 'cli',
  );
  const stray = before.find(([name]) => !known.has(name));
  if (stray) {
    const flag = program.options.find((option) => option.attributeName() === stray[0])?.long ?? '';
    throw new UsageError({
      de: `${flag} hat beim Befehl „${command.name()}“ keine Bedeutung.`,
      en: `${flag} means nothing to the command “${command.name()}”.`,
    });
  }
  const after = Object.entries(command.opts<Record<string, unknown>>()).filter(
    ([name]) => command.getOptionValueSource(name) === 'cli',
  );
  return Object.fromEntries([...before, ...after]);
}

/** The parser's English sentence → ours; the word in quotes is what the user typed. */
function usageErrorOf(error: CommanderError): UsageError {
  const typed = /'([^']+)'/u.exec(error.message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?([^?]+)\?/u.exec(error.message)?.[1];
  const de = suggestion === undefined ? '' : ` Gemeint ist wohl ${suggestion}.`;
  const en = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError({
        de: `Die Option „${typed}“ ist unbekannt.${de}`,
        en: `The option “${typed}” is unknown.${en}`,
      });
    case 'commander.optionMissingArgument':
      return new UsageError({
        de: `Bei „${typed}“ fehlt die Angabe.`,
        en: `“${typed}” lacks its value.`,
      });
    case 'commander.excessArguments':
      return new UsageError({
        de: 'Der Befehl hat zu viele Angaben.',
        en: 'The command has too many arguments.',
      });
    default: {
      const plain = error.message.replace(/^error: /u, '');
      return new UsageError({ de: plain, en: plain });
    }
  }
}

function unknownCommand(typed: string): UsageError {
  const names = COMMANDS.filter((name) => name !== 'build');
  const { de, en } = meant(typed, names);
  const all = names.join(', ');
  return new UsageError({
    de: `Den Befehl „${typed}“ gibt es nicht.${de} Möglich: ${all}; ohne Befehl wird gebaut.`,
    en: `There is no command “${typed}”.${en} Possible: ${all}; without a command it builds.`,
  });
}

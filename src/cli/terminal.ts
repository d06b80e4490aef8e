import { stderr, stdout } from 'node:process';

/** The two streams: results go to `out`, everything else to `err`. */
export interface Terminal {
  /** Resolves when the stream has taken everything; a reader that has gone is no error. */
  readonly out: (content: string | Uint8Array) => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether stderr is a terminal that can redraw its line. */
  readonly animated: boolean;
  readonly color: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours by https://no-color.org and the usual `FORCE_COLOR`; a flag decides before both. */
export function openTerminal(env: Environment, colorFlag: boolean): Terminal {
  const isTerminal = stderr.isTTY === true && env['TERM'] !== 'dumb';
  const forced = env['FORCE_COLOR'];
  const wanted =
    forced !== undefined && forced !== '' ? forced !== '0' : isTerminal && !env['NO_COLOR'];
  return {
    out: writeResult,
    err: (text) => void stderr.write(text),
    animated: isTerminal && !env['CI'],
    color: colorFlag && wanted,
  };
}

function writeResult(content: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    stdout.write(content, (error) => {
      // `build-strategy … | head` closes the pipe when it has seen enough.
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') done();
      else fail(error);
    });
  });
}

/** Without a listener a closed pipe would end the process with a stack trace. */
export function ignoreClosedPipes(): () => void {
  const ignore = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
  };
  stdout.on('error', ignore);
  stderr.on('error', ignore);
  return () => {
    stdout.off('error', ignore);
    stderr.off('error', ignore);
  };
}

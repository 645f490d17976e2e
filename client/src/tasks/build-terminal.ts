// Owns what a build looks like in the terminal: the command, what Hugo prints, how it ended. Knows neither tasks nor problems.
import { EventEmitter, l10n, type Pseudoterminal } from 'vscode';
import { type Build, type BuildOrder, type BuildResult, runBuild, toBuildArguments } from './run-build.ts';

const interrupt = '\x03';
/** What shells say of a program that is not there, or was stopped. */
const notFoundCode = 127;
const stoppedCode = 130;

/** The editor says “failed to launch” of what fails sooner. */
const launchMilliseconds = 750;

const quoted = (word: string): string => (/^[\w./\\:=@%+-]+$/.test(word) ? word : `"${word}"`);

/**
 * Needs no shell, so that nothing of a path is read as a command. Ctrl+C and the terminal's bin stop Hugo.
 * @param ended is told how it went; undefined when it was stopped
 */
export const createBuildTerminal = (
  order: BuildOrder,
  ended: (result: BuildResult | undefined) => void,
): Pseudoterminal & { stop(): void } => {
  const written = new EventEmitter<string>();
  const closed = new EventEmitter<number>();
  let build: Build | undefined;
  let isStopped = false;
  let begun = 0;

  const write = (text: string): void => written.fire(text.replace(/\r?\n/g, '\r\n'));
  const stop = (): void => {
    isStopped = true;
    build?.stop();
  };
  const end = (result: BuildResult): void => {
    ended(isStopped ? undefined : result);
    if (isStopped) write(`\n${l10n.t('The build was stopped.')}\n`);
    else if (result.failure !== undefined) write(l10n.t('“{0}” could not be run: {1}', order.program, result.failure));
    const code = isStopped ? stoppedCode : (result.exitCode ?? notFoundCode);
    const tooSoon = code === 0 ? 0 : begun + launchMilliseconds - Date.now();
    setTimeout(() => closed.fire(code), Math.max(0, tooSoon));
  };

  return {
    onDidWrite: written.event,
    onDidClose: closed.event,
    open() {
      begun = Date.now();
      write(`> ${[order.program, ...toBuildArguments(order)].map(quoted).join(' ')}\n`);
      build = runBuild(order, write);
      void build.result.then(end);
    },
    close: stop,
    handleInput(keys) {
      if (keys === interrupt) stop();
    },
    stop,
  };
};

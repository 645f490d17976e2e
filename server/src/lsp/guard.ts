// Owns the fence around every handler: one failure costs one answer, and is logged.
import * as l10n from '@vscode/l10n';
import { ErrorCodes, type RemoteConsole, ResponseError } from 'vscode-languageserver';

interface Log {
  readonly console: Pick<RemoteConsole, 'error'>;
}

type Handler<A extends readonly unknown[], R> = (...args: A) => R | Promise<R>;
type Fenced<A extends readonly unknown[], R> = (...args: A) => Promise<R>;

/** The handler; after a failure, which is logged, what `failed` gives is the answer. */
const fenced =
  <A extends readonly unknown[], R>(
    { console }: Log,
    name: string,
    handler: Handler<A, R>,
    failed: () => R,
  ): Fenced<A, R> =>
  async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      console.error(`${name}: ${describe(error)}`);
      return failed();
    }
  };

/** The handler, which now never throws: after a failure it answers with `instead`. */
export const guarded = <A extends readonly unknown[], R>(
  log: Log,
  name: string,
  instead: R,
  handler: Handler<A, R>,
): Fenced<A, R> => fenced(log, name, handler, () => instead);

/**
 * The same for what an author asked for: that it failed is the answer, since any other would be taken for a fact, such as “there
 * is none”.
 */
export const answering = <A extends readonly unknown[], R>(
  log: Log,
  name: string,
  handler: Handler<A, R>,
): Fenced<A, R> =>
  fenced(log, name, handler, () => {
    throw new ResponseError(ErrorCodes.InternalError, l10n.t('Hugo Author failed. The output says why.'));
  });

/** The same for a notification, which is handled before the next message is read. */
export const guardedNow =
  <A extends readonly unknown[]>(
    { console }: Log,
    name: string,
    handler: (...args: A) => void,
  ): ((...args: A) => void) =>
  (...args) => {
    try {
      handler(...args);
    } catch (error) {
      console.error(`${name}: ${describe(error)}`);
    }
  };

/** An error with its stack: what a log needs. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

// Owns what is changed in an answer of Hugo's on its way to the page: our script in it, and what a browser may keep. Knows no server.
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { ProxyTarget } from './live-proxy.ts';
import { putPageBelow, putStyleBelow } from './rooted-addresses.ts';

/** Below the address of the proxy. */
export const scriptPath = '__hugo-author/page.js';

/** What would keep a page from being shown in a frame; the rest of the site's headers is how it will be served. */
const withoutFrameHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const { 'x-frame-options': _, 'content-security-policy': policy, ...rest } = headers;
  if (policy === undefined) return rest;
  const kept = String(policy)
    .split(';')
    .filter((directive) => !/^\s*frame-ancestors\b/i.test(directive))
    .join(';');
  return kept.trim() === '' ? rest : { ...rest, 'content-security-policy': kept };
};

const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** Undefined where the browser reaches the root of the site as Hugo serves it. */
const toTunnelPath = ({ address }: ProxyTarget): string | undefined => {
  const { pathname } = new URL(address);
  return pathname === '/' ? undefined : pathname;
};

/** The page with our script as the last thing in it. */
export const withPageScript = (html: string, { address, parentOrigin }: ProxyTarget, build: number): string => {
  const source = escapeAttribute(new URL(address).pathname + scriptPath);
  const parent = escapeAttribute(parentOrigin);
  const script = `<script src="${source}" data-parent="${parent}" data-build="${build}"></script>`;
  // Not in lower case: “İ” is longer there, and the place another one.
  const end = [...html.matchAll(/<\/body>/gi)].at(-1)?.index;
  return end === undefined ? html + script : html.slice(0, end) + script + html.slice(end);
};

const readBytes = async (answer: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const sendPage = async (
  answer: IncomingMessage,
  response: ServerResponse,
  target: ProxyTarget,
  build: number,
): Promise<void> => {
  const written = (await readBytes(answer)).toString('utf8');
  const prefix = toTunnelPath(target);
  const html = withPageScript(prefix === undefined ? written : putPageBelow(written, prefix), target, build);
  const { 'content-length': _, 'transfer-encoding': __, etag: ___, ...headers } = withoutFrameHeaders(answer.headers);
  response.writeHead(answer.statusCode ?? 200, { ...headers, 'content-length': Buffer.byteLength(html) });
  response.end(html);
};

/** What is larger goes through as it comes. */
const largestKept = 8 * 1024 * 1024;

/**
 * The browser may keep it, but asks each time; what is the same bytes as before is not sent again, and a picture not decoded again.
 * (Hugo's own dates count whole seconds, in which a stylesheet may change twice.)
 */
const sendKept = async (
  asked: IncomingMessage,
  answer: IncomingMessage,
  response: ServerResponse,
  target: ProxyTarget,
): Promise<void> => {
  const written = await readBytes(answer);
  const prefix = isStyle(answer) ? toTunnelPath(target) : undefined;
  const bytes = prefix === undefined ? written : Buffer.from(putStyleBelow(written.toString('utf8'), prefix));
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  const {
    pragma: _,
    expires: __,
    'last-modified': ___,
    'content-length': ____,
    ...headers
  } = withoutFrameHeaders(answer.headers);
  const own = { ...headers, 'cache-control': 'no-cache', etag };
  if (asked.headers['if-none-match'] === etag) response.writeHead(304, own).end();
  else response.writeHead(200, { ...own, 'content-length': bytes.length }).end(bytes);
};

const isStyle = (answer: IncomingMessage): boolean => /^text\/css\b/i.test(answer.headers['content-type'] ?? '');
const isPage = (answer: IncomingMessage): boolean => /^text\/html\b/i.test(answer.headers['content-type'] ?? '');

const canBeKept = (asked: IncomingMessage, answer: IncomingMessage): boolean =>
  asked.method === 'GET' &&
  asked.headers.range === undefined &&
  answer.statusCode === 200 &&
  Number(answer.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= largestKept;

/**
 * Hands an answer of Hugo's on.
 * @param build the last one that was over when Hugo was asked
 */
export const sendAnswer = async (
  asked: IncomingMessage,
  answer: IncomingMessage,
  response: ServerResponse,
  target: ProxyTarget,
  build: number,
): Promise<void> => {
  if (isPage(answer) && asked.method !== 'HEAD') await sendPage(answer, response, target, build);
  else if (canBeKept(asked, answer)) await sendKept(asked, answer, response, target);
  else {
    response.writeHead(answer.statusCode ?? 200, withoutFrameHeaders(answer.headers));
    answer.pipe(response);
  }
};

// Owns the wire between the suite inside the editor and the runner outside: the suite asks for what only a person can do, and reports. Knows no editor.
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * @param {Readonly<Record<string, (params: any) => unknown>>} answers by name of the request
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` is for the suite, in HUGO_AUTHOR_STAGE
 */
export async function openStage(answers) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    try {
      const { ask, params } = JSON.parse(body);
      const answer = answers[ask];
      if (!answer) throw new Error(`The runner does not know “${ask}”.`);
      response.end(JSON.stringify({ answer: (await answer(params)) ?? null }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ error: String(error?.message ?? error) }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

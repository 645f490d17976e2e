// Owns finding a port of 127.0.0.1 that nobody listens at. Hugo cannot do it: asked for port 0 it names port 0.
import { type AddressInfo, createServer } from 'node:net';

/** @param wanted taken when it is still free; 0 for any */
export const findFreePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (wanted !== 0 && error.code === 'EADDRINUSE') resolve(findFreePort(0));
      else reject(error);
    });
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

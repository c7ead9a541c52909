/**
 * A proxy that stands between a browser and the network: it lets requests to the given server through, refuses all others, and writes
 * every one down. It sees the whole browser (pages, service workers, the browser itself) from its first moment, which listeners on
 * single targets do not.
 */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BROWSERS_OWN } from './launch.ts';

export interface RequestRecord {
  /** Address of the proxy, for the browser's settings. */
  proxy: string;
  /** Addresses on the given server that were asked for, in order. */
  allowed(): string[];
  /** All else that was asked for, the services of the browser's maker left out: an address, or `host:port` where it was encrypted. */
  refused(): string[];
  close(): Promise<void>;
}

/** @param origin the one server that may be reached, as `http://localhost:1234` */
export async function recordRequests(origin: string): Promise<RequestRecord> {
  const allowed: string[] = [];
  const refused: string[] = [];
  const port = Number(new URL(origin).port);

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const address = request.url ?? '';
    if (!URL.canParse(address) || new URL(address).origin !== origin) {
      refused.push(address);
      response.writeHead(403).end();
      return;
    }
    allowed.push(address);
    const { pathname, search } = new URL(address);
    const onward = forward(
      { host: '127.0.0.1', port, method: request.method, path: pathname + search, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  // An encrypted or a web socket connection asks for a tunnel: there is no allowed one.
  server.on('connect', (request, socket) => {
    refused.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    allowed: () => [...allowed],
    refused: () => refused.filter((address) => !address.includes(BROWSERS_OWN)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

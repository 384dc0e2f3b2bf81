import { createServer, type Server } from "node:http";
import { answer } from "./answer.ts";
import { followReleases } from "./release.ts";

export interface ServeOptions {
  /** The symbolic link, or folder, of the release to serve. */
  current: string;
  /** 0 takes any free one. */
  port: number;
  /** `127.0.0.1` by default; `0.0.0.0` to be seen from other machines. */
  host?: string;
}

export interface RunningServer {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** The port is in use. */
export class PortTakenError extends Error {
  override name = "PortTakenError";

  constructor(port: number) {
    super(
      `Port ${port} is taken by another program. Stop that program, or choose another port with SITE_PORT or --port.`,
    );
  }
}

/** Readers ask in one packet and send no body. Whoever dawdles makes room for them. */
const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
};

/**
 * Serves the release that `current` points to, and each later one from the moment of its flip.
 *
 * @throws PortTakenError
 */
export async function serveSite(options: ServeOptions): Promise<RunningServer> {
  const host = options.host ?? "127.0.0.1";
  const currentRelease = followReleases(options.current);
  const server = createServer(PATIENCE, (request, response) => {
    currentRelease()
      .then((release) => answer(release, request, response))
      .catch((error: unknown) => {
        console.error(`${request.url} was not answered:`, error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
  });
  const port = await listen(server, options.port, host);
  return {
    url: `http://${host === "0.0.0.0" || host === "127.0.0.1" ? "localhost" : host}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const isTaken = "code" in error && error.code === "EADDRINUSE";
      reject(isTaken ? new PortTakenError(port) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

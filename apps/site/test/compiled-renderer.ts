import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Content } from "@bantin/content";

type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: { content: Content; today: string },
) => void;

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

export interface CompiledRenderer {
  get(address: string): Promise<Response>;
  close(): Promise<void>;
}

/** Answers requests from the compiled pages (`BANTIN_RENDERER=server`), given content and day by the caller. */
export async function openCompiledRenderer(
  folder: string,
  locals: { content: Content; today: string },
): Promise<CompiledRenderer> {
  const entry: unknown = await import(pathToFileURL(join(folder, "server", "entry.mjs")).href);
  const handler = typeof entry === "object" && entry && "handler" in entry ? entry.handler : null;
  if (!isHandler(handler)) throw new TypeError("The compiled site has no handler.");
  const server = createServer((request, response) => {
    handler(request, response, () => response.writeHead(404).end("next"), locals);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    get: (path) => fetch(`http://127.0.0.1:${port}${encodeURI(path)}`, { redirect: "manual" }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

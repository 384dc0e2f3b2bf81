import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_ADDRESS_HEADER } from "./access/client-address.ts";

/**
 * Next calls this once when the server starts. Payload sees headers only, and in them anybody may write an address:
 * here the connection's own is put, whatever the client has sent.
 */
export function register(): void {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  subscribe("http.server.request.start", (message) => {
    if (!isStart(message)) return;
    const { request } = message;
    request.headers[PEER_ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  });
}

function isStart(message: unknown): message is { request: IncomingMessage } {
  return typeof message === "object" && message !== null && "request" in message;
}

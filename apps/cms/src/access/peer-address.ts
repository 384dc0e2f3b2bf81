import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_ADDRESS_HEADER } from "./client-address.ts";

/**
 * Puts the address of each connection into a header of its requests, whatever the client has sent there. Payload sees
 * headers only, and in them anybody may write an address.
 */
export function tellPeerAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    if (!isStart(message)) return;
    const { request } = message;
    request.headers[PEER_ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
  });
}

function isStart(message: unknown): message is { request: IncomingMessage } {
  return typeof message === "object" && message !== null && "request" in message;
}

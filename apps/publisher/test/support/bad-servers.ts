import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server that stands where the CMS should, and answers as no CMS does. */
export interface BadServer {
  origin: string;
  close(): Promise<void>;
}

const ANSWERS = {
  /** The connection breaks in the midst of an answer. */
  cutOff(response: ServerResponse, type: string) {
    response.writeHead(200, { "content-type": type, "content-length": 100_000 });
    response.write('{"docs":[{"id":"a', () => response.socket?.destroy());
  },
  /** An answer that goes on for ever. */
  endless(response: ServerResponse, type: string) {
    response.writeHead(200, { "content-type": type });
    const timer = setInterval(() => response.write(" "), 10);
    response.once("close", () => clearInterval(timer));
  },
  /** A domain that somebody else has now. */
  parked(response: ServerResponse) {
    response.writeHead(200, { "content-type": "text/html" });
    response.end("<!doctype html><title>This domain is for sale</title>");
  },
  /** JSON of another program. */
  stranger(response: ServerResponse) {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"status":"ok"}');
  },
};
export type BadAnswer = keyof typeof ANSWERS;

export function startBadServer(answer: BadAnswer): Promise<BadServer> {
  return listen(createServer(answering(answer)), "http");
}

/** HTTPS with a certificate that nobody has vouched for; null where there is no openssl to make one. */
export function startUntrustedServer(): Promise<BadServer> | null {
  const folder = mkdtempSync(join(tmpdir(), "bantin-certificate-"));
  const [key = "", cert = ""] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  try {
    const subject = ["-subj", "/CN=localhost", "-days", "1"];
    const files = ["-keyout", key, "-out", cert];
    execFileSync(
      "openssl",
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...files],
      {
        stdio: "ignore",
      },
    );
    const pair = { key: readFileSync(key), cert: readFileSync(cert) };
    return listen(createTlsServer(pair, answering("stranger")), "https");
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function answering(answer: BadAnswer): RequestListener {
  return ({ url }, response) =>
    ANSWERS[answer](response, url?.endsWith(".png") ? "image/png" : "application/json");
}

async function listen(server: Server, scheme: string): Promise<BadServer> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `${scheme}://localhost:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

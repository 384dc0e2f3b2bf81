import { createServer } from "node:http";
import { PublishError } from "../errors.ts";
import { HINT_PATH, type Receive } from "../hints/receive.ts";
import type { Metrics } from "./metrics.ts";
import { health, readiness, type Status, type Verdict } from "./status.ts";

export interface MonitoringServer {
  port: number;
  close(): Promise<void>;
}

export interface MonitoringParts {
  status: Status;
  metrics: Metrics;
  receive: Receive;
}

/**
 * Answers `/healthz`, `/readyz` and `/metrics`, which are for the operator, and takes the CMS's hints.
 *
 * @throws PublishError when the port is taken
 */
export async function serveMonitoring(
  { host, port: wantedPort }: { host: string; port: number },
  { status, metrics, receive }: MonitoringParts,
): Promise<MonitoringServer> {
  const answers: Record<string, () => Verdict> = {
    "/healthz": () => health(status, performance.now()),
    "/readyz": () => readiness(status),
  };
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === HINT_PATH) return receive(request, response);
    if (path === "/metrics") {
      response.writeHead(200, { "Content-Type": metrics.contentType });
      response.end(await metrics.text());
      return;
    }
    const verdict = answers[path]?.() ?? null;
    response.writeHead(verdict === null ? 404 : verdict.isGood ? 200 : 503, {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
    });
    response.end(
      `${verdict?.reason ?? `Ask for /healthz, /readyz or /metrics, or post to ${HINT_PATH}.`}\n`,
    );
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", (error) => reject(portError(wantedPort, error)));
    server.listen(wantedPort, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : wantedPort);
    });
  });
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portError(port: number, error: Error): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new PublishError(
    `Port ${port}, wanted for the publisher's state, is taken by another program. Stop that program, or choose another port with PUBLISHER_PORT.`,
    "Chương trình đưa bài lên trang không khởi động được. Báo người quản trị kỹ thuật.",
    { cause: error },
  );
}

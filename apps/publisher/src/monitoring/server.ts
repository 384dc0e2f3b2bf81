import { createServer } from "node:http";
import { PublishError } from "../errors.ts";
import type { Metrics } from "./metrics.ts";
import { health, readiness, type Status, type Verdict } from "./status.ts";

export interface MonitoringServer {
  port: number;
  close(): Promise<void>;
}

/**
 * Answers `/healthz`, `/readyz` and `/metrics` on the loopback interface: they are for the operator.
 *
 * @throws PublishError when the port is taken
 */
export async function serveMonitoring(
  wantedPort: number,
  status: Status,
  metrics: Metrics,
): Promise<MonitoringServer> {
  const answers: Record<string, () => Verdict> = {
    "/healthz": () => health(status, Date.now()),
    "/readyz": () => readiness(status),
  };
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
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
    response.end(`${verdict?.reason ?? "Ask for /healthz, /readyz or /metrics."}\n`);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", (error) => reject(portError(wantedPort, error)));
    server.listen(wantedPort, "127.0.0.1", () => {
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

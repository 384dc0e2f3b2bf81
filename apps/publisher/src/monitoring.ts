import { createServer } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Outcome } from "./cycle.ts";
import { PublishError } from "./errors.ts";
import type { Seen } from "./loop/decide.ts";
import { HINT_PATH, type Receive } from "./receive-hints.ts";

export interface MonitoringServer {
  port: number;
  close(): Promise<void>;
}

interface MonitoringServices {
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
  { status, metrics, receive }: MonitoringServices,
): Promise<MonitoringServer> {
  const answers: Record<string, () => HealthState> = {
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

/** What the publisher knows about itself. */
export interface Status {
  startedAt: number;
  /** Which other publisher has to be waited for, in a sentence; null when there is none. */
  waiting: string | null;
  /** Last sign of life of the loop, by `performance.now()`; null before it begins. */
  beatAt: number | null;
  /** When readers last saw everything, in milliseconds since 1970. */
  settledAt: number | null;
  /** Why the last pass failed; null when it went well. */
  failure: string | null;
  seen: Seen | null;
}

export function newStatus(now: number): Status {
  return {
    startedAt: now,
    waiting: null,
    beatAt: null,
    settledAt: null,
    failure: null,
    seen: null,
  };
}

/** A pass over a large site takes a while, and all in one go. */
const SILENT_MS = 5 * 60_000;

interface HealthState {
  isGood: boolean;
  reason: string;
}

/** Whether the process does its work; if not, restarting it is worth a try. */
export function health(status: Status, now: number): HealthState {
  if (status.waiting !== null) return { isGood: true, reason: status.waiting };
  if (status.beatAt === null) return { isGood: true, reason: "starting" };
  const silentMs = now - status.beatAt;
  if (silentMs > SILENT_MS) {
    return {
      isGood: false,
      reason: `the loop has been silent for ${Math.round(silentMs / 1000)} s`,
    };
  }
  return { isGood: true, reason: "at work" };
}

/** Whether what is published gets on the site. */
export function readiness(status: Status): HealthState {
  if (status.waiting !== null) return { isGood: false, reason: status.waiting };
  if (status.beatAt === null) return { isGood: false, reason: "starting" };
  if (status.seen?.isFrozen) return { isGood: false, reason: "publishing is frozen" };
  if (status.failure !== null) return { isGood: false, reason: status.failure };
  if (status.settledAt === null) return { isGood: false, reason: "nothing is published yet" };
  return { isGood: true, reason: "the site is up to date" };
}

export interface Metrics {
  published(outcome: Outcome): void;
  failed(): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function createMetrics(status: Status): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const passes = new Counter({
    registers,
    name: "bantin_publisher_passes_total",
    help: "Passes of the pipeline, by how they ended",
    labelNames: ["result"],
  });
  const pages = new Counter({
    registers,
    name: "bantin_publisher_pages_rendered_total",
    help: "Pages and files for machines that were rendered",
  });
  const stages = new Histogram({
    registers,
    name: "bantin_publisher_stage_seconds",
    help: "Time that each stage took",
    labelNames: ["stage"],
    buckets: SECONDS,
  });
  const site = new Gauge({
    registers,
    name: "bantin_publisher_site_pages",
    help: "Pages of the live site",
  });
  const held = new Gauge({
    registers,
    name: "bantin_publisher_held",
    help: "Records and pages of which readers do not see what the CMS has",
  });
  gauge(
    registers,
    "settled_timestamp_seconds",
    "When readers last saw all that is published",
    () => (status.settledAt ?? 0) / 1000,
  );
  gauge(registers, "waiting", "1 while another publisher holds the lease", () =>
    Number(status.waiting !== null),
  );
  gauge(registers, "failing", "1 while the last pass failed", () =>
    Number(status.failure !== null),
  );
  gauge(registers, "frozen", "1 while a roll-back holds publishing", () =>
    Number(status.seen?.isFrozen ?? false),
  );
  gauge(
    registers,
    "peak_memory_bytes",
    "The most memory that the process ever held",
    () => process.resourceUsage().maxRSS * 1024,
  );
  return {
    published(outcome) {
      passes.inc({ result: outcome.isNew ? "live" : "unchanged" });
      pages.inc(outcome.rendered);
      site.set(outcome.pages);
      held.set(outcome.held.length);
      for (const [stage, ms] of Object.entries(outcome.durations)) {
        stages.observe({ stage }, ms / 1000);
      }
    },
    failed: () => passes.inc({ result: "failed" }),
    text: () => register.metrics(),
    contentType: register.contentType,
  };
}

function gauge(registers: Registry[], name: string, help: string, value: () => number): void {
  new Gauge({
    registers,
    name: `bantin_publisher_${name}`,
    help,
    collect() {
      this.set(value());
    },
  });
}

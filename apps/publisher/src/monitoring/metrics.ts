import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Outcome } from "../cycle.ts";
import type { Status } from "./status.ts";

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

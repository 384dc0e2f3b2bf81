import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "../system/settings.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** What each service has: without it, one that is broken into or runs wild takes the machine with it. */
const guarded = z.object({
  cap_drop: z.tuple([z.literal("ALL")]),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]),
  read_only: z.literal(true),
  mem_limit: z.string().min(2),
  pids_limit: z.number().positive(),
  restart: z.literal("unless-stopped"),
  stop_grace_period: z.string().min(2),
  healthcheck: z.object({ test: z.array(z.string()).min(2) }),
  logging: z.object({ options: z.object({ "max-size": z.string(), "max-file": z.string() }) }),
  privileged: z.undefined().optional(),
});

describe("docker-compose.yml", () => {
  const { services } = z
    .object({ services: z.record(z.string(), z.unknown()) })
    .parse(parse(read("docker-compose.yml"), { merge: true }));

  it.each(Object.keys(services))("%s has no rights and no disk but its own, and bounds", (name) => {
    expect(guarded.safeParse(services[name]).error).toBeUndefined();
  });
});

it.each(["apps/cms/Dockerfile", "apps/site/Dockerfile"])("%s names versions", (path) => {
  const images = [...read(path).matchAll(/^FROM (\S+)/gm)].map(([, image = ""]) => image);
  const stages = [...read(path).matchAll(/^FROM \S+ AS (\S+)/gm)].map(([, stage]) => stage);
  const foreign = images.filter((image) => !stages.includes(image));
  expect(foreign.filter((image) => !/:[\w.-]*\d/.test(image))).toEqual([]);
});

it("actions are named by commit", () => {
  const folder = ".github/workflows";
  for (const file of readdirSync(join(ROOT, folder))) {
    const uses = [...read(join(folder, file)).matchAll(/uses: (\S+)/g)].map(
      ([, used = ""]) => used,
    );
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((used) => !/@[0-9a-f]{40}$/.test(used))).toEqual([]);
  }
});

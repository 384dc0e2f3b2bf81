import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";

const access = z.object({ url: z.string(), apiKey: z.string() });

export interface BenchCms {
  url: string;
  apiKey: string;
  /** Resolves when the CMS has answered, as a PATCH would be. */
  edit(article: number, title: string): Promise<void>;
  stop(): void;
}

export async function startBenchCms(articles: number): Promise<BenchCms> {
  const child = fork(join(import.meta.dirname, "cms-process.ts"), [String(articles)]);
  const [greeting] = await once(child, "message");
  return {
    ...access.parse(greeting),
    async edit(article, title) {
      const saved = once(child, "message");
      child.send({ article, title });
      await saved;
    },
    stop: () => child.disconnect(),
  };
}

import { setTimeout as delay } from "node:timers/promises";
import { serveSite } from "@bantin/site/serve";
import { dataFolder } from "@bantin/site/settings";

/** Somebody who reads the site all the time, and minds every answer that is not a whole page. */
export interface Reader {
  answers(): number;
  /** What was wrong, in words. */
  complaints(): string[];
  read(path: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param paths pages that are there all the time */
export async function startReader(dataDir: string, paths: readonly string[]): Promise<Reader> {
  const server = await serveSite({ current: dataFolder(dataDir).live, port: 0 });
  const complaints: string[] = [];
  let answers = 0;
  let isReading = true;
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    const text = await response.text();
    return { status: response.status, text };
  };
  const reading = (async () => {
    while (isReading) {
      for (const path of paths) {
        const { status, text } = await get(path);
        answers++;
        if (status !== 200) complaints.push(`${path} answered ${status}`);
        else if (!text.trimEnd().endsWith("</html>")) complaints.push(`${path} is not whole`);
      }
      await delay(5);
    }
  })();
  return {
    answers: () => answers,
    complaints: () => complaints,
    read: async (path) => (await get(path)).text,
    async stop() {
      isReading = false;
      await reading;
      await server.close();
    },
  };
}

import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { RestClient } from "@bantin/content";
import { render } from "@bantin/site/astro-build";
import { dataFolder } from "@bantin/site/settings";
import { synchronise } from "@bantin/site/synchronise";

/** How long a plain `astro build` of the same content takes, without its sync. */
export async function measureAstroBuild(
  client: RestClient,
  dataDir: string,
  environment: { SITE_URL: string; BUILD_DATE: string },
): Promise<number> {
  const options = { isFull: false, allowEmpty: false, allowMassDeletion: false, log: () => {} };
  await synchronise({ client, dataDir, ...options });
  const started = performance.now();
  const output = await render({
    name: `bench-${process.pid}`,
    environment: { ...environment, DATA_DIR: dataDir },
  });
  const took = performance.now() - started;
  await rm(output, { recursive: true, force: true });
  rmSync(dataFolder(dataDir).site, { recursive: true, force: true });
  return took;
}

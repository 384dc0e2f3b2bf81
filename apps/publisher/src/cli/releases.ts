import { run as runReleases } from "@bantin/releases/cli";
import { dataFolder, EnvironmentError, readEnvironment } from "@bantin/site/settings";

/** `bantin releases …` on the store of this machine's publisher, unless another is named. */
export async function run(argv: string[]): Promise<number> {
  try {
    process.env.RELEASES_DIR ||= dataFolder(readEnvironment(process.env).DATA_DIR).releases;
    return await runReleases(argv);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

import { parseArgs } from "node:util";
import { dataFolder, EnvironmentError, readEnvironment } from "../settings.ts";
import { PortTakenError, serveSite } from "./server.ts";

const HELP = `Serves the live release of the site, and each later one from the moment it is live.

  node src/serve/cli.ts [--port 4321] [--host 127.0.0.1]

  --port   port to listen on; else the variable SITE_PORT, else 4321
  --host   address to listen on; 0.0.0.0 to be seen from other machines
  --help   this text

  DATA_DIR   folder of the releases; by default .data in the repository
`;

/** @returns the exit code; a server that runs returns none. */
export async function run(argv: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const variables = values.port ? { ...process.env, SITE_PORT: values.port } : process.env;
    const { DATA_DIR, SITE_PORT } = readEnvironment(variables);
    const { live } = dataFolder(DATA_DIR);
    const server = await serveSite({
      current: live,
      port: SITE_PORT,
      ...(values.host ? { host: values.host } : {}),
    });
    console.log(`The site in ${live} is served at ${server.url}. Stop with Ctrl-C.`);
    await untilStopped();
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof PortTakenError || error instanceof EnvironmentError || isUsage(error)) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

function isUsage(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && /PARSE_ARGS/.test(String(error.code));
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));

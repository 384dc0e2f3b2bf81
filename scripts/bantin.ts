/**
 * `bantin`: the commands of whoever operates the system. Each lives with the part that it belongs to
 * and exports `run(argv)`, which resolves to the exit code.
 */
interface Command {
  summary: string;
  /** The module, from here. Imported by name only when called: each part has types of its own. */
  module: string;
}

const COMMANDS: Record<string, Command> = {
  account: {
    summary: "list and make accounts, give new passwords and roles, unlock",
    module: "../apps/cms/src/cli/account.ts",
  },
  audit: {
    summary: "verify the log of who did what, or write it to a file",
    module: "../apps/cms/src/cli/audit.ts",
  },
  import: {
    summary: "read the newsroom's plain-text exports into the CMS",
    module: "../apps/cms/src/cli/import.ts",
  },
  effect: {
    summary: "change the effect status of all documents of one issuing body, with a preview",
    module: "../apps/cms/src/cli/effect.ts",
  },
  doctor: {
    summary: "look whether this installation is well, and say what to do where it is not",
    module: "./doctor/doctor.ts",
  },
  publish: {
    summary: "put what is published on the readers' site, once or always",
    module: "../apps/publisher/src/cli/publish.ts",
  },
  releases: {
    summary: "list, show, verify and clean up releases; go back to one",
    module: "../apps/publisher/src/cli/releases.ts",
  },
  build: {
    summary: "build the readers' site into a folder of plain files, for any host",
    module: "../apps/site/src/build/cli.ts",
  },
  serve: {
    summary: "serve the site that was built last",
    module: "../apps/site/src/serve/cli.ts",
  },
  backup: {
    summary: "back up database, uploads and secrets while people write; list and verify backups",
    module: "../apps/cms/src/cli/backup.ts",
  },
  restore: {
    summary: "put a backup back, into a new folder or database, SQLite or MongoDB",
    module: "../apps/cms/src/cli/restore.ts",
  },
  move: {
    summary: "carry everything from SQLite to MongoDB, or back",
    module: "../apps/cms/src/cli/move.ts",
  },
  drill: {
    summary: "destroy a CMS made for it, restore it from a backup, and compare",
    module: "./drill/cli.ts",
  },
  sample: {
    summary: "load the sample content into an empty CMS",
    module: "../apps/cms/src/cli/sample.ts",
  },
  citations: {
    summary: "list the citations of official documents in a text",
    module: "../packages/citations/src/cli/citations.ts",
  },
};

const [name = "--help", ...argv] = process.argv.slice(2);
const command = COMMANDS[name];
if (command) {
  try {
    process.exitCode = await (await entry(command))(argv);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else {
  const isHelp = name === "--help" || name === "help";
  if (!isHelp) console.error(`There is no command “${name}”.\n`);
  const rows = Object.entries(COMMANDS).map(
    ([key, { summary }]) => `  ${key.padEnd(10)} ${summary}`,
  );
  console.log(
    `Usage: bantin COMMAND [ARGUMENT…]\n\n${rows.join("\n")}\n\nbantin COMMAND --help tells more.`,
  );
  process.exitCode = isHelp ? 0 : 2;
}

async function entry({ module }: Command): Promise<(argv: string[]) => Promise<number>> {
  const loaded: unknown = await import(new URL(module, import.meta.url).href);
  if (hasRun(loaded)) return loaded.run;
  throw new Error(`${module} exports no function “run”.`);
}

function hasRun(value: unknown): value is { run(argv: string[]): Promise<number> } {
  return (
    typeof value === "object" && value !== null && "run" in value && typeof value.run === "function"
  );
}

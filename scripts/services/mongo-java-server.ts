import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { findExecutable } from "./find-executable.ts";
import { onParentExit } from "./parent-exit.ts";
import { lastLines, runCommand } from "./run-command.ts";
import { stopChild } from "./stop-child.ts";
import { waitForPort } from "./wait-for-port.ts";

const VERSION = "1.47.0";
const TOOLS_DIR = join(import.meta.dirname, "..", "..", ".data", "tools");

const POM = `<project><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>mongo-java-server-launcher</artifactId><version>1</version>
<dependencies><dependency><groupId>de.bwaldvogel</groupId>
<artifactId>mongo-java-server</artifactId><version>${VERSION}</version></dependency></dependencies>
</project>
`;

const LAUNCHER = `import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

public class Launcher {
  public static void main(String[] args) throws Exception {
    MongoServer server = new MongoServer(new MemoryBackend());
    server.bind("127.0.0.1", 0);
    System.out.println("Listening on port " + server.getLocalAddress().getPort());
    Thread.currentThread().join();
  }
}
`;

export type EnsuredMongoJavaServer =
  | { ok: true; java: string; classPath: string }
  | { ok: false; reason: string };

async function install(target: string): Promise<string | undefined> {
  const [mvn, javac] = [await findExecutable("mvn"), await findExecutable("javac")];
  if (!mvn || !javac)
    return "mongo-java-server needs `mvn` and `javac` on PATH (a JDK, 11 or newer).";
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(join(dirname(target), "build-"));
  try {
    await writeFile(join(work, "pom.xml"), POM);
    await writeFile(join(work, "Launcher.java"), LAUNCHER);
    const jars = join(work, "jars");
    const goal = ["-q", "-B", "dependency:copy-dependencies", `-DoutputDirectory=${jars}`];
    const copy = await runCommand(mvn, goal, { cwd: work, timeoutMs: 600_000 });
    if (!copy.ok) return `mvn failed.\n${lastLines(copy.stdout + copy.stderr)}`;
    const compile = ["-cp", join(jars, "*"), "-d", jars, "Launcher.java"];
    const javacRun = await runCommand(javac, compile, { cwd: work, timeoutMs: 120_000 });
    if (!javacRun.ok) return `javac failed.\n${lastLines(javacRun.stderr)}`;
    await rename(jars, target);
    return undefined;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Finds mongo-java-server, an in-memory server that speaks MongoDB's wire protocol, or fetches it. */
export async function ensureMongoJavaServer(): Promise<EnsuredMongoJavaServer> {
  const java = await findExecutable("java");
  if (!java) return { ok: false, reason: "mongo-java-server needs `java` (11 or newer) on PATH." };
  const target = join(TOOLS_DIR, `mongo-java-server-${VERSION}`);
  const classPath = [target, join(target, "*")].join(delimiter);
  const isThere = await readdir(target).then(
    (names) => names.length > 0,
    () => false,
  );
  if (isThere) return { ok: true, java, classPath };
  const problem = await install(target);
  return problem === undefined ? { ok: true, java, classPath } : { ok: false, reason: problem };
}

function collectOutput(child: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  }
  return () => chunks.join("");
}

/** Starts the server, empty, on a free loopback port. It ends with `stop()`, or with this process. */
export async function startMongoJavaServer() {
  const ensured = await ensureMongoJavaServer();
  if (!ensured.ok) throw new Error(ensured.reason);
  const args = ["-XX:TieredStopAtLevel=1", "-cp", ensured.classPath, "Launcher"];
  const child = spawn(ensured.java, args, { stdio: ["ignore", "pipe", "pipe"] });
  const log = collectOutput(child);
  const callOff = onParentExit(() => child.kill("SIGKILL"));
  const end = async () => {
    await stopChild(child, 5_000);
    callOff();
  };
  try {
    const port = await waitForPort(child, log, /Listening on port (\d+)/, 30_000);
    let ending: Promise<void> | undefined;
    const stop = () => (ending ??= end());
    return { port, stop };
  } catch (error) {
    await end();
    throw error;
  }
}

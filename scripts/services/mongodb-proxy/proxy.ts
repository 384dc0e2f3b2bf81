import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { ERRORS, failure } from "./errors.ts";
import { type Fault, Faults } from "./faults.ts";
import { type Backend, TransactionServer } from "./transactions.ts";
import { type Doc, type Request, readRequest, splitMessages, writeReply } from "./wire.ts";

const SET_NAME = "rs0";
const GREETINGS = ["hello", "isMaster", "ismaster"];

/** A replica set of one in front of a server that is none, with faults to order. */
export interface MongodbProxy {
  port: number;
  /** Where a database is, as a client writes it. */
  uri(database?: string): string;
  /** Statements that came beside another one of their transaction. */
  violations: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts a proxy on a free loopback port. See {@link TransactionServer} for what it adds. Tests order faults by the
 * command `{ proxyFaults: [...] }`, and read by `{ proxyReport: 1 }` which commands have passed since.
 */
export async function startMongodbProxy(
  backend: Backend,
  options: { lifetimeMs?: number } = {},
): Promise<MongodbProxy> {
  const transactions = new TransactionServer(backend, options.lifetimeMs);
  const faults = new Faults();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay());
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    socket.on(
      "data",
      splitMessages((message) => void answer(socket, readRequest(message))),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  const { port } = address;

  const answer = async (socket: Socket, request: Request): Promise<void> => {
    const reply = await replyTo(request.command).catch(
      (error: unknown): Doc => ({ ok: 0, code: 8, codeName: "UnknownError", errmsg: `${error}` }),
    );
    if (reply === CUT) socket.destroy();
    else if (request.isAnswered && socket.writable) socket.write(writeReply(request, reply));
  };

  const replyTo = async (command: Doc): Promise<Doc> => {
    const name = Object.keys(command)[0] ?? "";
    if (GREETINGS.includes(name)) return greeting(`127.0.0.1:${port}`);
    if (name === "proxyFaults") {
      faults.order(JSON.parse(JSON.stringify(command.proxyFaults)));
      return { ok: 1 };
    }
    if (name === "proxyReport")
      return { ok: 1, seen: faults.seen, violations: transactions.violations };
    faults.note(command);
    const before = faults.take(command, "before");
    const reply = await transactions.run(command, async () => before && happen(before, command));
    const after = faults.take(command, "after");
    return (after && (await happen(after, command))) ?? reply;
  };

  /** @returns what is answered instead; null when the command goes on */
  const happen = async ({ what, delayMs }: Fault, command: Doc): Promise<Doc | null> => {
    switch (what) {
      case "delay":
        await pause(delayMs);
        return null;
      case "cut":
        return CUT;
      case "unknown-commit":
        return failure(ERRORS.unknownCommit);
      case "conflict":
        await transactions.abortOf(command);
        return failure(ERRORS.writeConflict);
      case "election":
        await transactions.abortAll();
        return failure(ERRORS.notWritablePrimary);
    }
  };

  return {
    port,
    uri: (database = "") => `mongodb://127.0.0.1:${port}/${database}?replicaSet=${SET_NAME}`,
    violations: transactions.violations,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Stands for no answer, and for the end of the connection. */
const CUT: Doc = {};

/** What the primary of a replica set says of itself. Drivers use sessions and transactions by it. */
function greeting(me: string): Doc {
  return {
    ok: 1,
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    secondary: false,
    readOnly: false,
    setName: SET_NAME,
    setVersion: 1,
    hosts: [me],
    primary: me,
    me,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 17,
  };
}

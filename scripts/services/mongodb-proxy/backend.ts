import { once } from "node:events";
import { connect } from "node:net";
import type { Backend } from "./transactions.ts";
import { type Doc, readReply, splitMessages, writeCommand } from "./wire.ts";

/** A connection to a server, on which commands are answered one after the other. */
export async function connectBackend(
  host: string,
  port: number,
): Promise<Backend & { close(): void }> {
  const socket = connect(port, host).setNoDelay();
  await once(socket, "connect");
  const waiting = new Map<number, PromiseWithResolvers<Doc>>();
  let lastId = 0;
  socket.on(
    "data",
    splitMessages((message) => {
      const { to, reply } = readReply(message);
      waiting.get(to)?.resolve(reply);
      waiting.delete(to);
    }),
  );
  const giveUp = () => {
    for (const { reject } of waiting.values()) reject(new Error("The server has gone."));
    waiting.clear();
  };
  socket.on("error", giveUp).on("close", giveUp);
  return {
    run(command) {
      if (socket.destroyed) return Promise.reject(new Error("The server has gone."));
      lastId += 1;
      const answer = Promise.withResolvers<Doc>();
      waiting.set(lastId, answer);
      socket.write(writeCommand(lastId, command));
      return answer.promise;
    },
    close: () => socket.destroy(),
  };
}

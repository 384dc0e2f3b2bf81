import { afterEach, describe, expect, it } from "vitest";
import { start, stop } from "./child.ts";
import { freePort } from "./ports.ts";
import { untilAnswers } from "./until-answers.ts";

type Child = ReturnType<typeof start>;

let children: Child[] = [];
afterEach(async () => {
  await Promise.all(children.map((child) => stop(child)));
  children = [];
});

function run(code: string): Child {
  const { env } = process;
  const child = start({ command: process.execPath, args: ["-e", code], cwd: ".", env });
  children.push(child);
  return child;
}

/** A server that takes a while to listen, and to be ready after that. */
const SLOW = (port: number) => `
  let asked = 0;
  const answer = (_, response) => response.writeHead(++asked < 3 ? 503 : 200).end();
  setTimeout(() => require("node:http").createServer(answer).listen(${port}, "127.0.0.1"), 300);
`;

describe("waiting for a server that was started", () => {
  it("lasts until it answers that it is ready", async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const isReady = (status: number) => status === 200;
    const child = run(SLOW(port));
    await untilAnswers({ what: "The server", child, url, isReady, output: [] });
    expect((await fetch(url)).status).toBe(200);
  });

  it("ends with what the server printed when that ends", async () => {
    const url = `http://127.0.0.1:${await freePort()}/`;
    const child = run("process.exitCode = 3");
    const output = ["The port is ", "taken."];
    const isReady = () => true;
    const waiting = untilAnswers({ what: "The server", child, url, output, isReady });
    await expect(waiting).rejects.toThrow("The server ended while starting:\nThe port is taken.");
  });
});

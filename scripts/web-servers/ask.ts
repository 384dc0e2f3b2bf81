import { request } from "node:http";
import type { Case } from "./cases.ts";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks as a hostile client may: `fetch` would tidy the path first. */
export function ask(
  port: number,
  path: string,
  { method = "GET", send = {} }: { method?: string; send?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, headers: send }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** What is wrong with an answer, in sentences; none when it is as it must be. */
export function problemsOf(expected: Case, answer: Answer): string[] {
  const problems: string[] = [];
  const allowed = [expected.status].flat();
  if (!allowed.includes(answer.status)) {
    problems.push(`the status is ${answer.status}, not ${allowed.join(" or ")}`);
  }
  for (const [name, wanted] of Object.entries(expected.headers ?? {})) {
    const found = answer.headers[name] ?? null;
    const fits = wanted instanceof RegExp ? wanted.test(found ?? "") : found === wanted;
    if (!fits) problems.push(`${name} is ${found ?? "not sent"}, not ${wanted ?? "left out"}`);
  }
  if (expected.body === "" && answer.body.length > 0) problems.push("there is a body");
  if (expected.body && !answer.body.includes(expected.body)) {
    problems.push(`“${expected.body}” is not in the body`);
  }
  return problems;
}

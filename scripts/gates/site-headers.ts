import { type Answer, ask } from "../web-servers/ask.ts";
import { startBothServers } from "../web-servers/both-servers.ts";
import { HEADER_RULES, headerProblems } from "../web-servers/header-rules.ts";
import type { GateResult } from "./gate.ts";
import { sampleSite } from "./sample-site.ts";

/** Both web servers answer every page and file of the sample site, with the headers that each must have. */
export async function siteHeadersGate(): Promise<GateResult> {
  const { site, folder } = await sampleSite();
  const files = site.files.filter((file) => !file.startsWith("_redirects"));
  const paths = [...site.pages.map(({ address }) => address), ...files.map((file) => `/${file}`)];
  const { servers, missing, stop } = await startBothServers(folder);
  const problems: string[] = [];
  try {
    for (const path of paths) {
      const answers: Answer[] = [];
      for (const { name, port } of servers) {
        const answer = await ask(port, encodeURI(path), { send: { "accept-encoding": "gzip" } });
        answers.push(answer);
        problems.push(...headerProblems(path, answer).map((what) => `${path}  ${name}: ${what}`));
      }
      const [own, other] = answers;
      if (own && other) problems.push(...differences(own, other).map((what) => `${path}  ${what}`));
    }
  } finally {
    await stop();
  }
  const checks = paths.length * servers.length * HEADER_RULES;
  const skipped = missing ? paths.length * HEADER_RULES : 0;
  const note = [...problems, ...(missing ? [missing] : [])].join("\n");
  return { passed: checks - problems.length, failed: problems.length, skipped, note };
}

/** Headers of the connection and of one server's way to count, in which two servers may differ. */
const OF_SERVER = new Set([
  "accept-ranges",
  "connection",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "server",
  "transfer-encoding",
]);

function differences(own: Answer, nginx: Answer): string[] {
  const names = new Set([...Object.keys(own.headers), ...Object.keys(nginx.headers)]);
  // nginx writes a few words under a redirect, which nobody reads.
  const isRedirect = own.status === 301;
  const differing = [...names].filter(
    (name) =>
      !OF_SERVER.has(name) &&
      !(isRedirect && name === "content-type") &&
      own.headers[name]?.toLowerCase() !== nginx.headers[name]?.toLowerCase(),
  );
  const words = differing.map(
    (name) => `${name} is “${own.headers[name]}” from ours, “${nginx.headers[name]}” from nginx`,
  );
  return own.status === nginx.status
    ? words
    : [`our server answers ${own.status}, nginx ${nginx.status}`, ...words];
}

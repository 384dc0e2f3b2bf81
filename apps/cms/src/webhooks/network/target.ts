import { lookup } from "node:dns/promises";
import { isPublicAddress } from "./public-address.ts";

/** Why an address is not written to. `private` may be allowed by WEBHOOK_ALLOWED_HOSTS. */
export type TargetProblem = "malformed" | "credentials" | "insecure" | "private";

export class TargetError extends Error {
  readonly problem: TargetProblem;
  readonly host: string;

  constructor(problem: TargetProblem, host: string) {
    super(`${problem}: ${host}`);
    this.problem = problem;
    this.host = host;
  }
}

/** Where a message goes: the machine that was checked is the machine that is connected to. */
export interface Target {
  url: URL;
  /** An IP address. */
  address: string;
}

/** Names of machines, in lower case, with a port or for every port. */
export type AllowedHosts = ReadonlySet<string>;

/**
 * What is wrong with an address of a subscriber, as far as it can be told without asking for its machine.
 *
 * @param allowed machines of our own network that may be written to, also without encryption
 */
export function targetProblem(text: string, allowed: AllowedHosts): TargetProblem | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return "malformed";
  if (url.username !== "" || url.password !== "") return "credentials";
  if (isAllowed(url, allowed)) return null;
  if (url.protocol !== "https:") return "insecure";
  return isLiteral(url) && !isPublicAddress(bare(url)) ? "private" : null;
}

/**
 * Finds the machine of an address and checks it. One address of our own network among several is enough to
 * refuse: whoever rules the name could choose which one is used.
 *
 * @throws TargetError; the error of the name look-up
 */
export async function findTarget(text: string, allowed: AllowedHosts): Promise<Target> {
  const problem = targetProblem(text, allowed);
  if (problem) throw new TargetError(problem, URL.parse(text)?.host ?? text);
  const url = new URL(text);
  const found = await lookup(bare(url), { all: true });
  const [first] = found;
  if (!first) throw new TargetError("malformed", url.host);
  if (!isAllowed(url, allowed) && !found.every(({ address }) => isPublicAddress(address))) {
    throw new TargetError("private", url.host);
  }
  return { url, address: first.address };
}

function isAllowed({ hostname, host, port, protocol }: URL, allowed: AllowedHosts): boolean {
  const usual = protocol === "https:" ? "443" : "80";
  return allowed.has(hostname) || allowed.has(host) || allowed.has(`${hostname}:${port || usual}`);
}

/** The machine's name; an IPv6 address without its brackets. */
function bare({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function isLiteral(url: URL): boolean {
  return url.hostname.startsWith("[") || /^[\d.]+$/.test(url.hostname);
}

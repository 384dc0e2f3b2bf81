import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

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
interface Target {
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

/**
 * Ranges that lead into networks of their own, by IANA's registries of special-purpose addresses:
 * loopback, private, link-local (where clouds keep their metadata), carrier-grade NAT, documentation,
 * benchmarks, multicast and reserved.
 */
const SPECIAL_IPV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Of what is otherwise global: Teredo and other tunnels, documentation, 6to4, which hides an IPv4 address. */
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const specialIpv4 = listOf(SPECIAL_IPV4, "ipv4");
const specialIpv6 = listOf(SPECIAL_IPV6, "ipv6");
const globalIpv6 = listOf([["2000::", 3]], "ipv6");
const mappedIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Whether a text is an IP address of the public internet. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !specialIpv4.check(address, "ipv4");
  if (isIP(address) !== 6 || address.includes("%")) return false;
  const canonical = ipv4In(address);
  if (canonical !== null) return isPublicAddress(canonical);
  return globalIpv6.check(address, "ipv6") && !specialIpv6.check(address, "ipv6");
}

/** The IPv4 address that an IPv4-mapped IPv6 address stands for, in whichever way it is written. */
function ipv4In(address: string): string | null {
  const dotted = mappedIpv4.exec(address)?.[1];
  if (dotted) return dotted;
  // Browsers' own way to write it: [::ffff:7f00:1].
  const hex = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(new URL(`http://[${address}]`).hostname);
  if (!hex) return null;
  const [, high = "", low = ""] = hex;
  const value = Number.parseInt(high, 16) * 0x1_00_00 + Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff).join(".");
}

function listOf(
  ranges: readonly (readonly [string, number])[],
  family: "ipv4" | "ipv6",
): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, family);
  return list;
}

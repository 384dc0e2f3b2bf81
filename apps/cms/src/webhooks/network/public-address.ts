import { BlockList, isIP } from "node:net";

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

/** Whether an IP address is one of the public internet. Anything else, and what is no address, is not. */
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

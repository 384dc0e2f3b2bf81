import { BlockList, isIP } from "node:net";

/** The header in which the server puts the address of whoever is connected; what a client sends under it is lost. */
export const PEER_ADDRESS_HEADER = "x-bantin-peer";

/**
 * Who asks, for counting: an IPv4 address, or the network of an IPv6 address, of which a client has as many as it
 * likes. What `X-Forwarded-For` says is believed of our own proxies only.
 *
 * @param proxies addresses and networks (`10.0.0.0/8`) of our own proxies
 * @returns `unknown` when there is no connection, as in a test
 */
export function clientAddress(headers: Pick<Headers, "get">, proxies: readonly string[]): string {
  const peer = headers.get(PEER_ADDRESS_HEADER);
  if (!peer) return "unknown";
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
  const ours = blockListOf(proxies);
  const isOurs = (address: string) =>
    isIP(address) !== 0 && ours.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  let address = plain(peer);
  // From the nearest to the farthest: the first that is not ours is the client.
  for (const next of forwarded.reverse()) {
    if (!isOurs(address) || isIP(plain(next)) === 0) break;
    address = plain(next);
  }
  // This machine itself, by its one name.
  if (address === "::1") return "127.0.0.1";
  return isIP(address) === 6 ? `${network(address)}::/64` : address;
}

/** @throws when one is neither an address nor a network */
export function blockListOf(proxies: readonly string[]): BlockList {
  const list = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (isIP(address) === 0) throw new Error(`“${proxy}” is no address of a proxy`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** IPv4 as itself, also where a socket for both families writes it as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function network(address: string): string {
  const [head = "", tail = ""] = address.split("%", 1)[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const gap = address.includes("::") ? Math.max(0, 8 - groups.length - after.length) : 0;
  const whole = [...groups, ...Array.from({ length: gap }, () => "0"), ...after];
  return whole.slice(0, 4).join(":");
}

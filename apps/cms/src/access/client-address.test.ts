import { expect, it } from "vitest";
import { blockListOf, clientAddress, PEER_ADDRESS_HEADER } from "./client-address.ts";

const ask = (peer: string, forwarded: string | null, proxies: string[] = []) => {
  const headers = new Headers({ [PEER_ADDRESS_HEADER]: peer });
  if (forwarded !== null) headers.set("x-forwarded-for", forwarded);
  return clientAddress(headers, proxies);
};

it.each<[string, string | null, string[], string]>([
  ["203.0.113.9", null, [], "203.0.113.9"],
  ["::ffff:203.0.113.9", null, [], "203.0.113.9"],
  // Anybody can send the header.
  ["203.0.113.9", "10.1.1.1", [], "203.0.113.9"],
  ["10.0.0.2", "198.51.100.7", ["10.0.0.0/8"], "198.51.100.7"],
  ["10.0.0.2", "1.1.1.1, 198.51.100.7", ["10.0.0.2"], "198.51.100.7"],
  ["10.0.0.2", "1.1.1.1, 198.51.100.7, 10.0.0.3", ["10.0.0.0/8"], "198.51.100.7"],
  ["10.0.0.2", "khong phai", ["10.0.0.0/8"], "10.0.0.2"],
  ["10.0.0.2", "", ["10.0.0.0/8"], "10.0.0.2"],
  ["2001:db8:1:2:aaaa::1", null, [], "2001:db8:1:2::/64"],
  ["2001:db8:1:2:bbbb:cccc:dddd:1", null, [], "2001:db8:1:2::/64"],
  ["::1", null, [], "127.0.0.1"],
  ["::1", "198.51.100.7", ["::1"], "198.51.100.7"],
])("of %s that forwards for %s, proxies %j: %s", (peer, forwarded, proxies, address) => {
  expect(ask(peer, forwarded, proxies)).toBe(address);
});

it("is unknown where there is no connection", () => {
  expect(clientAddress(new Headers({ "x-forwarded-for": "1.1.1.1" }), [])).toBe("unknown");
});

it.each(["proxy.internal", "10.0.0.0/99"])("%s is no proxy's address", (proxy) => {
  expect(() => blockListOf([proxy])).toThrow();
});

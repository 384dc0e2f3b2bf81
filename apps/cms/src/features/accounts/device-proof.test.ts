import { expect, it } from "vitest";
import { deviceIn, KNOWN_DEVICE_COOKIE, proofOf } from "./device-proof.ts";

const SECRET = "a secret of this installation";
const mark = (device: string, secret = SECRET) =>
  `${KNOWN_DEVICE_COOKIE}0123456789abcdef=${device}.${proofOf(device, secret)}.signature`;

it.each<[string, string, string | null]>([
  ["a mark that was made here", mark("lan"), "lan"],
  ["one among other cookies", `bantin-token=x; ${mark("lan")}; bantin-lng=en`, "lan"],
  ["the first of several that is right", `${mark("x", "another")}; ${mark("lan")}`, "lan"],
  ["one made elsewhere", mark("lan", "another secret"), null],
  ["one for another browser", mark("lan").replace("lan.", "minh."), null],
  ["one of before there were proofs", `${KNOWN_DEVICE_COOKIE}0123456789abcdef=lan.signature`, null],
  ["one without anything", `${KNOWN_DEVICE_COOKIE}=`, null],
  ["proof under another name", mark("lan").replace(KNOWN_DEVICE_COOKIE, "other-"), null],
  ["nothing", "", null],
  ["more than are looked at", `${`${KNOWN_DEVICE_COOKIE}=x.y; `.repeat(20)}${mark("lan")}`, null],
])("%s", (_, cookies, device) => {
  expect(deviceIn(cookies, SECRET)).toBe(device);
});

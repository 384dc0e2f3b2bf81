import { expect, it } from "vitest";
import { assertKnownName } from "./settings.ts";

it.each(["khong phai", "http://may noi bo:3000", "http://999.1.1.1:3000", "ftp://localhost", "/a"])(
  "says which variable is no address: %s",
  async (url) => {
    const named = assertKnownName(url, "CMS_URL");
    await expect(named).rejects.toThrow(`CMS_URL is “${url}”: expected an address like http://`);
  },
);

it("takes names that this machine knows, and says which it does not", async () => {
  await assertKnownName("http://localhost:3000", "CMS_URL");
  await assertKnownName("http://[::1]:3000", "CMS_URL");
  await expect(assertKnownName("http://khong-co.invalid", "CMS_URL")).rejects.toThrow(
    /CMS_URL is http:\/\/khong-co\.invalid, and this machine knows no/,
  );
});

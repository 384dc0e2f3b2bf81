import { describe, expect, it } from "vitest";
import { pageTypes, typeOf } from "./page-types.ts";

describe("the routes of src/pages", () => {
  it.each([
    ["/", "index.astro"],
    ["/tin-tuc/", "tin-tuc/index.astro"],
    ["/tin-tuc/2022/10/", "tin-tuc/[year]/[month]/index.astro"],
    ["/tin-tuc/2022/10/dai-hoi/", "tin-tuc/[year]/[month]/[slug].astro"],
    ["/van-ban/nam-2025/", "van-ban/nam-[year]/[...part].astro"],
    ["/van-ban/tinh-uy/khoa-xv/nghi-quyet/06/", "van-ban/[issuer]/[period]/[type]/[number].astro"],
    ["/404/", "404.astro"],
    ["/dia-chi/cu/", "[...ended].astro"],
  ])("take %s to %s", (address, route) => {
    expect(typeOf(address, pageTypes()).route).toBe(route);
  });

  it("know no page without its slash", () => {
    expect(() => typeOf("/la.html", pageTypes())).toThrow("/la.html belongs to no route");
  });
});

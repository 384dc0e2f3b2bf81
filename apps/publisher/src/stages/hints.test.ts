import { expect, it } from "vitest";
import { kinOf } from "./hints.ts";

it("counts to the kin of an article its month, and its category's year", () => {
  const links = ["/", "/chuyen-muc/xa-hoi/", "/tin-tuc/2022/10/cu/#muc"];
  expect(kinOf("/tin-tuc/2022/11/moi/", links)).toEqual([
    "/",
    "/chuyen-muc/xa-hoi/",
    "/tin-tuc/2022/10/cu/",
    "/tin-tuc/2022/11/",
    "/chuyen-muc/xa-hoi/2022/",
  ]);
});

it("counts to the kin of any other page what it links to", () => {
  expect(kinOf("/tin-tuc/2022/11/", ["/tin-tuc/"])).toEqual(["/tin-tuc/"]);
});

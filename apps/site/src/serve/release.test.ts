import { expect, it } from "vitest";
import { parseRedirects } from "./release.ts";

it("reads what moved and what is gone, and nothing else", () => {
  const file = "/a/ /b/ 301\n/c/ /c/ 410\n\n# chú thích\n/d/ /e/ 200\n/f/\n";
  expect([...parseRedirects(file)]).toEqual([
    ["/a/", { status: 301, to: "/b/" }],
    ["/c/", { status: 410 }],
  ]);
});

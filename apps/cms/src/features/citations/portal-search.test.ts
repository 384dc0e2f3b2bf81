import { USUAL_PORTALS } from "@bantin/contract";
import { expect, test } from "vitest";
import { portalsFor } from "./portal-search.ts";

test.each([
  ["Nghị quyết", "TU", ["party"]],
  ["Nghị định", "CP", ["state"]],
  ["Luật", null, ["state"]],
  ["Kết luận", null, ["party"]],
  // A meeting of the Central Committee, named without its body: the text does not say whose resolution it is.
  ["Nghị quyết", null, ["state", "party"]],
])("%s of %s is looked for where it can be: %s", (type, issuerCode, families) => {
  const names = portalsFor({ type, symbol: null, issuerCode }, "Tên", USUAL_PORTALS).map(
    ({ name }) => name,
  );
  const expected = USUAL_PORTALS.filter(({ family }) => family && families.includes(family));
  expect(names).toEqual(expected.map(({ name }) => name));
});

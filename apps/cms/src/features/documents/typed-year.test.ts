import { describe, expect, it } from "vitest";
import { typedYear } from "./identity-hooks.ts";

describe("the year of a document", () => {
  it.each([
    ["typed for the first time stands", [2021, null, null, null], 2021],
    ["typed against the date stands", [2020, 2021, 2021, 2021], 2020],
    ["that differed from the date before was typed, and stands", [2020, 2022, 2020, 2021], 2020],
    ["taken from the date follows the date", [2021, 2022, 2021, 2021], null],
    ["taken from the date stays when the date is taken out", [2021, null, 2021, 2021], 2021],
    ["not known stays so", [null, null, null, null], null],
    ["not known and no date before: nothing to stand", [null, 2021, null, null], null],
  ] as const)("%s", (_rule, [year, issueYear, savedYear, savedIssueYear], expected) => {
    expect(typedYear({ year, issueYear, savedYear, savedIssueYear })).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { readEnvironment } from "./settings.ts";

describe("the environment of the site's commands", () => {
  it("has a default for everything but the key, and reads empty variables as not set", () => {
    expect(readEnvironment({ CMS_URL: "", BUILD_DATE: "" })).toMatchObject({
      CMS_URL: "http://localhost:3000",
      SITE_URL: "http://localhost:4321",
      SITE_PORT: 4321,
      DATA_DIR: expect.stringMatching(/\.data$/),
    });
  });

  it.each([
    ["CMS_URL", "ftp://cms.example", "http or https"],
    ["CMS_URL", "cms", "http or https"],
    ["SITE_URL", "javascript:alert(1)", "http or https"],
    ["BUILD_DATE", "24/10/2022", "2022-10-24"],
    ["SITE_PORT", "cổng", "number"],
    ["SITE_PORT", "70000", "65535"],
  ])("refuses %s=%s and says what it must be", (name, value, words) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name}.*${words}`));
  });
});

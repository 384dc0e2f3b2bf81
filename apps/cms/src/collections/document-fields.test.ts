import { expect, test } from "vitest";
import { relationFields } from "./document-fields.ts";

test("the group of relations has a label, without which the form does not say what a relation does", () => {
  const group = relationFields.find((field) => "name" in field && field.name === "relations");
  expect(group).toMatchObject({
    label: { vi: "Quan hệ với văn bản khác" },
    admin: { description: { vi: expect.stringContaining("đình chỉ làm nó ngưng hiệu lực") } },
  });
});

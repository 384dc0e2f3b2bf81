import { describe, expect, it } from "vitest";
import { articleText } from "./article-text.ts";

const text = (value: string) => ({ type: "text", text: value });
const node = (type: string, ...children: unknown[]) => ({ type, children });
const body = (...children: unknown[]) => ({ root: { type: "root", children } });

describe("the text that mentions are looked for in", () => {
  it.each([
    [
      "the summary and each block, a blank line between them",
      {
        summary: "Sapo.",
        body: body(node("paragraph", text("Một.")), node("heading", text("Hai"))),
      },
      "Sapo.\n\nMột.\n\nHai",
    ],
    [
      "a mention whole though part of it is bold or a link",
      {
        body: body(
          node("paragraph", text("Nghị quyết số "), node("link", text("06")), text("-NQ/TU")),
        ),
      },
      "Nghị quyết số 06-NQ/TU",
    ],
    [
      "each item of a list, and of a list in it, for itself",
      {
        body: body(
          node(
            "list",
            node("listitem", text("một;")),
            node("listitem", node("list", node("listitem", text("hai;")))),
            node("listitem", text("ba:"), node("list", node("listitem", text("bốn.")))),
          ),
        ),
      },
      "một;\n\nhai;\n\nba:\n\nbốn.",
    ],
    [
      "a line break as a line break",
      { body: body(node("quote", text("Một"), { type: "linebreak" }, text("hai"))) },
      "Một\nhai",
    ],
    [
      "nothing of pictures, rules and empty blocks",
      {
        body: body(
          { type: "upload", value: "1" },
          { type: "horizontalrule" },
          node("paragraph"),
          node("paragraph", text(" ")),
          node("paragraph", text("Một.")),
        ),
      },
      "Một.",
    ],
    ["no text of what is no body", { summary: null, body: "Một." }, ""],
    ["no text of an article just begun", {}, ""],
  ])("has %s", (_what, article, expected) => {
    expect(articleText(article)).toBe(expected);
  });
});

import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { element, textElement, xmlDocument, xmlText } from "./xml.ts";

const HOSTILE = [
  "]]><script>alert(1)</script>",
  "<!-- & -->",
  "\u0000\u0008\u000b\u001f\ufffe\uffff",
  "\ud800 một nửa của một ký tự \udfff",
  "👩‍🌾 Đầm Hà",
  "Đầm Hà".normalize("NFD"),
  "a \"b\" 'c'\t\r\n",
  "&amp;amp;",
];

/** What a strict parser reads back: the text and the attribute of the element inside the root. */
function readBack(xml: string): { text: string; attribute: string } {
  const read = { text: "", attribute: "" };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  let isInside = false;
  parser.on("text", (text) => {
    if (isInside) read.text += text;
  });
  parser.on("opentag", ({ name, attributes }) => {
    isInside = name === "con";
    if (isInside) read.attribute = attributes.a?.value ?? "";
  });
  parser.on("closetag", () => {
    isInside = false;
  });
  parser.write(xml).close();
  return read;
}

const written = (text: string) =>
  xmlDocument("goc", {}, [element("con", { a: text, bo: null }, xmlText(text))]);

/** What XML can carry of a text. */
const carried = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "");

it.each(HOSTILE)("%j comes back as it was, as far as XML can write it", (text) => {
  const { text: inside, attribute } = readBack(written(text));
  expect(inside).toBe(carried(text));
  expect(attribute).toBe(carried(text));
});

it("any text comes back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(readBack(written(text)).attribute).toBe(carried(text));
    }),
  );
});

it("leaves out what is not known", () => {
  expect(textElement("con", null)).toBeNull();
  expect(element("con", { a: null }, null)).toEqual({ xml: "<con/>" });
});

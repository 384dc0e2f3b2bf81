import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pdfActivity } from "./pdf-activity.ts";

const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...objects.map((object) =>
      typeof object === "string" ? Buffer.from(object, "latin1") : object,
    ),
    Buffer.from("\ntrailer<</Root 1 0 R>>\n%%EOF"),
  ]);
const SCRIPT = "1 0 <</S/JavaScript/JS(x)>>";
const stream = (dictionary: string, data: Buffer, line = "\n") =>
  Buffer.concat([
    Buffer.from(`\n7 0 obj <<${dictionary}>> stream${line}`),
    data,
    Buffer.from("\nendstream endobj"),
  ]);
const folded = (text: string, type = "/ObjStm", line = "\n") =>
  stream(`/Type ${type}/N 1/First 4/Filter/FlateDecode`, deflateSync(Buffer.from(text)), line);

describe("a PDF", () => {
  it.each<[string, Buffer]>([
    ["a script", pdf("1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj")],
    ["a script with numbers for letters", pdf("1 0 obj<</S/J#61vaScript /JS(x)>>endobj")],
    ["a script all in numbers", pdf("1 0 obj<</S/#4a#61#76#61#53#63#72#69#70#74>>endobj")],
    ["a program", pdf("1 0 obj<</A<</S /Launch /F(cmd.exe)>>>>endobj")],
    ["a file", pdf("1 0 obj<</Names<</EmbeddedFiles 2 0 R>>>>endobj")],
    ["a form that sends", pdf("1 0 obj<</S/SubmitForm/F(https://x)>>endobj")],
    ["a form of Adobe's", pdf("1 0 obj<</AcroForm<</XFA 3 0 R>>>>endobj")],
    ["a folded script", pdf(folded("1 0 <</S/JavaScript/JS(x)>>"))],
    ["a folded script after CR LF", pdf(folded("1 0 <</S/JavaScript/JS(x)>>", "/ObjStm", "\r\n"))],
    ["a folded script of a disguised type", pdf(folded("1 0 <</S/Launch>>", "/Obj#53tm"))],
    [
      "a script folded after a long head",
      pdf(
        stream(
          `/Type/ObjStm/N 1/First 4/X(${"x".repeat(5_000)})/Filter/FlateDecode`,
          deflateSync(SCRIPT),
        ),
      ),
    ],
    [
      "a script folded without a type",
      pdf(stream("/N 1/First 4/Filter/FlateDecode", deflateSync(SCRIPT))),
    ],
    [
      "a script folded without a type, behind a text that says endobj",
      pdf(stream("/N 1/First 4/X(endobj)/Filter/FlateDecode", deflateSync(SCRIPT))),
    ],
    [
      "a script folded so that another object says where it begins",
      pdf(stream("/N 1/First 9 0 R/X(endobj)/Filter/FlateDecode", deflateSync(SCRIPT))),
    ],
    ["a file on a page", pdf("1 0 obj<</Subtype/FileAttachment/FS 2 0 R>>endobj")],
    [
      "a file that hangs on nothing",
      pdf("1 0 obj<</Type/Filespec/F(a.exe)/EF <</F 8 0 R>>>>endobj"),
    ],
    ["a file that hangs on something else", pdf("1 0 obj<</Type/Filespec/E#46 9 0 R>>endobj")],
    [
      "a script behind a text that says stream",
      pdf("1 0 obj(stream\n)endobj 2 0 obj<</S/JavaScript>>"),
    ],
  ])("with %s is active", (_what, bytes) => {
    expect(pdfActivity(bytes)).toBe("active");
  });

  it.each<[string, Buffer]>([
    ["pages", pdf("1 0 obj<</Type/Catalog/OpenAction[3 0 R/Fit]/Pages 2 0 R>>endobj")],
    ["links", pdf("1 0 obj<</S/URI/URI(https://quangninh.gov.vn/launch)>>endobj")],
    ["a signature", pdf("1 0 obj<</AcroForm<</Fields[5 0 R]/SigFlags 3>>>>endobj")],
    [
      "names that only begin alike",
      pdf("1 0 obj<</Launched 1/JavaScripts 2/XFAx 3/L#41unch 4>>endobj"),
    ],
    ["folded objects", pdf(folded("1 0 <</Type/Catalog>>"))],
    [
      "a folded page that is not of objects",
      pdf(stream("/Filter/FlateDecode", deflateSync("(/S/JavaScript) Tj"))),
    ],
    [
      "a table of contents before folded words",
      pdf(
        "1 0 obj<</Type/Outlines/First 2 0 R/Last 2 0 R>>endobj",
        stream("/Filter/FlateDecode", deflateSync("BT (Mục lục) Tj ET")),
      ),
    ],
    [
      "a table of contents before a picture",
      pdf(
        "1 0 obj<</Type/Outlines/First 2 0 R/Last 2 0 R>>endobj",
        stream("/Subtype/Image/Filter/DCTDecode", Buffer.from("\xff\xd8\xff", "latin1")),
      ),
    ],
  ])("with %s is not", (_what, bytes) => {
    expect(pdfActivity(bytes)).toBe("none");
  });

  it("is looked through in time however it is written", () => {
    for (const part of ["/#4a", "/J#61v", "stream\n", "/ObjStm stream\n", " obj", "#"]) {
      expect(pdfActivity(Buffer.from(part.repeat(200_000)))).toMatch(/none|unreadable/);
    }
  });

  it.each<[string, string, Buffer]>([
    ["that are locked", "/Filter/FlateDecode", Buffer.from("khóa")],
    ["folded twice", "/Filter[/FlateDecode/FlateDecode]", deflateSync(deflateSync(SCRIPT))],
    [
      "of which each row tells what it differs by",
      "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>",
      deflateSync(SCRIPT.replaceAll(/.{4}/g, "\0$&")),
    ],
    [
      "folded twice, without a type and behind a text that says endobj",
      "/N 1/First 4/X(endobj)/Filter[/FlateDecode/FlateDecode]",
      deflateSync(deflateSync(SCRIPT)),
    ],
    ["behind a text that says endstream", "/X(endstream)/Filter/FlateDecode", deflateSync(SCRIPT)],
  ])("with objects %s is refused", (_what, how, data) => {
    const dictionary = how.startsWith("/N") ? how : `/Type/ObjStm/N 1/First 4${how}`;
    expect(pdfActivity(pdf(stream(dictionary, data)))).toBe("unreadable");
  });
});

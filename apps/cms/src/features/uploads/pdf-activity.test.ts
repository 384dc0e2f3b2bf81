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
const folded = (text: string, type = "/ObjStm", line = "\n") =>
  Buffer.concat([
    Buffer.from(`\n7 0 obj <</Type ${type}/N 1/First 4/Filter/FlateDecode>> stream${line}`),
    deflateSync(Buffer.from(text)),
    Buffer.from("\nendstream endobj"),
  ]);

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
    ["a folded page that is not of objects", pdf(folded("(/S/JavaScript) Tj", "/Other"))],
  ])("with %s is not", (_what, bytes) => {
    expect(pdfActivity(bytes)).toBe("none");
  });

  it("is looked through in time however it is written", () => {
    for (const part of ["/#4a", "/J#61v", "stream\n", "/ObjStm stream\n", " obj", "#"]) {
      expect(pdfActivity(Buffer.from(part.repeat(200_000)))).toMatch(/none|unreadable/);
    }
  });

  it("whose objects nobody can unfold is refused", () => {
    const stream = Buffer.from("7 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nkhóa\nendstream");
    expect(pdfActivity(pdf(stream))).toBe("unreadable");
  });
});

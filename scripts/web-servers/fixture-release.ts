import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { oldAddresses } from "./old-addresses.ts";

const page = (text: string) =>
  `<!doctype html><html lang="vi"><title>${text}</title><h1>${text}</h1>${`<p>${text}</p>`.repeat(60)}`;

/** A release with one of each kind of thing that a server has to answer. */
const FILES: Readonly<Record<string, string>> = {
  "index.html": page("Trang chủ"),
  "404.html": page("Không có trang này"),
  "van-ban/index.html": page("Văn bản"),
  "đường-làng/index.html": page("Đường làng"),
  "go/index.html": page("Đã gỡ"),
  "cu/bao cao.pdf/index.html": page("Đã gỡ"),
  "cu/bai-12.aspx/index.html": page("Trang đã chuyển"),
  "robots.txt": "User-agent: *\n",
  "favicon.svg": `<svg xmlns="http://www.w3.org/2000/svg">${"<path/>".repeat(200)}</svg>`,
  "site.webmanifest": "{}",
  "sitemap.xml": `<urlset>${"<url/>".repeat(200)}</urlset>`,
  "tin-tuc/rss.xml": `<rss>${"<item/>".repeat(200)}</rss>`,
  "tin-tuc/atom.xml": `<feed>${"<entry/>".repeat(200)}</feed>`,
  "tin-tuc/feed.json": JSON.stringify(Array(300).fill("tin")),
  "du-lieu/van-ban.json": JSON.stringify(Array(300).fill("so")),
  "du-lieu/van-ban.schema.json": JSON.stringify(Array(300).fill("so")),
  "du-lieu/van-ban.csv": "so,ky hieu\n".repeat(100),
  "_astro/site.abc.css": "p{color:red}".repeat(100),
  "_astro/site.abc.js": "export{};".repeat(100),
  "_astro/font.abc.woff2": "w".repeat(2_000),
  "media/0a/Đường làng.webp": "w".repeat(2_000),
  "tep/0b/nghi-quyet.pdf": `%PDF${"p".repeat(1_996)}`,
  "tep/0b/la.xyz": "x",
  "tep/0b/thong-bao.html": "<script>alert(1)</script>",
  // Moved, moved with letters that are sent encoded, gone; capitals; what nginx's language knows as its own;
  // files of an older site.
  _redirects: `/cu/ /van-ban/ 301
/tin-c%C5%A9/%C4%91%E1%BA%A7m-h%C3%A0/ /van-ban/ 301
/Van-Ban/ /van-ban/ 301
/a%22b%5C;%7Bc%7D/ /tien/$uri/ 301
/cu/bai-12.aspx/ /van-ban/ 301
/cu/bai-12.aspx /van-ban/ 301
/Cu/rss.xml/ /van-ban/ 301
/Cu/rss.xml /van-ban/ 301
/cu/bao%20cao.pdf/ /cu/bao%20cao.pdf/ 410
/cu/bao%20cao.pdf /cu/bao%20cao.pdf 410
/ra-sau/ https://hailam.example/?a=\\ 301
/ra-ngoai/ https://hailam.example/x?a=1&b=2 301
/go/ /go/ 410
/chuyen-muc/cu/rss.xml /chuyen-muc/cu/rss.xml 410
/${"mot-dia-chi-rat-dai-".repeat(12)}/ /van-ban/ 301
${oldAddresses()
  .map((address) => `${encodeURI(address)} /van-ban/ 301\n`)
  .join("")}`,
};

/** Writes it into a folder of its own. */
export function writeFixtureRelease(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "bantin-release-"));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

import { createHash } from "node:crypto";

/** Replaces a piece of the good page by another, so that one thing alone is wrong. */
export type Breakage = readonly [good: string, broken: string];

const GOOD = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Trang lành</title>
<link rel="stylesheet" href="/_astro/site.css">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#noi-dung">Chuyển đến nội dung chính</a>
<header><nav aria-label="Trình đơn"><a href="/">Trang chủ</a></nav></header>
<main id="noi-dung" tabindex="-1">
<h1>Trang lành</h1>
<p>Đoàn công tác đến xã từ sáng. <a href="/khac/">Chuyến thăm xã</a></p>
<img src="/media/0a/anh.svg" alt="Đường làng" width="40" height="30">
</main>
<footer><a href="/khac/#noi-dung">Liên hệ</a></footer>
</body>
</html>
`;

/** Some 60 KB that no compression makes small. */
const NOISE = Array.from({ length: 1_000 }, (_, at) =>
  createHash("sha384").update(String(at)).digest("base64"),
).join("");

/** What the page needs, by path. */
export const FILES: Readonly<Record<string, string>> = {
  "_astro/site.css": `
html { font: 1rem/1.6 serif; background: #fff; color: #111; overflow-wrap: anywhere; }
a { color: #003a8c; display: inline-block; padding: 4px; }
:focus-visible { outline: 3px solid #0b5cad; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 0; }
@media (prefers-color-scheme: dark) { html { background: #111; color: #eee; } a { color: #9cf; } }
body { margin: 0 16px; }
h1 { font-size: 24px; }
.faint { color: #aaa; }
.dark-only { color: #333; }
.no-ring:focus-visible { outline: none; }
.wide { width: 700px; }
.narrow { width: 8.4em; }
.column { width: 11em; }
.tall { height: 300px; }
.huge { font-size: 40px; }
.cut { height: 20px; overflow: hidden; }
.after { position: absolute; left: 0; top: 0; }
@media (max-width: 400px) { .not-on-phones { display: none; } }
`,
  "_astro/new.css": `
:root { --new-size: clamp(2rem, 4vw, 3rem); }
html body { margin: 0; padding-inline: 1rem; }
h1.new-size { font-size: var(--new-size); }
.new-gap { display: flex; gap: 1rem; }
.new-gap a { padding: 0; }
`,
  "_astro/big.css": `/* ${NOISE} */`,
  "_astro/script.js": `
for (const element of document.querySelectorAll("[data-empty]")) element.textContent = "Viết bằng mã";
for (const element of document.querySelectorAll("[data-remove]")) element.remove();
document.querySelector("#hien")?.addEventListener("focus", () => {
  for (const element of document.querySelectorAll("button[hidden]")) element.hidden = false;
});
if (document.querySelector("[data-needs-new]") && [].at) {
  document.querySelector("[data-results]").innerHTML = "<li>Một</li>";
}
document.querySelector("#bay")?.addEventListener("keydown", (event) => event.preventDefault());
`,
  "favicon.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>`,
  "media/0a/anh.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"></svg>`,
};

/**
 * A page with which no gate finds fault, or that page with something broken.
 *
 * @throws when the piece to break is not in it: the test would then prove nothing
 */
export function goodPage(...breakages: readonly Breakage[]): string {
  let html = GOOD;
  for (const [good, broken] of breakages) {
    if (!html.includes(good)) throw new Error(`The good page has no ${good}.`);
    html = html.replace(good, broken);
  }
  return html;
}

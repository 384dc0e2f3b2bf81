import { expect, it } from "vitest";
import { absoluteHtml } from "./entries.ts";

const PAGE = new URL("https://bantin.example/tin-tuc/2022/10/tin/");

it.each([
  ['<a href="/van-ban/">x</a>', '<a href="https://bantin.example/van-ban/">x</a>'],
  ['<a href="#muc">x</a>', '<a href="https://bantin.example/tin-tuc/2022/10/tin/#muc">x</a>'],
  ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  ['<a href="https://c.example/?a=1&amp;b">x</a>', '<a href="https://c.example/?a=1&amp;b">x</a>'],
  [
    '<img src="/media/a.png" srcset="/media/a.png 1w, /media/b.png 2w">',
    '<img src="https://bantin.example/media/a.png" srcset="https://bantin.example/media/a.png 1w, https://bantin.example/media/b.png 2w">',
  ],
  ['<h2 id="muc-mot">Mục</h2>', "<h2>Mục</h2>"],
  ["<p>gõ href=&quot;/a&quot;</p>", "<p>gõ href=&quot;/a&quot;</p>"],
])("%s becomes %s", (html, expected) => {
  expect(absoluteHtml(html, PAGE)).toBe(expected);
});

import { describe, expect, it } from "vitest";
import { asOldPhonesRead, withoutNewMarkup } from "./old-phone-css.ts";

describe("a style sheet on an old phone", () => {
  it.each([
    [".a{padding-inline:1rem;color:red}", ".a{unknown-padding-inline:1rem;color:red}"],
    [".a{padding:1rem;gap:2px}", ".a{padding:1rem;unknown-gap:2px}"],
    [".a{grid-gap:2px;grid-column-gap:1px}", ".a{grid-gap:2px;grid-column-gap:1px}"],
    [":root{--size:clamp(1rem,4vw,2rem)}", ":root{--size:unknown-clamp(1rem,4vw,2rem)}"],
    [".a{width:min(8rem,100%)}", ".a{width:unknown-min(8rem,100%)}"],
    [".a{grid:minmax(0,1fr)/auto;max-width:2px}", ".a{grid:minmax(0,1fr)/auto;max-width:2px}"],
    [".a:is(.b){color:red}", ".a:unknown-is(.b){color:red}"],
    [".a:focus{color:red}", ".a:focus{color:red}"],
    ["body:has(.a){color:red}", "body:unknown-has(.a){color:red}"],
    [
      "@media (min-width:48rem){.a{margin-block:0}}",
      "@media (min-width:48rem){.a{unknown-margin-block:0}}",
    ],
  ])("reads %s as %s", (css, read) => {
    expect(asOldPhonesRead(css)).toBe(read);
  });
});

describe("a page in Chrome 60", () => {
  it.each([
    ['<source type="image/avif" srcset="/a.avif"><img src="/a.jpg">', '<img src="/a.jpg">'],
    ['<source type="image/webp" srcset="/a.webp 1w, /b.webp 2w" sizes="9px">', ""],
    ['<script type="module" src="/a.js">', '<script type="unknown-module" src="/a.js">'],
    ["<script nomodule src=/a.js>", "<script src=/a.js>"],
    ['<img src="/a.jpg" loading="lazy" alt="Ảnh">', '<img src="/a.jpg" alt="Ảnh">'],
  ])("reads %s as %s", (html, read) => {
    expect(withoutNewMarkup(html)).toBe(read);
  });
});

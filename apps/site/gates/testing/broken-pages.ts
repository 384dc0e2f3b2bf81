import type { Breakage } from "./good-page.ts";

/** What is broken, how, and which element and problem a gate has to name. */
type Case = [what: string, breakages: Breakage[], element: string, problem: string];

type Gate =
  | "axe"
  | "tree"
  | "keyboard"
  | "reflow"
  | "scripts"
  | "weight"
  | "hosts"
  | "console"
  | "screen"
  | "old";

const MORE = "</main>";
export const SCRIPT: Breakage = [
  "</head>",
  '<script src="/_astro/script.js" defer></script></head>',
];

/** Puts something at the end of the page's main part. */
export const more = (html: string): Breakage => [MORE, `${html}${MORE}`];

/** Pages that are broken on purpose, by the gate that must find them. */
export const BROKEN_PAGES: [Gate, Case[]][] = [
  [
    "axe",
    [
      ["faint letters", [more('<p class="faint">Chữ quá nhạt</p>')], "faint", "color-contrast"],
      [
        "letters that only the dark scheme hides",
        [more('<p class="dark-only">Chữ tối</p>')],
        "dark-only",
        "color-contrast; phone, dark",
      ],
      ["a field without a name", [more('<input type="text">')], "<input", "label"],
      ["a heading that is skipped", [more("<h4>Mục</h4>")], "<h4", "heading-order"],
      ["a page without a language", [[' lang="vi"', ""]], "<html", "html-has-lang"],
      ["words outside all landmarks", [["<header>", "<div>Ngoài</div><header>"]], "<div", "region"],
    ],
  ],
  [
    "tree",
    [
      ["a second main part", [more("</main><main>Hai")], "<main>", "main is there 2 times"],
      [
        "a page without a foot",
        [
          ["<footer>", "<div>"],
          ["</footer>", "</div>"],
        ],
        "null",
        "contentinfo is there 0 times",
      ],
      [
        "a second navigation without a name",
        [more('<nav><a href="/">Đầu</a></nav>')],
        "<nav>",
        "one of 2 navigation and has no name",
      ],
      [
        "two navigations of one name",
        [more('<nav aria-label="Trình đơn"><a href="/">Đầu</a></nav>')],
        "<nav aria-label",
        "a second navigation named “Trình đơn”",
      ],
      ["a second title", [more("<h1>Hai</h1>")], "<h1>Hai", "has 2 headings of level 1"],
      [
        "a page without a title",
        [["<h1>Trang lành</h1>", ""]],
        "null",
        "has 0 headings of level 1",
      ],
      [
        "a heading that is skipped",
        [more("<h3>Mục</h3>")],
        "<h3>Mục",
        "of level 3 right after level 1",
      ],
      [
        "a link without a name",
        [more('<a href="/khac/"><svg></svg></a>')],
        '<a href="/khac/"><svg',
        "a link without a name",
      ],
      [
        "a button without a name",
        [more("<button></button>")],
        "<button>",
        "a button without a name",
      ],
      ["a picture without a name", [[' alt="Đường làng"', ""]], "<img", "an image without a name"],
      [
        "links that say the same and lead to different pages",
        [more('<a href="/khac/">Trang chủ</a>')],
        '<a href="/khac/">Trang chủ',
        "leads elsewhere",
      ],
      [
        "a link that says nothing by itself",
        [more('<a href="/khac/">tại đây</a>')],
        "tại đây",
        "by itself says nothing",
      ],
      [
        "a missing skip link",
        [['<a class="skip" href="#noi-dung">Chuyển đến nội dung chính</a>', ""]],
        "Trang chủ",
        "skips nothing",
      ],
    ],
  ],
  [
    "keyboard",
    [
      [
        "a link without a ring",
        [['<a href="/khac/">', '<a class="no-ring" href="/khac/">']],
        "no-ring",
        "no ring",
      ],
      [
        "a control that is met out of turn",
        [more('<a href="/" tabindex="1">Đầu</a>')],
        'tabindex="1"',
        "the first stop",
      ],
      [
        "an order that is not the one seen",
        [more('<div class="after"><a href="/">Cuối</a></div>')],
        "Cuối",
        "stands before it",
      ],
      [
        "a skip link to nowhere",
        [['href="#noi-dung">Chuyển', 'href="#khong">Chuyển']],
        "#khong",
        "skips to nowhere",
      ],
      [
        "a missing skip link",
        [['<a class="skip" href="#noi-dung">Chuyển đến nội dung chính</a>', ""]],
        "null",
        "not to the content",
      ],
      ["a trap", [more('<button id="bay">Bẫy</button>'), SCRIPT], "Liên hệ", "Tab reaches"],
    ],
  ],
  [
    "reflow",
    [
      ["what is wider than the screen", [more('<p class="wide">Rộng quá</p>')], "p.wide", "320 px"],
      [
        "what cuts off its text",
        [more(`<p class="cut">${"Dài quá ".repeat(9)}</p>`)],
        "p.cut",
        "cuts off",
      ],
      [
        "what phones do not show",
        [more('<p class="not-on-phones">Chỉ máy bàn</p>')],
        "body",
        "lacks “Chỉ máy bàn”",
      ],
      [
        "a symbol on two lines",
        [more(`<p class="column">Nghị quyết số 50/NQ-HĐND của</p>`)],
        "p.column",
        "breaks “50/NQ-HĐND” over 2 lines",
      ],
      [
        "a number without its unit",
        [more('<p class="narrow">Con đường dài 4,1 km</p>')],
        "p.narrow",
        "breaks “4,1 km” over 2 lines",
      ],
    ],
  ],
  [
    "scripts",
    [
      [
        "text that a script writes",
        [SCRIPT, more('<p data-empty="">x</p>')],
        "null",
        "turned off lacks the text “Viết bằng mã”",
      ],
      [
        "text that a script takes away",
        [SCRIPT, more("<p data-remove>Mất chữ</p>")],
        "null",
        "turned on lacks the text “Mất chữ”",
      ],
    ],
  ],
  [
    "weight",
    [
      ["a script", [SCRIPT], "null", "bytes of scripts"],
      [
        "a heavy style sheet",
        [["</title>", '</title><link rel="stylesheet" href="/_astro/big.css">']],
        "null",
        "/_astro/big.css (css",
      ],
    ],
  ],
  [
    "hosts",
    [
      [
        "a picture from elsewhere",
        [["/media/0a/anh.svg", "http://127.0.0.2:9/a.svg"]],
        "null",
        "asks another host: http://127.0.0.2:9/a.svg",
      ],
    ],
  ],
  [
    "console",
    [
      [
        "an inline style that the policy refuses",
        [more('<p style="color:red">x</p>')],
        "null",
        "Content Security Policy",
      ],
      ["a file that is not there", [["/media/0a/anh.svg", "/media/0a/khong.svg"]], "null", "404"],
    ],
  ],
  [
    "screen",
    [
      [
        "a title that does not begin on the first screen",
        [["<h1>", '<p class="tall">Khẩu hiệu</p><h1>']],
        "Trang lành",
        "px from the top of a phone",
      ],
      [
        "a head that says its name larger than the page its title",
        [["<header>", '<header><p class="huge">Trang tin của xã</p>']],
        "p.huge",
        "not the page's own",
      ],
      [
        "a theme that is shown twice",
        [
          [
            "<main",
            '<aside aria-label="Chủ đề công tác"><a href="/khac/">“Chung sức”</a></aside><main',
          ],
          ["Chuyến thăm xã", "“Chung sức”"],
        ],
        "“Chung sức”",
        "shows its theme twice",
      ],
    ],
  ],
  [
    "old",
    [
      [
        "margins that only new browsers know",
        [["</title>", '</title><link rel="stylesheet" href="/_astro/new.css">']],
        "Trang lành",
        "stands at the edge",
      ],
      [
        "a title whose size only new browsers know",
        [
          ["<h1", '<h1 class="new-size"'],
          ["</title>", '</title><link rel="stylesheet" href="/_astro/new.css">'],
        ],
        "h1.new-size",
        "a title of",
      ],
      [
        "links that only new browsers keep apart",
        [
          [
            '<a href="/">Trang chủ</a>',
            '<a class="item" href="/">Một</a><a class="item" href="/khac/">Hai</a>',
          ],
          ["<nav", '<nav class="new-gap"'],
          ["</title>", '</title><link rel="stylesheet" href="/_astro/new.css">'],
        ],
        "a.item",
        "runs into what follows",
      ],
      [
        "a picture in a new format alone",
        [["/media/0a/anh.svg", "/media/0a/anh.webp"]],
        "Đường làng",
        "shows no picture",
      ],
      [
        "a search that is silent without modules",
        [more("<div data-search><ol data-results><li>Một</li></ol></div>")],
        "null",
        "says nothing where the browser knows no modules",
      ],
      [
        "a search that needs what came later",
        [
          more(
            "<div data-search data-needs-new><p data-old-browser>Cũ quá</p><ol data-results></ol></div>",
          ),
          SCRIPT,
        ],
        "null",
        "answers nothing",
      ],
    ],
  ],
];

import { addresses } from "@bantin/contract";
import {
  type ExampleSite,
  exampleSite,
  examples,
  type RawDocument,
} from "@bantin/contract/examples";

const FIRST_DAY = Date.UTC(2012, 0, 1, 2);
const YEARS_MS = 14 * 365 * 24 * 60 * 60 * 1000;
const CATEGORIES = ["Chính trị", "Kinh tế", "Xã hội", "Văn hóa", "Quốc phòng", "Xây dựng Đảng"];
const SENTENCES = [
  "Sáng nay, Thường trực Huyện ủy họp giao ban với các ban xây dựng Đảng và Ủy ban nhân dân huyện.",
  "Hội nghị đánh giá kết quả thực hiện nhiệm vụ trong tháng và bàn những việc cần làm ngay.",
  "Các xã đã hoàn thành chín trong mười chỉ tiêu của chương trình xây dựng nông thôn mới nâng cao.",
  "Đồng chí Bí thư yêu cầu các cơ quan bám sát cơ sở, giải quyết kịp thời kiến nghị của nhân dân.",
  "Diện tích nuôi trồng thủy sản đạt hơn một nghìn hai trăm héc ta, tăng năm phần trăm so với cùng kỳ.",
];

/** A site of a given size: articles of ten paragraphs with citations, pictures and relations, and a tenth as many documents. */
export function generatedSite(articles: number): ExampleSite {
  const site = exampleSite();
  const documents = Math.max(1, Math.round(articles / 10));
  site.categories.push(...CATEGORIES.map(categoryOf));
  site.resolutions.push(...Array.from({ length: documents }, (_, n) => documentOf(n, documents)));
  site.articles.push(
    ...Array.from({ length: articles }, (_, n) => articleOf(n, articles, documents)),
  );
  return site;
}

export const articleId = (n: number) => `bai-${n}`;

/** Where an article's page lies in a release. */
export function articleFile(n: number, of: number): string {
  const address = addresses.article({ slug: articleId(n), publishedAt: instant(n, of) });
  return `${address.slice(1)}index.html`;
}

function instant(n: number, of: number): string {
  return new Date(FIRST_DAY + Math.floor((n / of) * YEARS_MS)).toISOString();
}

function categoryOf(name: string, n: number): RawDocument {
  return { ...examples.categories.minimal, id: `muc-${n}`, slug: `muc-${n}`, name, order: n };
}

function documentOf(n: number, of: number): RawDocument {
  const at = instant(n, of);
  return {
    ...examples.resolutions.party,
    id: `van-ban-${n}`,
    ...{ number: String(1000 + n), symbol: null, documentKey: `van-ban-${n}`, aliases: [] },
    ...{ issueDate: at, createdAt: at, updatedAt: at },
    summary: `Nghị quyết chuyên đề số ${n} về phát triển kinh tế – xã hội`,
    relations: {
      replaces: n > 0 ? [`van-ban-${n - 1}`] : [],
      amends: [],
      implements: [],
      basedOn: [],
    },
  };
}

function articleOf(n: number, of: number, documents: number): RawDocument {
  const at = instant(n, of);
  const document = n % documents;
  return {
    ...examples.articles.minimal,
    id: articleId(n),
    slug: articleId(n),
    title: `Hội nghị giao ban lần thứ ${n} của Thường trực Huyện ủy`,
    summary: SENTENCES[n % SENTENCES.length],
    body: { root: { type: "root", children: paragraphs(n, document) } },
    hero: { ...examples.articles.full.hero, image: n % 3 === 0 ? examples.media.full.id : null },
    category: `muc-${n % CATEGORIES.length}`,
    campaigns: [],
    resolutions: n % 5 === 0 ? [`van-ban-${document}`] : [],
    isFeatured: false,
    ...{ publishedAt: at, createdAt: at, updatedAt: at },
  };
}

function paragraphs(n: number, document: number) {
  return Array.from({ length: 10 }, (_, place) => {
    const words = [0, 1, 2].map((k) => SENTENCES[(n + place * 3 + k) % SENTENCES.length]);
    const citation = `Thực hiện Nghị quyết số ${1000 + document}-NQ/HU, bài ${n} đoạn ${place}.`;
    const text = [...words, citation].join(" ");
    return { type: "paragraph", children: [{ type: "text", text, format: 0, version: 1 }] };
  });
}

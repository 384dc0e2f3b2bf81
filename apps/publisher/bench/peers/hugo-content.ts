import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BodyView, Content } from "@bantin/content";
import { addresses as addressOf, textBlocks } from "@bantin/contract";

/**
 * Writes the content of a site as Hugo wants it: a file for each article, document, campaign and cited document, with
 * the citations already links. Months, years, categories and feeds are made by Hugo.
 *
 * @returns how many pages Hugo has to write
 */
export function writeHugoContent(content: Content, source: string): number {
  const write = (address: string, front: Record<string, unknown>, body: string) => {
    const file = join(source, "content", `${address.slice(1, -1)}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ url: address, ...front }, null, 1)}\n\n${body}\n`);
  };
  const all = content.addresses();
  for (const { month, slug } of all.articles) writeArticle(content, write, month, slug);
  for (const params of all.documents) {
    const { issuer, period, type, number } = params;
    const view = content.document(issuer, period, type, number);
    if (!view) continue;
    const { address, symbol, summary, issueDate, issuerName, relations, articles } = view;
    write(
      address,
      {
        title: symbol ?? number,
        layout: "document",
        description: summary,
        issuerName,
        ...(issueDate ? { date: issueDate, years: [`nam-${issueDate.slice(0, 4)}`] } : {}),
        related: relations.map(({ document }) => [document.address, document.symbol]),
        citing: articles.latest.map((one) => [one.address, one.title, one.excerpt?.text ?? ""]),
      },
      view.body ? markdown(view.body) : "",
    );
  }
  for (const { issuer, period, type, number } of all.stubs) {
    const view = content.stub(issuer, period, type, number);
    if (!view) continue;
    const citing = view.articles.latest.map((one) => [
      one.address,
      one.title,
      one.excerpt?.text ?? "",
    ]);
    write(
      view.address,
      { title: view.symbol ?? number, layout: "document", issuerName: view.issuerName, citing },
      "",
    );
  }
  for (const slug of all.campaigns) {
    const view = content.campaign(slug);
    if (!view) continue;
    write(
      view.address,
      { title: view.slogan, layout: "campaign" },
      view.body ? markdown(view.body) : "",
    );
  }
  writeSections(all.months, write);
  const lists =
    all.months.length + all.categories.length + all.categoryYears.length + all.documentYears.length;
  return (
    all.articles.length + all.documents.length + all.stubs.length + all.campaigns.length + lists + 5
  );
}

type Write = (address: string, front: Record<string, unknown>, body: string) => void;

function writeArticle(content: Content, write: Write, month: string, slug: string): void {
  const view = content.article(month, slug);
  if (!view) return;
  const { address, title, summary, publishedAt, category, byline, place, older, newer } = view;
  const name = category?.address.split("/")[2];
  const picture = view.picture?.sources ?? [];
  write(
    address,
    {
      title,
      date: publishedAt,
      description: summary ?? "",
      layout: "article",
      byline,
      place,
      older,
      newer,
      ...(name
        ? { categories: [name], categoryyears: [`${name}-${publishedAt.slice(0, 4)}`] }
        : {}),
      categoryName: category?.name,
      picture: picture.map(({ src, width, height }) => ({ src, width, height })),
      documents: view.documents.map((one) => [one.address, one.symbol, one.summary]),
    },
    markdown(view.body),
  );
}

/** A section for each month, so that Hugo writes its list. */
function writeSections(months: readonly string[], write: Write): void {
  for (const month of months) {
    const address = addressOf.month(month);
    write(`${address}_index/`, { url: address, title: `Tháng ${month}` }, "");
  }
}

function markdown(body: BodyView): string {
  return textBlocks(body.richText)
    .map(({ type, text: words }, index) => {
      const text = linked(words, body, index);
      if (type === "heading") return `## ${text}`;
      return type === "listitem" ? `- ${text}` : text;
    })
    .join("\n\n");
}

function linked(text: string, { citations }: BodyView, block: number): string {
  let result = "";
  let from = 0;
  for (const { start, end, href } of citations.filter((citation) => citation.block === block)) {
    result += `${text.slice(from, start)}[${text.slice(start, end)}](${href})`;
    from = end;
  }
  return result + text.slice(from);
}

/**
 * Runs in the page: symbols of documents, and numbers with their units, that stand on two lines though one could
 * hold them.
 */
export function brokenSymbols(): { element: string; problem: string }[] {
  const kept =
    /(?<![\p{L}\d])(?:\d[\d.]*\p{Ll}?(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d]*(?:[-/][\p{L}\d]+)*|\d[\d.,]*\s(?:km|ha|m²|kg|tấn|triệu|tỷ)(?![\p{L}\d]))/gu;
  const faults: { element: string; problem: string }[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const match of (node.textContent ?? "").matchAll(kept)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
      const tops = new Set(lines.map(({ top }) => Math.round(top / 4)));
      const width = lines.reduce((sum, line) => sum + line.width, 0);
      let block = node.parentElement;
      while (block && /inline/.test(getComputedStyle(block).display)) block = block.parentElement;
      if (tops.size < 2 || width > (block?.clientWidth ?? 0)) continue;
      const name = `${block?.localName ?? ""}.${block?.className ?? ""}`;
      faults.push({ element: name, problem: `breaks “${match[0]}” over ${tops.size} lines` });
    }
  }
  return faults;
}

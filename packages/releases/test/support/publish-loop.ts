import { openReleases } from "../../src/index.ts";

/**
 * Publishes without end: `node publish-loop.ts ROOT`. Each release carries its number on a page, on its
 * sentinel at the other end of the tree, and in an asset. Says `begun` when it has the lease, and each
 * number once it is live.
 */
const [root = ""] = process.argv.slice(2);
const releases = await openReleases(root, { assetDirectories: ["_astro"] });
const publisher = await releases.lease({ name: "loop" });
process.stdout.write("begun\n");

for (let number = lastNumber() + 1; ; number += 1) {
  const transaction = publisher.begin();
  transaction.put("tin-tuc/2022/10/bai/index.html", page(number));
  transaction.put("z/sentinel.html", String(number));
  transaction.put(`_astro/${number}.css`, String(number));
  transaction.remove(`_astro/${number - 1}.css`);
  if (number % 2 === 0) transaction.put(`le/${number}/index.html`, "even");
  else transaction.remove(`le/${number - 1}/index.html`);
  const { id } = await transaction.commit({ number });
  await publisher.activate(id);
  process.stdout.write(`${number}\n`);
  if (number % 4 === 0) await publisher.gc({ keep: 2, assetGraceMs: 5_000, readerGraceMs: 500 });
}

function lastNumber(): number {
  const number = releases.current()?.metadata.number;
  return typeof number === "number" ? number : 0;
}

/** Long enough that a torn write would show. */
function page(number: number): string {
  return `${number}\n${"Đầm Hà ".repeat(4000)}\n${number}`;
}

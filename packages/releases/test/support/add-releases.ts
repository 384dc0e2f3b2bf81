import { openReleases } from "../../src/index.ts";

/**
 * `node add-releases.ts ROOT COUNT`: takes the lease, says `begun` and waits for its input to end; then makes
 * COUNT releases, each with a number one higher than the live one's, and gives the lease back.
 */
const [root = "", count = "0"] = process.argv.slice(2);
const releases = await openReleases(root, { fsync: false });
const publisher = await releases.lease({
  name: "adder",
  pollMs: 5,
  onWaiting: (holder) => process.stdout.write(`waiting for ${holder?.pid}\n`),
});
process.stdout.write("begun\n");
process.stdin.resume();
await new Promise((resolve) => process.stdin.once("end", resolve));

for (let left = Number(count); left > 0; left -= 1) {
  const number = Number(releases.current()?.metadata.number ?? 0) + 1;
  const transaction = publisher.begin();
  transaction.put("index.html", String(number));
  await publisher.activate((await transaction.commit({ number })).id);
}
await publisher.close();

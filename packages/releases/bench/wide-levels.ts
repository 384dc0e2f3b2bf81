import { openReleases } from "../src/index.ts";
import { time } from "./measure.ts";

const WIDTH = 1000;
const EDITS = 20;

/** One file in a directory of a thousand: each entry of a changed directory costs a hard link. */
export async function measureWideLevels(
  root: string,
  fsync: boolean,
): Promise<Record<string, number[]>> {
  const releases = await openReleases(root, { fsync, assetDirectories: ["media"] });
  const publisher = await releases.lease({ name: "bench" });
  const shapes = {
    [`edit in a directory of ${WIDTH} files`]: (n: number) => `files/${n}.html`,
    [`edit below a level of ${WIDTH} directories`]: (n: number) => `directories/${n}/index.html`,
    [`new asset beside ${WIDTH} others`]: (n: number) => `media/${n}.webp`,
  };
  const first = publisher.begin(null);
  for (const pathOf of Object.values(shapes)) {
    for (let n = 0; n < WIDTH; n += 1) first.put(pathOf(n), `${n}`);
  }
  await publisher.activate((await first.commit()).id);
  const samples: Record<string, number[]> = {};
  for (const [name, pathOf] of Object.entries(shapes)) {
    const isAsset = name.startsWith("new");
    samples[name] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const ms = await time(async () => {
        const transaction = publisher.begin();
        transaction.put(pathOf(isAsset ? WIDTH + edit : edit), `edit ${edit}`);
        await publisher.activate((await transaction.commit()).id);
      });
      samples[name].push(ms);
    }
  }
  await publisher.close();
  return samples;
}

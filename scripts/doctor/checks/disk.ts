import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { type Check, good, unsure, wrong } from "../check.ts";

const GIBIBYTE = 1024 ** 3;
const LEAST_BYTES = GIBIBYTE;
const SCARCE_SHARE = 0.1;

/** Whether there is room for what is written next. */
export const disk: Check = {
  name: "Disk",
  async look({ dataDir }) {
    if (!existsSync(dataDir)) {
      return [unsure(`There is no ${dataDir} yet.`, "Set DATA_DIR, or start the CMS once.")];
    }
    const { bavail, blocks, bsize } = await statfs(dataDir);
    const free = bavail * bsize;
    const says = `${(free / GIBIBYTE).toFixed(1)} GiB are free for ${dataDir}`;
    const todo = "Make room: older backups and logs, or a larger disk.";
    if (free < LEAST_BYTES) return [wrong(`${says}: saves will soon be refused.`, todo)];
    if (bavail / blocks < SCARCE_SHARE) return [unsure(`${says}, less than a tenth.`, todo)];
    return [good(`${says}.`)];
  },
};

import { lastBackup } from "../../../apps/cms/src/features/backup/last-backup.ts";
import { type Check, good, unsure, wrong } from "../check.ts";

const HOUR_MS = 3_600_000;
const OLDEST_HOURS = 48;
const TODO =
  "Run “bantin backup --to FOLDER” each night; docs/operations.md, “Backup”, has a timer.";

/** Whether there is a backup of these days, wherever it was put. */
export const backups: Check = {
  name: "Backups",
  look({ dataDir }) {
    const last = lastBackup(dataDir);
    if (!last) return [unsure("No backup was ever made.", TODO)];
    const findings = [];
    if (last.failed) {
      const says = `The last one failed at ${last.failed.at}: ${last.failed.why}`;
      findings.push(wrong(says, "Do what it says, and run “bantin backup” again."));
    }
    if (last.kept) {
      const { finishedAt, folder, missing } = last.kept;
      const hours = Math.round((Date.now() - Date.parse(finishedAt)) / HOUR_MS);
      const says = `The last one is ${hours} hours old: ${folder}.`;
      findings.push(hours > OLDEST_HOURS ? wrong(says, TODO) : good(says));
      if (missing > 0) {
        findings.push(
          unsure(
            `${missing} files that the database names were not there.`,
            "“bantin backup” names them. Upload them anew, or restore them from an older backup.",
          ),
        );
      }
    }
    return findings;
  },
};

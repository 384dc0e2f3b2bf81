import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

const FEW = 1_000;

/**
 * Has passwords hashed in few rounds, in a suite that logs in dozens of times and is about something else. To be
 * called before the CMS is started, whose modules take the function with them.
 *
 * @returns puts it back as it was
 */
export function cheapHashes(): () => void {
  const { pbkdf2 } = crypto;
  crypto.pbkdf2 = (password, salt, rounds, ...rest) =>
    pbkdf2(password, salt, Math.min(rounds, FEW), ...rest);
  syncBuiltinESMExports();
  return () => {
    crypto.pbkdf2 = pbkdf2;
    syncBuiltinESMExports();
  };
}

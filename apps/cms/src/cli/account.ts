import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import type { Payload } from "payload";
import { ROLES, type Role } from "../access/roles.ts";
import { replayed } from "../database/replay.ts";
import { inTransaction } from "../database/transactions.ts";
import { recordAccount } from "../features/audit/record-accounts.ts";
import { hasFactor, removeFactor } from "../features/second-factor/factors.ts";
import { withCms } from "./open-cms.ts";

const HELP = `Usage: bantin account list
       bantin account create EMAIL --name NAME [--role ROLE]
       bantin account reset EMAIL
       bantin account unlock EMAIL
       bantin account role EMAIL ROLE
       bantin account remove-second-factor EMAIL

For whoever has the machine. Passwords are made by the command and printed once.

  list      every account: its role, whether it has a second factor, on how many devices it is logged in
  create    a new account; without --role a writer's
  reset     a new password; whoever is logged in with the account is logged out
  unlock    lets an account that had many wrong passwords log in again at once
  role      gives an account another role: ${ROLES.join(", ")}
  remove-second-factor
            for whoever has lost the phone and the recovery codes: the password is enough until a new one is set up
  --help    this text
`;

/** The command `bantin account`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      name: { type: "string" },
      role: { type: "string", default: "writer" },
      help: { type: "boolean", default: false },
    },
  });
  const [action, email = "", role = values.role] = positionals;
  const work = workOf(action, { email: email.toLowerCase(), name: values.name, role });
  if (values.help || work === null) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  for (const line of await withCms(work)) console.log(line);
  return 0;
}

interface Asked {
  email: string;
  name: string | undefined;
  role: string;
}

/** Answers the lines to print. @throws with a sentence when it cannot be done */
type Work = (payload: Payload) => Promise<string[]>;

function workOf(action: string | undefined, { email, name, role }: Asked): Work | null {
  if (action === "list") return list;
  if (!email.includes("@")) return null;
  if (action === "create" && name) return (payload) => create(payload, email, name, role);
  if (action === "reset") return (payload) => reset(payload, email);
  if (action === "unlock") return (payload) => unlock(payload, email);
  if (action === "role") return (payload) => changeRole(payload, email, role);
  if (action === "remove-second-factor") return (payload) => removeSecondFactor(payload, email);
  return null;
}

async function list(payload: Payload): Promise<string[]> {
  const { docs } = await payload.find({ collection: "users", pagination: false, sort: "email" });
  if (docs.length === 0) return ["There is no account yet."];
  const now = new Date().toISOString();
  return Promise.all(
    docs.map(async ({ id, email, name, role, sessions }) => {
      const open = (sessions ?? []).filter(({ expiresAt }) => expiresAt > now).length;
      const factor = (await hasFactor({ payload }, id)) ? "second factor" : "password alone";
      return `${email.padEnd(32)} ${role.padEnd(8)} ${name} (${factor}, logged in on ${open} devices)`;
    }),
  );
}

async function create(payload: Payload, email: string, name: string, role: string) {
  const password = newPassword();
  const data = { email, name, password, role: roleOf(role) };
  const { role: given } = await replayed(() => payload.create({ collection: "users", data }));
  return [`${email} is a new account, role ${given}. Its password, shown this once: ${password}`];
}

async function reset(payload: Payload, email: string): Promise<string[]> {
  const { id } = await accountOf(payload, email);
  const password = newPassword();
  await replayed(() => payload.update({ collection: "users", id, data: { password } }));
  await unlockLogin(payload, email);
  return [`${email} has a new password, shown this once: ${password}`];
}

async function unlock(payload: Payload, email: string): Promise<string[]> {
  const account = await accountOf(payload, email);
  await unlockLogin(payload, email);
  await recordAccount({ payload }, "unlocked", account);
  return [`${email} may log in again at once.`];
}

async function changeRole(payload: Payload, email: string, role: string): Promise<string[]> {
  const { id } = await accountOf(payload, email);
  const data = { role: roleOf(role) };
  await replayed(() => payload.update({ collection: "users", id, data }));
  return [`${email} is ${roleOf(role)} from now on.`];
}

async function removeSecondFactor(payload: Payload, email: string): Promise<string[]> {
  const account = await accountOf(payload, email);
  if (!(await hasFactor({ payload }, account.id))) return [`${email} has no second factor.`];
  await inTransaction(payload, async (own) => {
    await removeFactor({ payload, ...own }, account.id);
    await recordAccount({ payload, ...own }, "factorRemoved", account);
  });
  return [`${email} has no second factor any more.`];
}

/** Also in the CMS that runs meanwhile: it sees that the database counts no failure any more. */
async function unlockLogin(payload: Payload, email: string): Promise<void> {
  // Payload's type asks for a password, which it does not look at.
  const data = { email, password: "" };
  await payload.unlock({ collection: "users", data, overrideAccess: true });
}

async function accountOf(payload: Payload, email: string): Promise<{ id: string; name: string }> {
  const where = { email: { equals: email } };
  const { docs } = await payload.find({ collection: "users", where, limit: 1 });
  const [account] = docs;
  if (account) return account;
  throw new Error(
    `There is no account ${email}. “bantin account list” shows those that there are.`,
  );
}

function roleOf(given: string): Role {
  const role = ROLES.find((each) => each === given);
  if (role) return role;
  throw new Error(`“${given}” is no role: ${ROLES.join(", ")} are.`);
}

function newPassword(): string {
  return randomBytes(15).toString("base64url");
}

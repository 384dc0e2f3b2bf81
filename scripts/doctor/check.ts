/** What a check looks at: this machine, and the CMS, publisher and site that the environment names. */
export interface Machine {
  root: string;
  /** Absolute. */
  dataDir: string;
  databaseUri: string;
  cmsUrl: string;
  siteUrl: string;
  publisherUrl: string;
  env: NodeJS.ProcessEnv;
  /** Whether to ask registries and the like. */
  isOnline: boolean;
}

/** One thing that was found out. */
export interface Finding {
  /** `wrong` has to be mended; `unsure` is a weakness, or could not be found out. */
  is: "good" | "unsure" | "wrong";
  /** A sentence. */
  says: string;
  /** What to do about it, as an order; not for what is good. */
  todo?: string;
}

/** Something that is looked at. Each stands in a file of its own; `doctor.ts` lists them. */
export interface Check {
  /** In a word or two. */
  name: string;
  look(machine: Machine): Finding[] | Promise<Finding[]>;
}

export const good = (says: string): Finding => ({ is: "good", says });
export const unsure = (says: string, todo: string): Finding => ({ is: "unsure", says, todo });
export const wrong = (says: string, todo: string): Finding => ({ is: "wrong", says, todo });

/** The message of whatever was thrown, on one line. */
export function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (reason instanceof Error ? reason.message || reason.name : String(reason))
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** What is answered within a few seconds. @throws when nothing is */
export async function ask(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const signal = AbortSignal.timeout(8_000);
  const answer = await fetch(url, { headers, redirect: "manual", signal });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

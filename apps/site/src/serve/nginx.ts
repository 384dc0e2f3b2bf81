import { SECURITY_HEADERS } from "./headers.ts";

/** The headers of every answer in nginx's words, so that both servers say the same. */
export function nginxHeaders(): string {
  return Object.entries(SECURITY_HEADERS)
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}" always;\n`)
    .join("");
}

if (import.meta.main) process.stdout.write(nginxHeaders());

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CONTENT_TYPES,
  GZIP_LEVEL,
  GZIP_MIN_BYTES,
  NAMED_TYPES,
  UNKNOWN_TYPE,
} from "./content-types.ts";
import { CHOICES, HTTPS_HEADERS, SECURITY_HEADERS } from "./headers.ts";

const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
const variableOf = (header: string) => `$bantin_${header.toLowerCase().replaceAll("-", "_")}`;

function map(source: string, variable: string, lines: readonly [string, string][]): string {
  const body = lines.map(([key, value]) => `  ${key} ${quoted(value)};\n`).join("");
  return `map ${quoted(source)} ${variable} {\n${body}}\n`;
}

/** The rules of headers.ts as maps. A header whose value is empty is not sent. */
function maps(): string {
  const choices = CHOICES.map(({ header, rules, otherwise }) =>
    map("$status $uri", variableOf(header), [
      ["default", otherwise],
      ...rules.map(({ matches, value }): [string, string] => [`"~${matches.source}"`, value]),
    ]),
  );
  // TLS ends here or at the proxy before this server, which says so.
  const overHttps = Object.entries(HTTPS_HEADERS).map(([header, value]) =>
    map("$https,$http_x_forwarded_proto", variableOf(header), [
      ["default", ""],
      [`"~^on,|,https$"`, value],
    ]),
  );
  return [...choices, ...overHttps].join("");
}

function headers(): string {
  const fixed = Object.entries(SECURITY_HEADERS).map(([header, value]) => [header, quoted(value)]);
  const chosen = [...CHOICES.map(({ header }) => header), ...Object.keys(HTTPS_HEADERS)].map(
    (header) => [header, variableOf(header)],
  );
  return [...fixed, ...chosen]
    .map(([header, value]) => `add_header ${header} ${value} always;\n`)
    .join("");
}

/** What files are, in place of nginx's own list, and which are compressed. */
function types(): string {
  const kinds = Object.entries(CONTENT_TYPES);
  const lines = kinds.map(([ending, { type }]) => `  ${type} ${ending};\n`).join("");
  // text/html is always among them, and must not be named twice.
  const texts = kinds.filter(([ending, { isText }]) => isText && ending !== "html");
  const named = Object.values(NAMED_TYPES).filter(({ isText }) => isText);
  const names = [...texts.map(([, kind]) => kind), ...named].map(({ type }) => type).join(" ");
  return `types {
${lines}}
default_type ${UNKNOWN_TYPE.type};
charset utf-8;
charset_types ${names};
gzip on;
gzip_comp_level ${GZIP_LEVEL};
gzip_min_length ${GZIP_MIN_BYTES};
gzip_proxied any;
gzip_vary on;
gzip_types ${names};
`;
}

/** Files that have a type of their own by their name. Before all other patterns: nginx takes the first that fits. */
function namedTypes(): string {
  return Object.entries(NAMED_TYPES)
    .map(([name, { type }]) => {
      const pattern = `^(/[^/]+)*/${name.replaceAll(".", "\\.")}$`;
      return `location ~ "${pattern}" {
  types {}
  default_type ${type};
  try_files $uri =404;
}
`;
    })
    .join("");
}

/**
 * Headers and types in nginx's words, so that it says what our own server says: files by name, to be
 * included where each says.
 */
export function nginxFiles(): Record<string, string> {
  return {
    "maps.conf": `# For the http block. From apps/site/src/serve/headers.ts.\n${maps()}`,
    "server.conf": `# For the server block. From apps/site/src/serve/headers.ts and content-types.ts.\n${headers()}${types()}${namedTypes()}`,
  };
}

/** `node nginx.ts FOLDER` writes the files. */
if (import.meta.main) {
  const [folder = "."] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(nginxFiles())) writeFileSync(join(folder, name), text);
}

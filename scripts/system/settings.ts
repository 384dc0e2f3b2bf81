import { lookup } from "node:dns/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the workspace. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where everything runs on this machine. */
export interface Settings {
  cmsPort: number;
  sitePort: number;
  /** Where the publisher tells how it is. */
  publisherPort: number;
  cmsUrl: string;
  siteUrl: string;
  /** Absolute; database, uploads, secrets, releases of the site. */
  dataDir: string;
  /** The environment that every part is started with. */
  env: NodeJS.ProcessEnv;
}

/**
 * Ports and addresses from the environment: CMS_PORT, SITE_PORT and PUBLISHER_PORT, or the usual ones.
 *
 * @throws when a port is not a port
 */
export function readSettings(source: NodeJS.ProcessEnv): Settings {
  const cmsPort = port(source, "CMS_PORT", 3000);
  const sitePort = port(source, "SITE_PORT", 4321);
  const publisherPort = port(source, "PUBLISHER_PORT", 4322);
  const cmsUrl = source.CMS_URL || `http://localhost:${cmsPort}`;
  const siteUrl = source.SITE_URL || `http://localhost:${sitePort}`;
  const dataDir = source.DATA_DIR || join(ROOT, ".data");
  const env = {
    ...source,
    CMS_URL: cmsUrl,
    SITE_URL: siteUrl,
    DATA_DIR: dataDir,
    PUBLISHER_PORT: String(publisherPort),
    NEXT_TELEMETRY_DISABLED: "1",
    ASTRO_TELEMETRY_DISABLED: "1",
  };
  return { cmsPort, sitePort, publisherPort, cmsUrl, siteUrl, dataDir, env };
}

/**
 * @throws when it is no address of a server, or this machine does not know the machine that it names; else everything
 *   would wait for it
 */
export async function assertKnownName(url: string, variable: string): Promise<void> {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(
      `${variable} is “${url}”: expected an address like http://cms.example.vn:3000.`,
    );
  }
  const { hostname } = address;
  await lookup(hostname.replace(/^\[|\]$/g, "")).catch(() => {
    throw new Error(
      `${variable} is ${url}, and this machine knows no “${hostname}”. Add the name to its DNS or hosts file, or change ${variable}.`,
    );
  });
}

function port(source: NodeJS.ProcessEnv, name: string, usual: number): number {
  const value = Number(source[name] || usual);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new Error(`${name} is “${source[name]}”: expected a port number from 1 to 65535.`);
}

import { serveSite } from "../../apps/site/src/serve/server.ts";
import { ensureNginx, startNginx } from "../services/nginx.ts";

/** A web server of ours that serves a release on a loopback port. */
export interface WebServer {
  name: string;
  port: number;
  /** What it keeps of those who asked; ours keeps nothing. */
  accessLog?(): string;
  stop(): Promise<void>;
}

export interface BothServers {
  servers: readonly WebServer[];
  /** Why nginx is not among them. */
  missing?: string;
  stop(): Promise<void>;
}

/** Our own server and nginx as docker-compose.yml configures it, on one release. In CI nginx is installed. */
export async function startBothServers(release: string): Promise<BothServers> {
  const own = await serveSite({ current: release, port: 0 });
  const servers: WebServer[] = [{ name: "our server", port: own.port, stop: own.close }];
  const stop = async () => {
    for (const server of servers) await server.stop();
  };
  try {
    const nginx = await ensureNginx({ allowInstall: process.env.CI === "true" });
    if (!nginx.ok) return { servers, stop, missing: `NGINX WAS NOT TESTED: ${nginx.reason}` };
    servers.push({ name: "nginx", ...(await startNginx(nginx.path, release)) });
    return { servers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

import { fileURLToPath } from "node:url";
import { withPayload } from "@payloadcms/next/withPayload";
import type { NextConfig } from "next";
import { securityHeaders } from "./src/app/security-headers.ts";

const config: NextConfig = {
  // A container gets the server with only the files it needs; `next start` wants the usual output.
  ...(process.env.NEXT_OUTPUT === "standalone" ? { output: "standalone" as const } : {}),
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
  poweredByHeader: false,
  // Payload tells its errors apart by their class names, for the log and for what staff are told.
  experimental: { serverMinification: false },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withPayload(config, { devBundleServerPackages: false });

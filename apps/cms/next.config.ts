import { fileURLToPath } from "node:url";
import { withPayload } from "@payloadcms/next/withPayload";
import type { NextConfig } from "next";

/**
 * Headers of every answer of the CMS: it is never framed, never sniffed, never indexed. Its policy is another with each
 * answer, and stands in src/proxy.ts.
 */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

const config: NextConfig = {
  // A container gets the server with only the files it needs; `next start` wants the usual output.
  ...(process.env.NEXT_OUTPUT === "standalone" ? { output: "standalone" as const } : {}),
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
  poweredByHeader: false,
  // Payload tells its errors apart by their class names, for the log and for what staff are told.
  experimental: {
    serverMinification: false,
    // Next keeps a copy of each body for `proxy.ts`, and cuts off what is longer: uploads are of 25 MB at most.
    proxyClientMaxBodySize: "32mb",
    // The form asks the server with all that it holds, the text before and after the change: the longest one is 3 MB.
    serverActions: { bodySizeLimit: "8mb" },
  },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default withPayload(config, { devBundleServerPackages: false });

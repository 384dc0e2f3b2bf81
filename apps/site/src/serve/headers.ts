/**
 * What every answer carries, whoever serves it: our own server asks `headersFor`, and nginx.ts writes the
 * same rules as nginx's configuration.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/**
 * What answers over https carry besides. RFC 6797, 7.2: over plain http it must not be sent, and a browser
 * would ignore it. No `includeSubDomains`: the authority's other sites are not ours to decide about.
 */
export const HTTPS_HEADERS: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=63072000",
};

/**
 * Pages have no inline script and no inline style, so the policy allows none: text that slipped through as
 * markup would still do nothing. JSON-LD is data, which no policy concerns.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What staff have uploaded runs nothing and is nobody of ours, whatever it is; browsers still show its PDF. */
export const UPLOAD_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox allow-downloads",
].join("; ");

/** Fonts and style sheets open no window and run nothing: they need no more, and an old phone fetches four at once. */
const ASSET_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
const ASSETS = /^(200|206|304) \/_astro\/.*\.(css|woff2?)$/;

const DEVICES_OFF = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((device) => `${device}=()`)
  .join(", ");

/** A header whose value depends on what is answered. The first rule that fits decides. */
interface Choice {
  header: string;
  rules: readonly { matches: RegExp; value: string }[];
  otherwise: string;
}

/**
 * The patterns are held against `STATUS /path`, decoded. nginx reads them too, so they keep to what PCRE and
 * JavaScript have in common.
 */
export const CHOICES: readonly Choice[] = [
  {
    header: "Content-Security-Policy",
    rules: [
      { matches: /^(200|206|304) \/(media|tep)\//, value: UPLOAD_POLICY },
      { matches: ASSETS, value: ASSET_POLICY },
    ],
    otherwise: PAGE_POLICY,
  },
  {
    header: "Permissions-Policy",
    rules: [{ matches: ASSETS, value: "" }],
    otherwise: DEVICES_OFF,
  },
  {
    header: "Content-Disposition",
    rules: [
      { matches: /^(200|206|304) \/(media|tep)\/.*\.(pdf|png|jpg|jpeg|webp|avif)$/, value: "" },
      { matches: /^(200|206|304) \/(media|tep)\//, value: "attachment" },
    ],
    otherwise: "",
  },
  {
    header: "Cache-Control",
    rules: [
      // The names of these files hold a hash of what stands there: they never change.
      {
        matches: /^(200|304) \/(_astro|media|tep|bieu-trung|mau-sac)\//,
        value: "public, max-age=31536000, immutable",
      },
      // These too; but what an editor took back shall be in nobody's cache for a year.
      {
        matches: /^(200|304) \/tim-kiem\/chi-muc\/.*-[\w-]{5}(\/\d+\.json|\.bin)$/,
        value: "public, max-age=604800, immutable",
      },
      // Without a limit browsers keep it for ever, and an editor could never take it back.
      { matches: /^301 /, value: "public, max-age=3600" },
    ],
    // Asked for again each time, which costs an answer of no body.
    otherwise: "public, max-age=0, must-revalidate",
  },
  {
    header: "Cross-Origin-Resource-Policy",
    // Others may show our pictures, link our files and read our feeds and open data.
    rules: [
      { matches: /^\d+ \/(media\/|tep\/|.*\.(xml|json|csv|rss|atom)$)/, value: "cross-origin" },
    ],
    otherwise: "same-origin",
  },
  {
    header: "Access-Control-Allow-Origin",
    // Feeds and open data are for programs in other people's pages too.
    rules: [{ matches: /^\d+ \/.*\.(xml|json|csv|rss|atom)$/, value: "*" }],
    otherwise: "",
  },
];

export interface Answered {
  status: number;
  /** Path of the answered file or page, decoded. */
  path: string;
  isHttps: boolean;
}

/** All headers of an answer that are not about its bytes. */
export function headersFor({ status, path, isHttps }: Answered): Record<string, string> {
  const headers = { ...SECURITY_HEADERS, ...(isHttps ? HTTPS_HEADERS : {}) };
  for (const { header, rules, otherwise } of CHOICES) {
    const value =
      rules.find(({ matches }) => matches.test(`${status} ${path}`))?.value ?? otherwise;
    if (value !== "") headers[header] = value;
  }
  return headers;
}

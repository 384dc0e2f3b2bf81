import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import {
  API_POLICY,
  type Asked,
  adminPolicy,
  isOtherName,
  isUnmarkedRead,
} from "./access/page-rules.ts";

/** Every request comes by here first: what its answer may do, in which language, and whether it is a browser's own. */
export function proxy(request: NextRequest): NextResponse {
  const cmsUrl = new URL(process.env.CMS_URL || "http://localhost:3000");
  const { headers: given, method } = request;
  const asked: Asked = { method, path: request.nextUrl.pathname, headers: given };
  if (isOtherName(asked, cmsUrl)) return otherName(cmsUrl);
  const headers = new Headers(given);
  // The newsroom reads Vietnamese, whatever language its browsers ask for. Whoever chooses English in their account
  // gets a cookie from Payload, and then the choice stands.
  if (!request.cookies.has("bantin-lng")) headers.set("accept-language", "vi");
  if (isUnmarkedRead(asked, cmsUrl)) headers.set("sec-fetch-site", "same-origin");
  const isApi = asked.path.startsWith("/api/");
  const nonce = randomBytes(16).toString("base64");
  const isDeveloping = process.env.NODE_ENV === "development";
  const policy = isApi ? API_POLICY : adminPolicy(nonce, isDeveloping);
  // Next reads the nonce here, and gives it to its scripts.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  if (cmsUrl.protocol === "https:") {
    response.headers.set("Strict-Transport-Security", "max-age=63072000");
  }
  return response;
}

/** Logging in would not work here, without a word: the cookie counts for one name alone. */
function otherName(cmsUrl: URL): NextResponse {
  const address = `${cmsUrl.origin}/admin`;
  const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Địa chỉ khác · Bản tin</title>
<body style="max-width:36rem;margin:3rem auto;padding:0 1rem;font:1.1rem/1.6 sans-serif">
<h1 style="font-size:1.5rem">Trang quản trị ở địa chỉ khác</h1>
<p>Bạn đang mở trang quản trị bằng một tên khác với tên mà người quản trị kỹ thuật đã đặt, nên không đăng nhập được ở đây.</p>
<p>Hãy mở: <a href="${address}">${address}</a></p>
<p style="color:#555">Nếu liên kết này lại dẫn về đây: báo người quản trị kỹ thuật xem lại <code>CMS_URL</code>, và cho máy chủ trung gian chuyển tiếp tên máy (<code>Host</code>).</p>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  };
  // RFC 9110, 15.5.20: this server does not answer for that name.
  return new NextResponse(page, { status: 421, headers });
}

export const config = { matcher: ["/admin/:path*", "/api/:path*"] };

import { type NextRequest, NextResponse } from "next/server";

/**
 * The newsroom reads Vietnamese, whatever language its browsers ask for. Whoever chooses English in
 * their account gets a cookie from Payload, and then the choice stands.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.cookies.has("bantin-lng")) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set("accept-language", "vi");
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/admin/:path*", "/api/:path*"] };

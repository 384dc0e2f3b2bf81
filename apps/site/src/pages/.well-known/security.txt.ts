import { addresses, routes } from "@bantin/contract";
import type { APIRoute } from "astro";

/** Whom to tell of a hole in the site: RFC 9116. */
export const GET: APIRoute = ({ locals: { content, today }, site, url }) => {
  const { email, expires } = content.securityContact(today);
  const at = (address: string) => new URL(address, site ?? url).href;
  const lines = [
    `Contact: ${email ? `mailto:${email}` : at(addresses.about())}`,
    `Expires: ${expires}T00:00:00Z`,
    "Preferred-Languages: vi, en",
    `Canonical: ${at(routes.securityText.build({}))}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};

import { ask, type Check, good, reasonOf, unsure, wrong } from "../check.ts";

/** Whether readers are served. */
export const site: Check = {
  name: "Readers' site",
  async look({ siteUrl }) {
    try {
      const { status, headers } = await ask(`${siteUrl}/`);
      if (status !== 200) {
        return [
          wrong(
            `${siteUrl} answers ${status}.`,
            "See whether a release is live: bantin releases list.",
          ),
        ];
      }
      const isGuarded = headers.get("content-security-policy")?.includes("default-src 'none'");
      return isGuarded
        ? [good(`It is served at ${siteUrl}, with its security headers.`)]
        : [
            unsure(
              `${siteUrl} sends no security headers.`,
              "Take over apps/site/nginx: docs/operations.md, “The web server”.",
            ),
          ];
    } catch (error) {
      return [wrong(`Nobody answers at ${siteUrl}: ${reasonOf(error)}.`, "Start the web server.")];
    }
  },
};

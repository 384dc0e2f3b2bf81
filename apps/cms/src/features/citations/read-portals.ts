import { type Portal, portals } from "@bantin/contract";
import type { Payload } from "payload";

/** The official portals of the settings. One that is typed wrong is left out. */
export async function readPortals(payload: Payload): Promise<Portal[]> {
  const settings = await payload.findGlobal({
    slug: "site-settings",
    depth: 0,
    select: { portals: true },
  });
  return (settings.portals ?? []).flatMap((each) => {
    const parsed = portals.safeParse([each]);
    return parsed.success ? parsed.data : [];
  });
}

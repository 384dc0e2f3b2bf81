import { addresses, type Campaign } from "@bantin/contract";
import type { CampaignCard } from "../views.ts";

/** Of edges `e`, those of the articles on a campaign, each article once: to be followed by `= :id`. */
export const ON_CAMPAIGN = "e.kind = 'campaign' AND e.to_collection = 'campaigns' AND e.to_id";

/** What lists and page heads show of a campaign. */
export function campaignCard(campaign: Campaign): CampaignCard {
  const { year, kind, slogan, occasion, anniversary, activeFrom, activeTo } = campaign;
  const address = addresses.campaign(campaign);
  return { address, year, kind, slogan, occasion, anniversary, activeFrom, activeTo };
}

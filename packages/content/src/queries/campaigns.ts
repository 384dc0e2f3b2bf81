import type { Campaign } from "@bantin/contract";
import { type Row, textOf } from "../store/rows.ts";
import type { CampaignView, Content } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import { campaignCard } from "./campaign-cards.ts";
import type { Shared } from "./shared.ts";

/** Campaign themes. A withdrawn one keeps its page and heads no other. */
export function openCampaigns(
  shared: Shared,
): Pick<Content, "activeCampaign" | "campaigns" | "campaign"> {
  const { db, records } = shared;
  const active = db.prepare(
    `SELECT id FROM campaigns
     WHERE active_from <= :today AND active_to >= :today AND is_withdrawn = 0
     ORDER BY active_from DESC, id DESC LIMIT 1`,
  );
  const list = db.prepare("SELECT id FROM campaigns ORDER BY year DESC, active_from DESC, id DESC");
  const bySlug = db.prepare("SELECT id FROM campaigns WHERE slug = ?");
  const view = openCampaignView(shared);
  const find = (row: Row | undefined) =>
    row ? records.find("campaigns", textOf(row, "id")) : null;

  return {
    activeCampaign(today) {
      const campaign = find(active.get({ today }));
      return campaign && campaignCard(campaign);
    },
    campaigns: () =>
      list
        .all()
        .flatMap((row) => find(row) ?? [])
        .map(campaignCard),
    campaign(slug) {
      const campaign = find(bySlug.get(slug));
      return campaign && view(campaign);
    },
  };
}

function openCampaignView({
  db,
  findPicture,
  showBody,
  citationsIn,
  articleCards,
}: Shared): (campaign: Campaign) => CampaignView {
  const articles = db.prepare(
    `SELECT DISTINCT a.id, a.published_at, a.card FROM edges e JOIN articles a ON a.id = e.from_id
     WHERE e.to_collection = 'campaigns' AND e.to_id = ? AND e.kind = 'campaign'
       AND e.from_collection = 'articles' ${NEWEST_FIRST}`,
  );
  return (campaign) => ({
    ...campaignCard(campaign),
    banner: findPicture(campaign.banner),
    body: campaign.body && showBody(campaign.body, citationsIn("campaigns", campaign.id).body),
    withdrawal: campaign.withdrawal,
    articles: articleCards.cards(articles.all(campaign.id)),
  });
}

import { addresses, type Campaign, isWithdrawn, partCount, partRange } from "@bantin/contract";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { ArticleCard, CampaignView, Content, ListPart } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import { campaignCard, ON_CAMPAIGN } from "./campaign-cards.ts";
import type { Shared } from "./shared.ts";

/** Campaign themes. A withdrawn one keeps its page and heads no other. */
export function openCampaigns(
  shared: Shared,
): Pick<Content, "activeCampaign" | "campaigns" | "campaign" | "campaignPart"> {
  const { db, records } = shared;
  const active = db.prepare(
    `SELECT id FROM campaigns
     WHERE active_from <= :today AND active_to >= :today AND is_withdrawn = 0
     ORDER BY active_from DESC, id DESC LIMIT 1`,
  );
  const list = db.prepare("SELECT id FROM campaigns ORDER BY year DESC, active_from DESC, id DESC");
  const bySlug = db.prepare("SELECT id FROM campaigns WHERE slug = ?");
  const articlesOn = openArticlesOn(shared);
  const view = openCampaignView(shared, articlesOn);
  const find = (row: Row | undefined) =>
    row ? records.find("campaigns", textOf(row, "id")) : null;

  return {
    activeCampaign(today) {
      const campaign = find(active.get({ today: today.date }));
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
    campaignPart(slug, part) {
      const campaign = find(bySlug.get(slug));
      const list = campaign && articlesOn(campaign.id, part);
      if (!campaign || !list) return null;
      return {
        address: addresses.campaign(campaign),
        slogan: campaign.slogan,
        isWithdrawn: isWithdrawn(campaign.withdrawal),
        ...list,
      };
    },
  };
}

type ArticlesOn = ReturnType<typeof openArticlesOn>;

/** The articles on a campaign, in parts where there are many. */
function openArticlesOn({ db, articleCards }: Shared) {
  const count = db.prepare(`SELECT count(*) AS n FROM edges e WHERE ${ON_CAMPAIGN} = :id`);
  const some = db.prepare(
    `SELECT a.card FROM edges e JOIN articles a ON a.id = e.from_id WHERE ${ON_CAMPAIGN} = :id
     ${NEWEST_FIRST} LIMIT :limit OFFSET :offset`,
  );

  return (id: string, part: number | null): (ListPart & { articles: ArticleCard[] }) | null => {
    const total = numberOf(count.get({ id }) ?? { n: 0 }, "n");
    const range = partRange(total, part);
    return (
      range && {
        articles: articleCards.cards(some.all({ id, ...range })),
        part: part ?? partCount(total),
        partCount: partCount(total),
      }
    );
  };
}

function openCampaignView(
  { findPicture, showBody, citationsIn }: Shared,
  articlesOn: ArticlesOn,
): (campaign: Campaign) => CampaignView {
  const none = { articles: [], part: 1, partCount: 1 };
  return (campaign) => ({
    ...campaignCard(campaign),
    banner: findPicture(campaign.banner),
    body: campaign.body && showBody(campaign.body, citationsIn("campaigns", campaign.id).body),
    withdrawal: campaign.withdrawal,
    ...(articlesOn(campaign.id, null) ?? none),
  });
}

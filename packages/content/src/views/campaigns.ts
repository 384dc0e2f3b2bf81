import type { Withdrawal } from "@bantin/contract";
import type { ArticleCard } from "./articles.ts";
import type { BodyView } from "./citations.ts";
import type { PictureView } from "./common.ts";

export interface CampaignCard {
  address: string;
  year: number;
  kind: string;
  slogan: string;
  occasion: string | null;
  anniversary: { event: string | null; from: string | null; to: string | null };
  activeFrom: string;
  activeTo: string;
}

export interface CampaignView extends CampaignCard {
  banner: PictureView | null;
  body: BodyView | null;
  withdrawal: Withdrawal;
  articles: ArticleCard[];
}

import type { Withdrawal } from "@bantin/contract";
import type { ArticleCard } from "./articles.ts";
import type { BodyView } from "./citations.ts";
import type { PictureView } from "./common.ts";
import type { ListPart } from "./documents.ts";

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

export interface CampaignView extends CampaignCard, ListPart {
  banner: PictureView | null;
  body: BodyView | null;
  withdrawal: Withdrawal;
  /** The newest part of them, newest first. */
  articles: ArticleCard[];
}

/** A numbered part of the articles on a campaign theme. It reads nothing else of the theme that changes often. */
export interface CampaignPartView extends ListPart {
  address: string;
  slogan: string;
  isWithdrawn: boolean;
  /** Newest first. */
  articles: ArticleCard[];
}

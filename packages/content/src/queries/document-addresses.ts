import { numberOf, textOf } from "../store/rows.ts";
import type { ContentAddresses } from "../views.ts";
import type { ListOpener } from "./content-addresses.ts";
import { DOCUMENTS, yearOf } from "./document-cards.ts";
import { FACET_VALUE, LASTING_FACETS, STATUS_VALUES } from "./facets.ts";
import { partsOfEach } from "./list-parts.ts";

type DocumentAddresses = Pick<
  ContentAddresses,
  | "documentYears"
  | "documentYearParts"
  | "documentFacetLists"
  | "documentFacetListYears"
  | "documents"
>;

/** The parameters of the pages of documents and of lists of them. */
export function documentAddresses(list: ListOpener): () => DocumentAddresses {
  const lists = documentLists(list);
  const documents = list(
    `SELECT i.slug, r.period, r.type, r.number FROM ${DOCUMENTS}
     ORDER BY i.slug, r.period, r.type, r.number`,
    (row) => ({
      issuer: textOf(row, "slug"),
      period: textOf(row, "period"),
      type: textOf(row, "type"),
      number: textOf(row, "number"),
    }),
  );
  return () => ({ ...lists(), documents: documents() });
}

/**
 * The parameters of the lists of documents. The day has no part in this: an effect
 * status has its pages whether or not a document stands there today.
 */
export function documentLists(list: ListOpener): () => Omit<DocumentAddresses, "documents"> {
  const years = list(
    `SELECT r.list_year AS year, count(*) AS n FROM ${DOCUMENTS} GROUP BY year ORDER BY year`,
    (row) => ({ year: yearOf(row), count: numberOf(row, "n") }),
  );
  const facetLists = LASTING_FACETS.map((facet) =>
    list(
      `SELECT DISTINCT ${FACET_VALUE[facet]} AS value, r.list_year AS year FROM ${DOCUMENTS}
       WHERE ${FACET_VALUE[facet]} IS NOT NULL ORDER BY value, year`,
      (row) => ({ facet, value: textOf(row, "value"), year: yearOf(row) }),
    ),
  );
  return () => {
    const counted = years();
    const lasting = facetLists.flatMap((find) => find());
    const statuses = STATUS_VALUES.map((value) => ({ facet: "hieu-luc" as const, value }));
    const isFirst = ({ facet, value }: FacetListParams, index: number) =>
      lasting[index - 1]?.value !== value || lasting[index - 1]?.facet !== facet;
    return {
      documentYears: counted.map(({ year }) => year),
      documentYearParts: partsOfEach(counted),
      documentFacetLists: [
        ...lasting.filter(isFirst).map(({ facet, value }) => ({ facet, value })),
        ...statuses,
      ],
      documentFacetListYears: [
        ...lasting,
        ...statuses.flatMap((status) => counted.map(({ year }) => ({ ...status, year }))),
      ],
    };
  };
}

type FacetListParams = ContentAddresses["documentFacetLists"][number];

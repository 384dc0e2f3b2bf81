import type { Desk } from "./desk.ts";

const BODIES = [
  ["TU", "Tỉnh ủy Mẫu", "party", "province"],
  ["TW", "Ban Chấp hành Trung ương", "party", "central"],
  ["HĐND", "Hội đồng nhân dân tỉnh Mẫu", "state", "province"],
  ["UBND", "Ủy ban nhân dân tỉnh Mẫu", "state", "province"],
  ["CP", "Chính phủ", "state", "central"],
  ["QH", "Quốc hội", "state", "central"],
  ["UBTVQH", "Ủy ban Thường vụ Quốc hội", "state", "central"],
] as const;

/** Two bodies of one code: the code alone does not tell them apart. */
export const DISTRICTS = ["Huyện ủy Mẫu", "Huyện ủy Khác"] as const;

/** Founds the bodies that documents are tested with; tells the identifier of each by its code or name. */
export async function foundBodies(desk: Desk): Promise<(codeOrName: string) => string> {
  const ids = new Map<string, string>();
  for (const [code, name, family, level] of BODIES) {
    ids.set(code, await desk.create("issuers", { name, code, family, level }));
  }
  for (const name of DISTRICTS) {
    const district = { name, code: "HU", family: "party", level: "district" };
    ids.set(name, await desk.create("issuers", district));
  }
  return (codeOrName) => {
    const id = ids.get(codeOrName);
    if (!id) throw new Error(`No body “${codeOrName}” was founded`);
    return id;
  };
}

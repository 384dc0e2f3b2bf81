import type { IssuingBody } from "../src/resolving/issuing-bodies.ts";
import type { RegistryDocument } from "../src/resolving/registry.ts";
import { issuerFamily } from "../src/symbols/issuer-codes.ts";
import { parseSymbol } from "../src/symbols/parse-symbol.ts";

/**
 * The bodies of a commune in Quảng Ninh after the reform of 2025, with those that it knows of elsewhere:
 * `id | code | level | name | first day | last day | successor`. The site's own have a `*` before their id.
 */
const BODIES = `
 bct     | TW     | central  | Bộ Chính trị                                  |            |            |
 bch     | TW     | central  | Ban Chấp hành Trung ương                      |            |            |
 qh      | QH     | central  | Quốc hội                                      |            |            |
 ubtvqh  | UBTVQH | central  | Ủy ban Thường vụ Quốc hội                     |            |            |
 cp      | CP     | central  | Chính phủ                                     |            |            |
 ttg     | TTg    | central  | Thủ tướng Chính phủ                           |            |            |
 btnmt   | BTNMT  | central  | Bộ Tài nguyên và Môi trường                   |            | 2025-02-28 | bnnmt
 bnn     | BNNPTNT | central | Bộ Nông nghiệp và Phát triển nông thôn        |            | 2025-02-28 | bnnmt
 bnnmt   | BNNMT  | central  | Bộ Nông nghiệp và Môi trường                  | 2025-03-01 |            |
 bkhđt   | BKHĐT  | central  | Bộ Kế hoạch và Đầu tư                         |            | 2025-02-28 | btc
 btc     | BTC    | central  | Bộ Tài chính                                  |            |            |
 bxd     | BXD    | central  | Bộ Xây dựng                                   |            |            |
*tu-qn   | TU     | province | Tỉnh ủy Quảng Ninh                            |            |            |
*hđ-qn   | HĐND   | province | Hội đồng nhân dân tỉnh Quảng Ninh             |            |            |
*ub-qn   | UBND   | province | Ủy ban nhân dân tỉnh Quảng Ninh               |            |            |
*đu-ub   | ĐU     | province | Đảng ủy UBND tỉnh Quảng Ninh                  | 2025-02-01 |            |
*btg-qn  | BTGTU  | province | Ban Tuyên giáo Tỉnh ủy Quảng Ninh             |            | 2025-01-31 | btgdv-qn
*btgdv-qn | BTGDVTU | province | Ban Tuyên giáo và Dân vận Tỉnh ủy Quảng Ninh | 2025-02-01 |            |
*hu-dh   | HU     | district | Huyện ủy Đầm Hà                               |            | 2025-06-30 | đu-xdh
*hđ-hdh  | HĐND   | district | HĐND huyện Đầm Hà (cũ)                        |            | 2025-06-30 | hđ-xdh
*ub-hdh  | UBND   | district | UBND huyện Đầm Hà                             |            | 2025-06-30 | ub-xdh
*đu-xdh  | ĐU     | commune  | Đảng ủy xã Đầm Hà                             | 2025-07-01 |            |
*hđ-xdh  | HĐND   | commune  | HĐND xã Đầm Hà                                | 2025-07-01 |            |
*ub-xdh  | UBND   | commune  | UBND xã Đầm Hà                                | 2025-07-01 |            |
 tu-hl   | TU     | district | Thành ủy Hạ Long                              |            | 2025-06-30 |
 ub-hl   | UBND   | district | UBND thành phố Hạ Long                        |            | 2025-06-30 | ub-phl
 ub-phl  | UBND   | commune  | UBND phường Hạ Long                           | 2025-07-01 |            |
 tu-hn   | TU     | province | Thành ủy Hà Nội                               |            |            |
 tu-huế-tp | TU   | district | Thành ủy Huế                                  |            | 2024-12-31 |
 tu-huế  | TU     | province | Thành ủy Huế                                  | 2025-01-01 |            |
 tu-bn-cũ | TU    | province | Tỉnh ủy Bắc Ninh                              |            | 2025-06-30 | tu-bn
 tu-bn   | TU     | province | Tỉnh ủy Bắc Ninh                              | 2025-07-01 |            |
 hđ-bn-cũ | HĐND  | province | HĐND tỉnh Bắc Ninh                            |            | 2025-06-30 | hđ-bn
 hđ-bg   | HĐND   | province | HĐND tỉnh Bắc Giang                           |            | 2025-06-30 | hđ-bn
 hđ-bn   | HĐND   | province | HĐND tỉnh Bắc Ninh                            | 2025-07-01 |            |
 hđ-tpbn | HĐND   | district | HĐND thành phố Bắc Ninh                       |            | 2025-06-30 |
 hđ-pbn  | HĐND   | commune  | HĐND phường Bắc Ninh                          | 2025-07-01 |            |
 hđ-tânlập | HĐND | commune  | HĐND xã Tân Lập, tỉnh Thái Nguyên             | 2025-07-01 |            |
 hđ-xhb  | HĐND   | commune  | HĐND xã Hòa Bình                              | 2025-07-01 |            |
`;

/** `id | body | symbol | type | issue date | term | title | first day of effect | day on which it ended`. */
const DOCUMENTS = `
50-hđ-qn     | hđ-qn   | 50/NQ-HĐND      | Nghị quyết | 2021-10-13 | XIV
50-hđ-hdh    | hđ-hdh  | 50/NQ-HĐND      | Nghị quyết | 2021-12-20 | XX
50-hđ-xdh    | hđ-xdh  | 50/NQ-HĐND      | Nghị quyết | 2025-12-19 | I
88-ub-hdh-22 | ub-hdh  | 88/QĐ-UBND      | Quyết định | 2022-02-01 |
88-ub-hdh-23 | ub-hdh  | 88/QĐ-UBND      | Quyết định | 2023-02-01 |
88-ub-xdh    | ub-xdh  | 88/QĐ-UBND      | Quyết định | 2026-02-10 |
31-ub-hl     | ub-hl   | 31/QĐ-UBND      | Quyết định | 2023-03-03 |
12-hđ-bn-cũ  | hđ-bn-cũ | 12/NQ-HĐND     | Nghị quyết | 2021-12-09 | XIX
12-hđ-bg     | hđ-bg   | 12/NQ-HĐND      | Nghị quyết | 2021-12-09 | XIX
12-hđ-bn     | hđ-bn   | 12/NQ-HĐND      | Nghị quyết | 2025-12-10 | I
12-hđ-tpbn   | hđ-tpbn | 12/NQ-HĐND      | Nghị quyết | 2021-12-15 | XXII
12-hđ-pbn    | hđ-pbn  | 12/NQ-HĐND      | Nghị quyết | 2025-12-17 | I
16-hđ-bn-cũ  | hđ-bn-cũ | 16/2025/NQ-HĐND | Nghị quyết | 2025-03-10 | XIX
16-hđ-bn     | hđ-bn   | 16/2025/NQ-HĐND | Nghị quyết | 2025-09-30 | I
16-hđ-qn-21  | hđ-qn   | 16/2021/NQ-HĐND | Nghị quyết | 2021-08-30 | XIV
16-hđ-qn     | hđ-qn   | 16/NQ-HĐND      | Nghị quyết | 2021-07-01 | XIV
21-hđ-tânlập | hđ-tânlập | 21/NQ-HĐND    | Nghị quyết | 2025-12-22 | I
21-hđ-xhb    | hđ-xhb  | 21/NQ-HĐND      | Nghị quyết | 2025-12-23 | I
05-tu-bn-cũ  | tu-bn-cũ | 05-NQ/TU       | Nghị quyết | 2021-04-05 | XX
05-tu-hl     | tu-hl   | 05-NQ/TU        | Nghị quyết | 2021-05-06 | XXV
07-tu-huế-tp | tu-huế-tp | 07-NQ/TU      | Nghị quyết | 2021-04-12 | XII
07-tu-huế    | tu-huế  | 07-NQ/TU        | Nghị quyết | 2025-02-05 | XVI
06-tu-15     | tu-qn   | 06-NQ/TU        | Nghị quyết | 2021-05-17 | XV
06-tu-14     | tu-qn   | 06-NQ/TU        | Nghị quyết | 2016-05-09 | XIV
06-tu-hn     | tu-hn   | 06-NQ/TU        | Nghị quyết | 2021-03-01 | XVII
57-tw        | bct     | 57-NQ/TW        | Nghị quyết | 2024-12-22 | XIII
37-tw        | bch     | 37-QĐ/TW        | Quy định   | 2021-10-25 | XIII
15-đu-ub     | đu-ub   | 15-NQ/ĐU        | Nghị quyết | 2025-11-03 | I
15-đu-xdh    | đu-xdh  | 15-NQ/ĐU        | Nghị quyết | 2025-12-04 | I
36-btg       | btg-qn  | 36-HD/BTGTU     | Hướng dẫn  | 2022-03-04 | XV
100-cp       | cp      | 100/2019/NĐ-CP  | Nghị định  | 2019-12-30 |
1719-ttg     | ttg     | 1719/QĐ-TTg     | Quyết định | 2021-10-14 |
1679-ubtvqh  | ubtvqh  | 1679/NQ-UBTVQH15 | Nghị quyết | 2025-06-16 | XV
05-btnmt     | btnmt   | 05/2024/TT-BTNMT | Thông tư  | 2024-03-20 |
05-bnn       | bnn     | 05/2024/TT-BNNPTNT | Thông tư | 2024-04-01 |
05-bnnmt     | bnnmt   | 05/2025/TT-BNNMT | Thông tư  | 2025-05-12 |
09-bkhđt     | bkhđt   | 09/2023/TT-BKHĐT | Thông tư  | 2023-09-05 |
đđ-13        | qh      | 45/2013/QH13    | Luật       | 2013-11-29 | XIII | Luật Đất đai | 2014-07-01 | 2024-08-01
đđ-24        | qh      | 31/2024/QH15    | Luật       | 2024-01-18 | XV   | Luật Đất đai | 2024-08-01 |
tccqđp-15    | qh      | 77/2015/QH13    | Luật       | 2015-06-19 | XIII | Luật Tổ chức chính quyền địa phương | 2016-01-01 | 2025-03-01
tccqđp-25    | qh      | 72/2025/QH15    | Luật       | 2025-06-16 | XV   | Luật Tổ chức chính quyền địa phương | 2025-06-16 |
blhs         | qh      | 100/2015/QH13   | Bộ luật    | 2015-11-27 | XIII | Bộ luật Hình sự | 2018-01-01 |
hp-13        | qh      |                 | Hiến pháp  | 2013-11-28 | XIII | Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | 2014-01-01 |
`;

function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

const LEVELS = ["central", "province", "district", "commune"] as const;

export const bodies: readonly IssuingBody[] = rowsOf(BODIES).map(
  ([id = "", code = "", level = "", name = "", from = "", to = "", successor = ""]) => ({
    id: id.replace("*", ""),
    isLocal: id.startsWith("*"),
    code,
    name,
    family: issuerFamily(code) ?? "state",
    level: LEVELS.find((each) => each === level) ?? "central",
    validFrom: from || null,
    validTo: to || null,
    successor: successor || null,
  }),
);

export const documents: readonly RegistryDocument[] = rowsOf(DOCUMENTS).map(
  ([
    id = "",
    issuerId = "",
    symbol = "",
    type = "",
    issueDate = "",
    term = "",
    title = "",
    effectDate = "",
    expiryDate = "",
  ]) => {
    const parsed = parseSymbol(symbol, { type });
    return {
      id,
      issuerId,
      type,
      number: parsed.ok ? parsed.symbol.number : "1",
      term: term || null,
      year: parsed.ok ? parsed.symbol.year : null,
      issueDate: issueDate || null,
      effectDate: effectDate || null,
      expiryDate: expiryDate || null,
      symbol: symbol || null,
      aliases: [],
      title: title || `Văn bản ${id}`,
      status: expiryDate ? "expired" : "inForce",
      url: `/van-ban/${id}/`,
    };
  },
);

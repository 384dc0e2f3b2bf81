import { describe, expect, it } from "vitest";
import { isSyllable, syllableFault } from "./syllables.ts";

const WELL_WRITTEN =
  `nghiêng khuỷu khúc quyển quyết quốc quý quí quỳnh giếng giêng gì gìn giữ già giặt giết gia lô gích
  hòa hoà ủy uỷ khỏe khoẻ thủy thuỷ hoàng hoặc hoàn ngoài xoáy khoắng ngoằn ngoèo nguệch ngoạc xuềnh huỳnh huyện khuya
  thuở quở huơ moóc xoong goòng boong buýt tuýp séc téc rượu hươu mướp ươm yểm yêu ỷ ý kỷ kỹ lý mỹ tỷ sỹ vỹ hy
  nghề ghế kênh cũng người được nước thương trường đường chuyển triển phát việc nghiệp kiểm sát thuế tuế khuâng bâng
  lẩu pín pờ nặm bjoóc ưu bưu cừu mùa múa của mưa mừa ngừa kìa chịu cứu sếu xẹo đâu đấy loắt choắt nhuộm cuộn`
    .split(/\s+/)
    .filter((word) => word !== "bjoóc");

const SLIPS: [given: string, kind: string, suggestion: string | null][] = [
  ["nghành", "onset", "ngành"],
  ["ngiêm", "onset", "nghiêm"],
  ["ngề", "onset", "nghề"],
  ["ghà", "onset", "gà"],
  ["gế", "onset", "ghế"],
  ["cế", "onset", "kế"],
  ["môt", "tone", null],
  ["viêc", "tone", null],
  ["phảt", "tone", null],
  ["ngừơi", "mark", "người"],
  ["tríên", "mark", "triến"],
  ["mưà", "mark", "mừa"],
  ["gìa", "mark", "già"],
  ["hoăc", "tone", null],
  ["thuơng", "letter", "thương"],
  ["đuợc", "letter", "được"],
  ["ngưòi", "letter", "người"],
  ["chínhh", "letter", "chính"],
  ["đđược", "letter", "được"],
  ["viêệc", "letter", "việc"],
  ["pháttriển", "joined", "phát triển"],
  ["thựchiện", "joined", "thực hiện"],
  ["hòá", "mark", null],
];

const NO_SLIPS =
  `internet video container website logo xtiêng hmông krông plei đắk lắk cliché résumé début née café vắcxin bêtông
  ximăng căngtin xăngđan ápphích xìcăngđan côngtenơ kilôgam axít lôgíc cátxét pítông sôcôla virút bjoóc slứa pjạ ktu kơnia pơmu
  uỷ hoà kg km ôtô`.split(/\s+/);

describe("a Vietnamese syllable", () => {
  it.each(WELL_WRITTEN)("can be written %s", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.toUpperCase().normalize("NFD"))).toBe(true);
    expect(syllableFault(word)).toBeNull();
  });

  it.each(SLIPS)("is not %s", (given, kind, suggestion) => {
    expect(isSyllable(given)).toBe(false);
    expect(syllableFault(given)).toEqual({ kind, suggestion });
  });

  it.each(NO_SLIPS)("has nothing to do with %s", (word) => {
    expect(syllableFault(word)).toBeNull();
  });

  it("is the one that is suggested", () => {
    for (const [, , suggestion] of SLIPS) {
      for (const word of suggestion?.split(" ") ?? []) expect(isSyllable(word)).toBe(true);
    }
  });
});

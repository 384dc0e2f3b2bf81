import { describe, expect, it } from "vitest";
import { findCitations } from "../find-citations.ts";

describe("what the words beside a citation do with its document", () => {
  it.each([
    ["Nghị định này thay thế Nghị định số 34/2016/NĐ-CP", ["replaces object"]],
    ["sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP", ["amends object"]],
    ["sửa đổi điểm c khoản 2 và khoản 4 Điều 9 Nghị định số 29/2023/NĐ-CP", ["amends object"]],
    [
      "bãi bỏ toàn bộ Quyết định số 12/QĐ-UBND, Quyết định số 13/QĐ-UBND",
      ["repeals object", "repeals object"],
    ],
    ["đình chỉ việc thi hành Nghị quyết số 09/NQ-HĐND", ["suspends object"]],
    ["đính chính Quyết định số 41/2024/QĐ-UBND", ["corrects object"]],
    [
      "hợp nhất Quy chế số 01-QC/HU và Quy chế số 02-QC/HU",
      ["consolidates object", "consolidates object"],
    ],
    ["hướng dẫn thi hành Luật Đất đai năm 2024", ["guides object"]],
    ["tổ chức thực hiện tốt Chỉ thị số 05-CT/TW", ["implements object"]],
    ["Căn cứ Luật Đất đai năm 2024", ["basedOn object"]],
    [
      "Nghị quyết 13/2023/NQ-HĐND (sửa đổi bởi Nghị quyết 33/2024/NQ-HĐND)",
      ["null", "amends agent"],
    ],
    ["đã được thay thế bằng Quyết định số 15/QĐ-UBND", ["replaces agent"]],
    ["được sửa đổi, bổ sung một số điều theo Nghị quyết số 203/2025/QH15", ["amends agent"]],
    ["bãi bỏ khoản 2 theo Nghị quyết số 203/2025/QH15", ["null"]],
    ["Quyết định 902/QĐ-UBND đã bị bãi bỏ", ["repeals object"]],
    ["học tập Nghị quyết số 06-NQ/TU", ["null"]],
  ])("%s: %j", (text, expected) => {
    const said = findCitations(text).map(({ relation }) =>
      relation ? `${relation.verb} ${relation.role}` : "null",
    );
    expect(said).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-problem.ts";

const NAMES = [
  "Trần Thị Thu Hiền",
  "thuhien.tran@daihop.gov.vn",
  "Huyện ủy Đầm Hà",
  "Bản tin Đầm Hà",
];

describe("a password", () => {
  it.each(["abc", "mười-một-ch", "           "])("%j is too short", (password) => {
    expect(passwordProblem(password, [])?.vi).toMatch(/ít nhất 12/);
  });

  it.each([
    "matkhau123456",
    "Mật khẩu 123456",
    "password12345",
    "qwertyuiop12",
    "123456789012",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "tranthithuhien",
    "ThuHien@2026",
    "damha-huyenuy",
    "Huyện ủy Đầm Hà",
    "Ban tin Dam Ha 2026",
    "daihop.gov.vn1",
    "vietnam2026!!",
  ])("%j can be guessed", (password) => {
    expect(passwordProblem(password, NAMES)?.vi).toMatch(/dễ đoán/);
  });

  it.each([
    "con-trau-di-cay-ruong-muoi",
    "lá bàng rơi ngoài hiên",
    "gX7!tPq2zR9v",
    "mat-khau-thu-nghiem-1",
    `${"x".repeat(20)}hoa-dong-tien-9-nut-ao`,
  ])("%j is taken", (password) => {
    expect(passwordProblem(password, NAMES)).toBeNull();
  });

  it("ends somewhere", () => {
    expect(passwordProblem("ab1".repeat(50), [])?.vi).toMatch(/dài quá 128/);
  });
});

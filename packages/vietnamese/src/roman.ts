const MAX_ROMAN = 3999;

const NUMERALS = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

/** The Roman numeral of a whole number from 1 to 3999 (`13` → `XIII`), or null for any other. */
export function numberToRoman(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ROMAN) return null;
  let rest = value;
  let roman = "";
  for (const [worth, letters] of NUMERALS) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}

/** The number a Roman numeral stands for (`XIII` → 13), or null unless it is well formed and in capitals. */
export function romanToNumber(roman: string): number | null {
  if (!/^[IVXLCDM]{1,15}$/.test(roman)) return null;
  let rest = roman;
  let value = 0;
  for (const [worth, letters] of NUMERALS) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  // Each number has one spelling, so writing it again tells `IIII` and `VX` from the well formed.
  return numberToRoman(value) === roman ? value : null;
}

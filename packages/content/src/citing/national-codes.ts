/** Codes that one body in the country bears, so that the code alone says whose a document is. */
const NATIONAL = new Set(
  [
    "TW CP TTg CTN QH UBTVQH HĐBT VPCP VPQH VPCTN TTCP KTNN NHNN TANDTC VKSNDTC UBDT QUTW ĐUCATW",
    "BNV BTP BCA BQP BNG BYT BCT BXD BGTVT BKHĐT BKHCN BTTTT BTNMT BNN BNNPTNT BNNMT BLĐTBXH",
    "BVHTTDL BGDĐT BDTTG VPTW UBKTTW BTCTW BTGTW BTGDVTW BDVTW BNCTW BKTTW BĐNTW",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Whether a code names one body in the whole country. `BTC` does not: it is the Ministry of Finance's, and
 * an organising committee's anywhere.
 */
export function isNationalCode(code: string): boolean {
  return NATIONAL.has(code);
}

/** `Ảnh: Đoàn Hưng`, whether or not the newsroom typed the first word. */
export function creditWords(credit: string): string {
  return /^ảnh[\s:]/iu.test(credit) ? credit : `Ảnh: ${credit}`;
}

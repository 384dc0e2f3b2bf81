/** `Theo Báo Quảng Ninh`, whether or not the newsroom typed the first word. */
export function sourceWords(name: string): string {
  return /^theo\s/i.test(name) ? name : `Theo ${name}`;
}

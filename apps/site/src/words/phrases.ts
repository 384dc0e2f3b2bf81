/** `Theo Báo Quảng Ninh`, whether or not the newsroom typed the first word. */
export function sourceWords(name: string): string {
  return /^theo\s/i.test(name) ? name : `Theo ${name}`;
}

/** `Ảnh: Đoàn Hưng`, whether or not the newsroom typed the first word. */
export function creditWords(credit: string): string {
  return /^ảnh[\s:]/iu.test(credit) ? credit : `Ảnh: ${credit}`;
}

/** A slogan between Vietnamese quotation marks, once, whether or not the newsroom typed them. */
export function quoted(slogan: string): string {
  // Only a pair is taken off: the last mark may close a phrase inside the slogan.
  const bare = /^["“«](?<inside>[^"“”«»]*)["”»]$/u.exec(slogan.trim())?.groups?.inside;
  return `“${(bare ?? slogan).trim()}”`;
}

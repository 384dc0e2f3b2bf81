/** A slogan between Vietnamese quotation marks, once, whether or not the newsroom typed them. */
export function quoted(slogan: string): string {
  // Only a pair is taken off: the last mark may close a phrase inside the slogan.
  const bare = /^["“«](?<inside>[^"“”«»]*)["”»]$/u.exec(slogan.trim())?.groups?.inside;
  return `“${(bare ?? slogan).trim()}”`;
}

/** What phones of 2018 (Chrome 60, Safari of iOS 12) do not know, as it stands in a style sheet. */
const UNKNOWN: readonly RegExp[] = [
  // Properties: logical ones, gaps of flex boxes, and what came later.
  /(?<=[{;}\s])(?:padding|margin|border|inset)-(?:inline|block)(?:-[a-z]+)*(?=\s*:)/g,
  /(?<=[{;}\s])(?:inset|gap|row-gap|column-gap|aspect-ratio|text-wrap|scroll-padding|accent-color)(?=\s*:)/g,
  /(?<=[{;}\s])(?:text-decoration-thickness|text-underline-offset|line-clamp|place-[a-z]+)(?=\s*:)/g,
  // Functions. In a custom property they make invalid whatever uses it, as they do there.
  /(?<![\w-])(?:clamp|min|max|color-mix|light-dark)(?=\()/g,
  // Selectors: the whole rule goes with them.
  /(?<=:)(?:is|where|has|focus-visible|user-invalid)(?![\w-])/g,
  /(?<=@)(?:container|layer|property|starting-style)(?![\w-])/g,
];

/** A style sheet as such a phone reads it: what it does not know has names that no browser knows. Pure. */
export function asOldPhonesRead(css: string): string {
  return UNKNOWN.reduce((text, unknown) => text.replace(unknown, (name) => `unknown-${name}`), css);
}

/**
 * A page as Chrome 60 reads it: no formats of pictures but the oldest, no modules, and all pictures fetched at
 * once. Pure.
 */
export function withoutNewMarkup(html: string): string {
  return html
    .replace(/<source[^>]*type="image\/(?:avif|webp)"[^>]*>/g, "")
    .replace(/ loading="lazy"/g, "")
    .replace(/type="module"/g, 'type="unknown-module"')
    .replace(/ nomodule(?:="")?/g, "");
}

import { coloursOf, paletteOf } from "@bantin/contract";

/**
 * The style sheet of an office's colours. It wins over tokens.css wherever it stands; paper stays black and white.
 *
 * @param name see `paletteName`
 * @returns null for what names no colours
 */
export function paletteSheet(name: string): string | null {
  const colours = coloursOf(name);
  const palette = colours && paletteOf(colours);
  if (!palette) return null;
  const rule = (properties: Record<string, string>) =>
    `html:root{${Object.entries(properties)
      .map(([property, value]) => `${property}:${value}`)
      .join(";")}}`;
  return `@media screen{${rule(palette.light)}}\n@media screen and (prefers-color-scheme:dark){${rule(palette.dark)}}\n`;
}

/** `tel:` address of a number as printed: `0203.3880.123`, `(0203) 3 880 123`, `+84 203 …`. */
export function telephoneHref(printed: string): string {
  return `tel:${printed.replace(/[^\d+]/g, "")}`;
}

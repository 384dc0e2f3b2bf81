/** Grounds of pages on which letters in the main colour stand, as in the site's tokens.css: of each the hardest. */
const LIGHT_GROUND = "#f7f2e9";
const DARK_GROUND = "#221c18";
const WHITE = "#ffffff";
const BLACK = "#000000";

/** Of sites that chose none. */
export const USUAL_MAIN = "#8f1418";
const USUAL_ACCENT = "#f6d98f";

/** WCAG 2.2: 1.4.3 for letters (AA), 1.4.6 (AAA), 1.4.11 for what is no text. */
const AA = 4.5;
const AAA = 7;
const RULE = 3;

export const COLOUR = /^#[0-9a-f]{6}$/i;

/** What an office chooses; null for the usual one. */
export interface Colours {
  /** Names, links, rules, and the ground of the campaign theme. */
  main: string | null;
  /** Small letters on that ground. */
  accent: string | null;
}

/** The ratio of contrast of two colours, `#rrggbb`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Which of the colours cannot be read on a page of this site, with its ratio and the least that is needed. */
export function colourFault({
  main,
  accent,
}: Colours): { field: "main" | "accent"; ratio: number; least: number } | null {
  const ofMain = main === null ? AA : contrastOf(main, LIGHT_GROUND);
  if (ofMain < AA) return { field: "main", ratio: ofMain, least: AA };
  if (accent === null) return null;
  const ground = main ?? USUAL_MAIN;
  const ratio = luminanceOf(accent) > luminanceOf(ground) ? contrastOf(accent, ground) : 1;
  return ratio < AA ? { field: "accent", ratio, least: AA } : null;
}

/** The name of the style sheet of chosen colours, from which they can be read again; null for the usual ones. */
export function paletteName({ main, accent }: Colours): string | null {
  if (main === null && accent === null) return null;
  return [main, accent].map((colour) => colour?.slice(1).toLowerCase() ?? USUAL).join("-");
}

/** Null for what is no such name. */
export function coloursOf(name: string): Colours | null {
  const [main = null, accent = null] = name
    .split("-")
    .map((part) => (part === USUAL ? null : `#${part}`));
  return paletteName({ main, accent }) === name ? { main, accent } : null;
}

const USUAL = "x";

/** The custom properties of tokens.css that follow from chosen colours, for light pages and for dark ones. */
export function paletteOf({
  main,
  accent,
}: Colours): { light: Record<string, string>; dark: Record<string, string> } | null {
  if (main === null && accent === null) return null;
  const ground = main ?? USUAL_MAIN;
  const usualAccent = contrastOf(USUAL_ACCENT, ground) < AA ? WHITE : USUAL_ACCENT;
  const onGround = { "--theme-accent": accent ?? usualAccent };
  if (main === null) return { light: onGround, dark: onGround };
  const bright = towards(WHITE, main, (colour) => contrastOf(colour, DARK_GROUND) >= AAA);
  return {
    light: {
      "--red": main,
      "--rule": main,
      "--link": main,
      "--theme-ground": main,
      ...onGround,
    },
    dark: {
      "--red": bright,
      "--rule": towards(WHITE, main, (colour) => contrastOf(colour, DARK_GROUND) >= RULE),
      "--link": bright,
      "--theme-ground": mixed(BLACK, main, 0.25),
      ...onGround,
    },
  };
}

/** The first step on the way to another colour that will do. */
function towards(other: string, colour: string, isEnough: (colour: string) => boolean): string {
  for (let share = 0; share < 1; share += 0.02) {
    const step = mixed(other, colour, share);
    if (isEnough(step)) return step;
  }
  return other;
}

function mixed(other: string, colour: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const parts = from.map((channel, index) =>
    Math.round(channel + ((to[index] ?? 0) - channel) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** WCAG 2.2, relative luminance: from 0, black, to 1, white. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

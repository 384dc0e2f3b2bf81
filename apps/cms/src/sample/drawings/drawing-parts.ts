/** One palette for all drawings, so that they look like one hand's. */
export const COLORS = {
  night: "#12324a",
  deep: "#175a72",
  sea: "#2b8592",
  shallow: "#6bb5b1",
  mist: "#cfe5df",
  paper: "#f7efdd",
  sand: "#ecd8ac",
  sun: "#f6b44b",
  glow: "#fbd98f",
  forest: "#1e5245",
  leaf: "#3a7d55",
  tea: "#6ea559",
  lime: "#a6c56c",
  earth: "#8a5a3c",
  roof: "#b1492f",
  red: "#c8282d",
  gold: "#f7cf46",
  wood: "#6b3f2a",
  white: "#fdfaf3",
} as const;

export const WIDTH = 1600;
export const HEIGHT = 900;

export function picture(...parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join("")}</svg>`;
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

export function circle(x: number, y: number, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" opacity="${opacity}"/>`;
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

export function path(d: string, fill: string, opacity = 1): string {
  return `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`;
}

export function line(d: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`;
}

/** A group drawn about its own origin. */
export function at(x: number, y: number, scale: number, ...parts: string[]): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join("")}</g>`;
}

/** A vertical gradient over the whole picture, top colour first. */
export function sky(id: string, ...colors: string[]): string {
  const stops = colors
    .map((color, index) => {
      const offset = Math.round((index / (colors.length - 1)) * 100);
      return `<stop offset="${offset}%" stop-color="${color}"/>`;
    })
    .join("");
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#${id})"/>`;
}

/** The height of a rolling ridge at x: two waves, so that no two hills are alike. */
export function ridgeY(x: number, base: number, swing: number, phase: number): number {
  return base - swing * (0.62 * Math.sin(x / 210 + phase) + 0.38 * Math.sin(x / 87 + phase * 2.3));
}

/** Rolling hills from edge to edge, down to the bottom. */
export function hills(base: number, swing: number, phase: number, fill: string): string {
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += 20) {
    points.push(`${x} ${ridgeY(x, base, swing, phase).toFixed(1)}`);
  }
  return path(`M0 ${HEIGHT} L${points.join(" L")} L${WIDTH} ${HEIGHT} Z`, fill);
}

export function cloud(x: number, y: number, scale: number, fill: string = COLORS.white): string {
  return at(
    x,
    y,
    scale,
    `<g opacity="0.75">${ellipse(0, 0, 90, 16, fill)}${ellipse(-30, -12, 42, 18, fill)}${ellipse(28, -16, 50, 22, fill)}</g>`,
  );
}

/** Short strokes of light on water, thinner towards the horizon. */
export function ripples(top: number, bottom: number, color: string, seed: number): string {
  const strokes: string[] = [];
  for (let index = 0; index < 46; index++) {
    const depth = ((index * 37 + seed * 11) % 46) / 46;
    const x = (index * 263 + seed * 97) % WIDTH;
    const y = top + (bottom - top) * depth;
    const length = 26 + depth * 110;
    strokes.push(line(`M${x} ${y.toFixed(0)} h${length.toFixed(0)}`, color, 2 + depth * 4, 0.45));
  }
  return strokes.join("");
}

/** A five-pointed star about its centre. */
export function star(x: number, y: number, radius: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    const reach = index % 2 === 0 ? radius : radius * 0.382;
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(" ")}" fill="${fill}"/>`;
}

/** A head seen from behind: no face, so that nobody is portrayed. */
export function head(y: number, radius: number): string {
  return rect(-9, y + radius - 8, 18, 24, "#d9a678") + circle(0, y, radius, "#2a2523");
}

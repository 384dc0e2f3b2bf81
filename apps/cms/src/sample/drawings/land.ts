import {
  at,
  COLORS,
  circle,
  cloud,
  HEIGHT,
  hills,
  line,
  path,
  picture,
  rect,
  ridgeY,
  sky,
  WIDTH,
} from "./drawing-parts.ts";

export function tree(x: number, y: number, scale: number, crown: string = COLORS.leaf): string {
  return at(
    x,
    y,
    scale,
    rect(-7, -60, 14, 62, COLORS.wood),
    circle(0, -96, 50, crown),
    circle(-34, -72, 34, crown),
    circle(34, -70, 36, crown),
    circle(14, -110, 24, COLORS.lime, 0.2),
  );
}

/** A small house about the middle of its floor, 200 wide. */
export function house(x: number, y: number, scale: number, wall: string = COLORS.paper): string {
  return at(
    x,
    y,
    scale,
    rect(-86, -84, 172, 84, wall),
    path("M-112 -80 L-70 -150 H70 L112 -80 Z", COLORS.roof),
    rect(-18, -62, 36, 62, COLORS.wood),
    rect(-66, -60, 34, 32, COLORS.deep),
    rect(32, -60, 34, 32, COLORS.deep),
  );
}

/** A picker with a conical hat and a basket, seen from behind. */
function picker(x: number, y: number, scale: number, dress: string): string {
  return at(
    x,
    y,
    scale,
    path("M-24 0 C-30 -46 -20 -72 0 -74 C20 -72 30 -46 24 0 Z", dress),
    path("M-44 -72 Q0 -128 44 -72 Q0 -58 -44 -72 Z", COLORS.sand),
    path("M8 -52 h34 l-6 44 h-22 Z", COLORS.earth),
  );
}

/** Rows of tea following the slopes, pickers among them. */
export function teaHills(): string {
  const rows: string[] = [];
  for (let row = 0; row < 13; row++) {
    const points: string[] = [];
    for (let x = -20; x <= WIDTH + 20; x += 20) {
      const y = ridgeY(x, 500, 74 - row * 3, 0.9 + row * 0.035) + row * 22 + row * row * 1.7;
      points.push(`${x} ${y.toFixed(1)}`);
    }
    const color = row % 2 === 0 ? COLORS.leaf : COLORS.tea;
    rows.push(path(`M-20 ${HEIGHT} L${points.join(" L")} L${WIDTH + 20} ${HEIGHT} Z`, color));
    rows.push(line(`M${points.join(" L")}`, COLORS.lime, 3 + row * 0.45, 0.55));
  }
  return picture(
    sky("tea-morning", "#bfe0de", "#e6f0de", "#fbf0cf"),
    circle(1240, 210, 78, COLORS.glow),
    cloud(420, 150, 1.6),
    cloud(900, 240, 1.1),
    hills(350, 70, 2.4, "#9cc4b4"),
    hills(420, 62, 4.1, "#6fa58f"),
    hills(470, 40, 5.6, "#4b8a6d"),
    ...rows,
    house(1290, 486, 0.6),
    tree(1180, 500, 0.62, COLORS.forest),
    tree(1390, 476, 0.7, COLORS.forest),
    picker(420, 690, 1.15, COLORS.red),
    picker(600, 640, 0.9, COLORS.deep),
    picker(1020, 770, 1.5, COLORS.night),
  );
}

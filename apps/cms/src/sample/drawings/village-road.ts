import {
  COLORS,
  circle,
  cloud,
  ellipse,
  hills,
  line,
  path,
  picture,
  rect,
  sky,
  WIDTH,
} from "./drawing-parts.ts";
import { house, tree } from "./land.ts";

/** A clump of flowers; every other one has the colours the other way round. */
function clump(x: number, y: number, radius: number, isOdd: boolean): string {
  const [left, right] = isOdd ? [COLORS.sun, COLORS.red] : [COLORS.red, COLORS.gold];
  return [
    ellipse(x, y + radius * 0.7, radius * 1.7, radius * 1.1, COLORS.leaf),
    circle(x - radius * 0.5, y - radius * 0.2, radius * 0.6, left),
    circle(x + radius * 0.6, y + radius * 0.1, radius * 0.55, right),
  ].join("");
}

/** Both sides of the road, from the horizon to the viewer. */
function flowers(): string {
  const clumps = Array.from({ length: 26 }, (_, index) => {
    const depth = (index / 25) ** 1.7;
    const gap = 26 + depth * 420;
    const [y, radius] = [470 + depth * 420, 4 + depth * 20];
    const sway = (index % 3) * 3;
    const isOdd = index % 2 === 1;
    return clump(800 - gap + sway, y, radius, isOdd) + clump(800 + gap + sway, y, radius, isOdd);
  });
  return clumps.join("");
}

/** A village road between flowers and fields. */
export function villageRoad(): string {
  return picture(
    sky("road-noon", "#86c5d6", "#cfe7e2", "#f8f1d9"),
    cloud(330, 140, 1.7),
    cloud(1210, 110, 1.4),
    hills(420, 60, 0.4, "#8ab7a6"),
    hills(458, 34, 2.8, "#5f9c7f"),
    rect(0, 462, WIDTH, 438, COLORS.lime),
    path("M0 520 L620 470 H0 Z M1600 520 L980 470 H1600 Z", COLORS.tea),
    path("M0 640 L560 500 L0 560 Z M1600 640 L1040 500 L1600 560 Z", COLORS.tea),
    path("M0 860 L470 600 L0 720 Z M1600 860 L1130 600 L1600 720 Z", COLORS.tea),
    path("M784 466 H816 L1180 900 H420 Z", "#d9d3c4"),
    line("M800 490 V510 M800 540 V572 M800 620 V668 M800 730 V800", COLORS.white, 8),
    house(330, 500, 0.72),
    house(520, 486, 0.5, COLORS.glow),
    house(1110, 488, 0.52),
    house(1300, 506, 0.78, COLORS.glow),
    tree(200, 512, 0.9, COLORS.forest),
    tree(430, 494, 0.62),
    tree(1210, 498, 0.66),
    tree(1440, 520, 1, COLORS.forest),
    flowers(),
  );
}

import {
  at,
  COLORS,
  circle,
  ellipse,
  head,
  hills,
  line,
  path,
  picture,
  rect,
  sky,
  WIDTH,
} from "./drawing-parts.ts";
import { tree } from "./land.ts";

function lantern(x: number, y: number): string {
  return at(
    x,
    y,
    0.8,
    circle(0, 0, 70, COLORS.glow, 0.22),
    line("M0 -60 V-24", COLORS.wood, 4),
    ellipse(0, 0, 24, 28, COLORS.red),
    rect(-12, -32, 24, 8, COLORS.gold),
    rect(-12, 24, 24, 8, COLORS.gold),
    line("M0 32 V54", COLORS.gold, 4),
    line("M-9 -24 Q-16 0 -9 24 M9 -24 Q16 0 9 24", "#e46a4a", 3),
  );
}

function walls(): string {
  const columns = [-330, -198, -66, 66, 198, 330].map(
    (x) => rect(x - 15, -190, 30, 190, COLORS.roof) + rect(x - 22, -14, 44, 18, COLORS.sand),
  );
  return [
    rect(-400, -190, 800, 190, "#f0c988"),
    rect(-66, -160, 132, 160, COLORS.wood),
    rect(-308, -140, 88, 110, "#8c5a3a"),
    rect(220, -140, 88, 110, "#8c5a3a"),
    line("M-308 -85 h88 M-264 -140 v110 M220 -85 h88 M264 -140 v110", "#f0c988", 5),
    ...columns,
    rect(-440, 0, 880, 22, "#8f8272"),
  ].join("");
}

/** The curved roof, its ends turned up. */
function roof(): string {
  const eaves =
    "M-520 -176 C-440 -190 -380 -250 -330 -350 H330 C380 -250 440 -190 520 -176 C536 -196 548 -214 552 -236 C512 -206 474 -252 420 -384 H-420 C-474 -252 -512 -206 -552 -236 C-548 -214 -536 -196 -520 -176 Z";
  const tiles = "M-520 -176 C-440 -190 -390 -250 -340 -378 H340 C390 -250 440 -190 520 -176 Z";
  const ridge = "M-372 -372 H372 L432 -418 Q384 -390 340 -394 H-340 Q-384 -390 -432 -418 Z";
  return [
    path(eaves, "#7d2f22"),
    path(tiles, COLORS.roof),
    line("M-438 -214 H438 M-402 -254 H402 M-376 -296 H376 M-354 -338 H354", "#8e3826", 5, 0.8),
    path(ridge, "#6a271d"),
    circle(0, -412, 16, COLORS.gold),
    line("M-34 -404 q-26 -24 -54 -4 M34 -404 q26 -24 54 -4", COLORS.gold, 8),
  ].join("");
}

/** Seen from behind, in the yard. */
function crowd(): string {
  const dresses = [COLORS.night, COLORS.deep, COLORS.roof, COLORS.leaf];
  const body = "M-34 60 C-36 -36 -24 -58 0 -60 C24 -58 36 -36 34 60 Z";
  const people = Array.from({ length: 15 }, (_, index) => {
    const x = 150 + index * 92 + ((index * 7) % 5) * 9;
    const y = 866 + ((index * 3) % 4) * 13;
    const dress = dresses[index % dresses.length] ?? COLORS.night;
    const sash = line("M-24 -34 Q0 -20 24 -34", COLORS.gold, 5);
    return at(x, y, 1.1 + (index % 3) * 0.06, head(-84, 21), path(body, dress), sash);
  });
  return people.join("");
}

/** A communal house on a festival night: lanterns under a great roof, people in the yard. */
export function communalHouse(): string {
  const stars = [140, 300, 470, 640, 860, 1050, 1440, 1540].map((x, index) =>
    circle(x, 60 + ((index * 83) % 190), 3, COLORS.paper, 0.9),
  );
  return picture(
    sky("festival-night", "#0f2a44", "#1a4159", "#2f6070", "#557f80", "#557f80"),
    ...stars,
    path("M1290 104 A68 68 0 1 0 1342 214 A56 56 0 1 1 1290 104 Z", COLORS.paper),
    hills(520, 60, 1.9, "#1d4a52"),
    tree(170, 700, 2.3, "#173f3a"),
    tree(1450, 700, 2.1, "#173f3a"),
    rect(0, 690, WIDTH, 210, "#b98a5c"),
    path("M0 690 H1600 V720 Q800 690 0 720 Z", "#9f7148"),
    at(800, 690, 1, walls(), roof()),
    ...[536, 668, 800, 932, 1064].map((x) => lantern(x, 562)),
    crowd(),
  );
}

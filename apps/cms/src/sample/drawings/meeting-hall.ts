import {
  at,
  COLORS,
  circle,
  ellipse,
  head,
  line,
  path,
  picture,
  rect,
  star,
  WIDTH,
} from "./drawing-parts.ts";

function listeners(row: number): string {
  const scale = 0.86 + row * 0.34;
  const step = 128 * scale;
  const shirts = [COLORS.white, COLORS.night, "#d8e4e2", COLORS.deep];
  const back = "M-46 130 C-48 34 -34 10 0 8 C34 10 48 34 46 130 Z";
  const seats = Array.from({ length: Math.ceil(WIDTH / step) + 1 }, (_, index) => {
    const x = index * step + (row % 2) * step * 0.5;
    const shirt = shirts[(index * 3 + row) % shirts.length] ?? COLORS.white;
    return at(x, 690 + row * 96, scale, head(-20, 26), path(back, shirt));
  });
  const bench = rect(0, 752 + row * 104, WIDTH, 20 + row * 8, row === 2 ? "#4d2c1d" : COLORS.wood);
  return seats.join("") + bench;
}

function speaker(x: number, suit: string): string {
  return at(
    x,
    420,
    0.9,
    circle(0, -80, 24, "#d9a678"),
    path("M-40 0 C-40 -40 -26 -54 0 -56 C26 -54 40 -40 40 0 Z", suit),
    path("M-25 -82 Q-22 -112 0 -110 Q22 -112 25 -82 Q0 -98 -25 -82 Z", "#2a2523"),
  );
}

function flag(x: number): string {
  return at(
    x,
    440,
    1,
    line("M0 50 V-270", "#a8803a", 8),
    path("M4 -266 Q54 -246 96 -262 V-120 Q54 -104 4 -124 Z", COLORS.red),
    star(50, -190, 24, COLORS.gold),
    circle(0, -276, 9, "#a8803a"),
  );
}

function drapery(): string {
  const folds = Array.from({ length: 9 }, (_, index) =>
    rect(365 + index * 102, 70, 51, 410, "#bf2a30"),
  );
  const swags = Array.from({ length: 6 }, (_, index) => {
    return `M${340 + index * 153.4} 96 q76.7 66 153.4 0 Z`;
  });
  return [
    rect(340, 60, 920, 420, "#b0222a"),
    ...folds,
    rect(324, 48, 952, 50, "#8f171d"),
    path(swags.join(" "), "#8f171d"),
    star(800, 226, 86, COLORS.gold),
  ].join("");
}

/** A meeting seen from the last row: red drapery with the star, flags, the desk, listeners. */
export function meetingHall(): string {
  const bouquet = [-84, -56, -28, 0, 28, 56, 84].map((x, index) =>
    circle(x, index % 2 ? 8 : 0, 17, index % 2 ? COLORS.sun : COLORS.white),
  );
  return picture(
    rect(0, 0, WIDTH, 900, "#f0e2c4"),
    rect(0, 0, WIDTH, 34, "#dcc79c"),
    drapery(),
    ...[110, 215, 1300, 1405].map(flag),
    rect(0, 480, WIDTH, 420, "#d9b98a"),
    rect(0, 480, WIDTH, 26, "#b98f5c"),
    rect(500, 430, 600, 108, COLORS.wood),
    rect(486, 420, 628, 20, COLORS.earth),
    ...[590, 695, 905, 1010].map((x) => speaker(x, COLORS.white)),
    speaker(800, COLORS.night),
    at(800, 500, 1, ellipse(0, 18, 120, 26, COLORS.leaf), ...bouquet),
    listeners(0),
    listeners(1),
    listeners(2),
  );
}

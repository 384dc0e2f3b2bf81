import {
  at,
  COLORS,
  circle,
  cloud,
  ellipse,
  line,
  path,
  picture,
  rect,
  ripples,
  sky,
  star,
  WIDTH,
} from "./drawing-parts.ts";

/** A limestone island about the middle of its waterline, 200 wide, with its reflection. */
function island(x: number, y: number, scale: number, fill: string, reflection: string): string {
  const shape =
    "M-110 0 C-104 -40 -92 -70 -74 -92 C-62 -150 -40 -168 -22 -150 C-10 -176 18 -190 34 -156 C52 -150 58 -118 64 -100 C84 -84 98 -42 108 0 Z";
  return at(
    x,
    y,
    scale,
    `<g transform="scale(1 -0.35)">${path(shape, reflection, 0.55)}</g>`,
    path(shape, fill),
    line("M-40 -118 q10 44 -2 84 M24 -130 q12 50 2 96 M62 -84 q8 26 4 52", reflection, 5, 0.35),
  );
}

/** A wooden fishing boat about its waterline, bow to the right. */
export function boat(x: number, y: number, scale: number, cabin: string): string {
  return at(
    x,
    y,
    scale,
    ellipse(0, 6, 130, 10, COLORS.night),
    path(
      "M-130 -42 C-110 -6 -96 2 -80 4 L86 4 C112 -4 134 -34 146 -62 C96 -44 -60 -34 -130 -42 Z",
      COLORS.roof,
    ),
    line("M-122 -30 C-60 -24 70 -28 132 -44", COLORS.paper, 6),
    rect(-70, -92, 78, 56, cabin),
    rect(-78, -102, 94, 12, COLORS.night),
    rect(-58, -80, 20, 20, COLORS.glow),
    rect(-28, -80, 20, 20, COLORS.glow),
    line("M46 -40 V-190 M46 -182 L104 -50 M46 -182 L-66 -102", COLORS.night, 5),
    path("M46 -190 h48 v32 h-48 Z", COLORS.red),
    star(70, -174, 10, COLORS.gold),
  );
}

/** The bay at sunrise: islands in three distances, the sun's road on the water. */
export function seaAndIslands(): string {
  return picture(
    sky("sea-dawn", "#f3c58a", "#f9e3b8", "#dcebe0", "#cfe5df"),
    circle(1080, 470, 120, COLORS.glow, 0.5),
    circle(1080, 470, 78, COLORS.sun),
    cloud(380, 170, 1.7),
    cloud(1280, 250, 1.2),
    cloud(760, 110, 0.9),
    rect(0, 520, WIDTH, 380, COLORS.shallow),
    rect(0, 620, WIDTH, 280, COLORS.sea),
    rect(0, 760, WIDTH, 140, COLORS.deep),
    path("M1000 520 L1160 520 L1290 900 L880 900 Z", COLORS.glow, 0.28),
    [150, 330, 560, 870, 1290, 1500]
      .map((x, index) => island(x, 522, 0.62 + (index % 3) * 0.16, "#9cc4bf", COLORS.mist))
      .join(""),
    island(430, 610, 1.25, "#4f948f", COLORS.deep),
    island(1370, 630, 1.5, "#438783", COLORS.deep),
    ripples(640, 880, COLORS.mist, 5),
    island(120, 740, 2.1, COLORS.forest, COLORS.night),
    boat(820, 760, 1, COLORS.paper),
    boat(1130, 600, 0.42, COLORS.paper),
  );
}

/** Boats coming home in the first light. */
export function fishingBoats(): string {
  return picture(
    sky("boats-dawn", "#1d4a66", "#5b8b97", "#e9c596", "#fbdca0", "#fbdca0"),
    circle(420, 470, 150, COLORS.glow, 0.35),
    circle(420, 470, 92, COLORS.sun),
    path(
      "M0 500 L120 430 L240 470 L380 410 L540 480 L760 440 L980 486 L1180 420 L1360 470 L1600 430 V520 H0 Z",
      "#2d6473",
    ),
    rect(0, 505, WIDTH, 395, "#1f6474"),
    rect(0, 640, WIDTH, 260, "#184f62"),
    path("M350 505 L500 505 L640 900 L230 900 Z", COLORS.glow, 0.22),
    ripples(530, 890, COLORS.glow, 3),
    boat(1470, 575, 0.5, COLORS.sand),
    boat(980, 590, 0.6, COLORS.paper),
    boat(300, 640, 0.85, COLORS.paper),
    boat(1130, 770, 1.5, COLORS.white),
    line(
      "M700 250 q18 -16 34 0 q16 -16 34 0 M800 310 q14 -12 26 0 q12 -12 26 0 M610 320 q12 -10 22 0 q10 -10 22 0",
      COLORS.paper,
      5,
      0.9,
    ),
  );
}

/** Where the walkways of the rafts would meet, so that they lie flat on the water. */
const VANISHING = { x: 760, y: 330 };

function raftX(column: number, y: number): number {
  return VANISHING.x + (column - 4) * 0.82 * (y - VANISHING.y);
}

/** Net pens between walkways, in perspective. */
function pens(): string {
  const rows = [552, 604, 676, 776, 916];
  const parts: string[] = [];
  for (const [row, far] of rows.entries()) {
    const near = rows[row + 1];
    const thickness = (far - VANISHING.y) / 34;
    if (near === undefined) continue;
    for (let column = 1; column < 7; column++) {
      const corners = `M${raftX(column, far)} ${far} H${raftX(column + 1, far)} L${raftX(column + 1, near)} ${near} H${raftX(column, near)} Z`;
      parts.push(path(corners, (row + column) % 2 === 0 ? "#17586a" : "#1c6778"));
      const middle = (far + near) / 2;
      const left = raftX(column + 0.25, middle);
      const length = (raftX(column + 1, middle) - left) * 0.4;
      parts.push(
        line(
          `M${left} ${middle} h${length} m${-length * 0.4} ${thickness} h${length * 0.6}`,
          COLORS.shallow,
          thickness / 4,
          0.8,
        ),
      );
    }
  }
  for (let column = 1; column <= 7; column++) {
    parts.push(
      path(`M${raftX(column, 552) - 4} 552 h8 L${raftX(column, 916) + 12} 916 h-24 Z`, COLORS.sand),
    );
  }
  for (const y of rows) {
    const thickness = (y - VANISHING.y) / 34;
    parts.push(line(`M${raftX(1, y)} ${y} H${raftX(7, y)}`, COLORS.sand, thickness));
    for (let column = 1; column <= 7; column++) {
      parts.push(circle(raftX(column, y), y, thickness, COLORS.white));
    }
  }
  return parts.join("");
}

function raftHut(): string {
  return at(
    760,
    552,
    1.1,
    rect(-170, -14, 340, 18, COLORS.wood),
    rect(-110, -108, 220, 96, COLORS.sand),
    path("M-140 -104 L-96 -168 H96 L140 -104 Z", COLORS.roof),
    rect(-22, -76, 44, 62, COLORS.wood),
    rect(-84, -80, 40, 34, COLORS.deep),
    rect(46, -80, 40, 34, COLORS.deep),
    line("M146 -14 V-200", COLORS.night, 5),
    path("M146 -200 h54 v36 h-54 Z", COLORS.red),
    star(173, -182, 11, COLORS.gold),
    rect(-152, -50, 30, 36, COLORS.deep),
  );
}

/** Rafts of net pens with the keeper's hut. */
export function fishRafts(): string {
  return picture(
    sky("raft-day", "#8ec6cf", "#cfe5df", "#f3ecd6"),
    cloud(300, 150, 1.5),
    cloud(1160, 110, 1.9),
    island(220, 425, 1.1, "#8bbab4", COLORS.mist),
    island(480, 425, 0.7, "#9cc4bf", COLORS.mist),
    island(1320, 425, 1.5, "#6fa8a3", COLORS.mist),
    island(1560, 425, 1, "#84b5b0", COLORS.mist),
    rect(0, 425, WIDTH, 475, COLORS.sea),
    rect(0, 425, WIDTH, 70, COLORS.shallow),
    ripples(470, 890, COLORS.mist, 9),
    pens(),
    raftHut(),
    boat(1455, 520, 0.5, COLORS.paper),
  );
}

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
  sky,
  star,
} from "./drawing-parts.ts";
import { tree } from "./land.ts";

function pupil(x: number, y: number, shirt: string): string {
  return at(
    x,
    y,
    1,
    circle(0, -66, 15, "#e9b98c"),
    path("M-16 -70 Q0 -92 16 -70 Z", COLORS.night),
    path("M-18 -8 L-15 -50 H15 L18 -8 Z", shirt),
    rect(-12, -10, 9, 24, COLORS.night),
    rect(3, -10, 9, 24, COLORS.night),
    rect(-24, -46, 10, 26, COLORS.roof),
  );
}

function pane(x: number): string {
  const bars = line(`M${x + 33} -118 v62 M${x} -87 h66`, COLORS.white, 6);
  return rect(x, -118, 66, 62, COLORS.shallow) + bars;
}

function schoolhouse(): string {
  return at(
    810,
    660,
    1,
    rect(-450, -160, 900, 160, COLORS.glow),
    rect(-450, -22, 900, 22, COLORS.earth),
    path("M-490 -156 L-420 -250 H420 L490 -156 Z", COLORS.roof),
    line("M-470 -180 H470 M-445 -212 H445", "#9a3c26", 4, 0.7),
    path("M-92 -156 L0 -232 L92 -156 Z", COLORS.paper),
    circle(0, -184, 18, COLORS.deep),
    ...[-400, -290, -180, 150, 260, 370].map(pane),
    rect(-52, -126, 104, 126, COLORS.wood),
    rect(-44, -118, 42, 118, "#7d4d33"),
    rect(2, -118, 42, 118, "#7d4d33"),
  );
}

/** A school on a slope: one long building, a flag, children crossing the yard. */
export function hillSchool(): string {
  return picture(
    sky("school-day", "#7fc0d0", "#c5e3df", "#f5f0da"),
    cloud(260, 130, 1.8),
    cloud(1320, 180, 1.3),
    hills(380, 120, 1.2, "#86b5a0"),
    hills(470, 90, 3.3, "#5c9a78"),
    hills(580, 46, 5.2, COLORS.leaf),
    path(`M0 ${HEIGHT} V690 Q800 610 1600 690 V${HEIGHT} Z`, COLORS.tea),
    path("M620 900 Q730 740 790 668 H850 Q930 760 1010 900 Z", COLORS.sand),
    tree(190, 700, 1.5, COLORS.forest),
    tree(1460, 690, 1.7, COLORS.forest),
    schoolhouse(),
    line("M1320 700 V330", COLORS.white, 9),
    path("M1324 334 q46 -16 92 0 t70 0 v84 q-34 14 -70 0 t-92 0 Z", COLORS.red),
    star(1402, 376, 28, COLORS.gold),
    pupil(640, 800, COLORS.white),
    pupil(710, 770, COLORS.deep),
    pupil(905, 790, COLORS.white),
    pupil(975, 830, COLORS.red),
  );
}

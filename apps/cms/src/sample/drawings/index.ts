/** Pictures drawn for the sample content: SVG of 1600 × 900, no text, nothing from elsewhere. */
export { communalHouse } from "./communal-house.ts";
export { teaHills } from "./land.ts";
export { meetingHall } from "./meeting-hall.ts";
export { hillSchool } from "./school.ts";
export { fishingBoats, fishRafts, seaAndIslands } from "./sea.ts";
export { villageRoad } from "./village-road.ts";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourFault, coloursOf, contrastOf, paletteName, paletteOf } from "./colours.ts";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
  ])("of %s and %s", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });
});

describe("the colours of an office", () => {
  it.each([
    ["none", null, null, null],
    ["dark blue", "#0b3a75", null, null],
    ["dark green with gold", "#14532d", "#f6d98f", null],
    ["a red that is too light", "#e57373", null, "main"],
    ["yellow", "#ffde00", null, "main"],
    ["gold on the usual red", null, "#f6d98f", null],
    ["red on the usual red", null, "#c62828", "accent"],
    ["black on blue", "#1d5fa8", "#000000", "accent"],
  ])("%s", (_name, main, accent, field) => {
    expect(colourFault({ main, accent })?.field ?? null).toBe(field);
  });

  it.each([
    [null, null, null],
    ["#14532D", null, "14532d-x"],
    [null, "#f6d98f", "x-f6d98f"],
  ])("have a name: %s, %s", (main, accent, name) => {
    expect(paletteName({ main, accent })).toBe(name);
    const read = name === null ? null : coloursOf(name);
    expect(read?.main ?? null).toBe(main?.toLowerCase() ?? null);
    expect(coloursOf("a-b-c")).toBeNull();
  });

  it("that are accepted can be read everywhere, light and dark", () => {
    fc.assert(
      fc.property(colour, fc.option(colour), (main, accent) => {
        fc.pre(colourFault({ main, accent }) === null);
        const palette = paletteOf({ main, accent });
        const read = (ground: string, name: string, part = palette?.light) =>
          contrastOf(part?.[name] ?? ground, part?.[ground] ?? ground);
        expect(read("#fffdf9", "--link")).toBeGreaterThanOrEqual(4.5);
        expect(read("#f7f2e9", "--red")).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(palette?.light["--rule"] ?? "", "#ffffff")).toBeGreaterThanOrEqual(4.5);
        expect(read("--theme-ground", "--theme-accent")).toBeGreaterThanOrEqual(4.5);
        expect(read("#221c18", "--link", palette?.dark)).toBeGreaterThanOrEqual(7);
        expect(read("#171310", "--rule", palette?.dark)).toBeGreaterThanOrEqual(3);
        // Letters of a button stand on it.
        expect(contrastOf(palette?.dark["--rule"] ?? "", "#ffffff")).toBeGreaterThanOrEqual(4.5);
        expect(read("--theme-ground", "--theme-accent", palette?.dark)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

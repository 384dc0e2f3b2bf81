import { ask, type Check, good, reasonOf, wrong } from "../check.ts";

/** Whether what is published goes live. */
export const publisher: Check = {
  name: "Publisher",
  async look({ publisherUrl }) {
    try {
      const { status, text } = await ask(`${publisherUrl}/readyz`);
      if (status === 200) return [good("The site is up to date with what is published.")];
      return [
        wrong(
          `It says: ${text.trim()}`,
          "docs/operations.md, “When a release stops”, says what to do.",
        ),
      ];
    } catch (error) {
      return [
        wrong(
          `Nobody answers at ${publisherUrl}: ${reasonOf(error)}.`,
          "Start it (npm start, or bantin publish --watch), or look into DATA_DIR/logs/publisher.log.",
        ),
      ];
    }
  },
};

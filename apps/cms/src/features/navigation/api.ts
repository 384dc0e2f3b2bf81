import { z } from "zod";

export const entriesRequest = z.object({ category: z.string().min(1) });
/** @property labels of menu items that lead to the category and have other words than its name */
export const entriesAnswer = z.object({ name: z.string(), labels: z.array(z.string()) });

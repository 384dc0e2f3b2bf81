import { openDocument } from "@bantin/contract";
import { z } from "zod";

/** A field of the open data, for people. */
export interface OpenDataField {
  name: string;
  description: string;
  /** All that may stand in it; empty where it may be anything. */
  values: string[];
}

/** The fields in the order of the columns, as the schema describes them. */
export function openDataFields(): OpenDataField[] {
  return Object.entries(openDocument.shape).map(([name, schema]) => ({
    name,
    description: schema.meta()?.description ?? "",
    values: schema instanceof z.ZodEnum ? schema.options.map(String) : [],
  }));
}

import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { type Fault, fault, unless } from "./fault.ts";
import { readJson } from "./read-json.ts";
import { mustNotRepeat } from "./rules.ts";

const rows = z.array(z.record(z.string(), z.string()));
const data = z.object({ vanBan: z.array(z.record(z.string(), z.unknown())) });
const MOST_SHOWN = 20;

/** The JSON against the schema that is served beside it, by a validator that knows nothing of us. */
export function openDataFaults(json: string, schema: string): Fault[] {
  const [document, rules] = [readJson(json), readJson(schema)];
  const faults = [...document.faults, ...rules.faults];
  if (faults.length > 0 || typeof rules.value !== "object" || rules.value === null) return faults;
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  const validate = ajv.compile(rules.value);
  validate(document.value);
  const errors = (validate.errors ?? []).slice(0, MOST_SHOWN);
  const ids =
    data.safeParse(document.value).data?.vanBan.map((each) => String(each.dinhDanh)) ?? [];
  return [
    ...errors.map(({ instancePath, message }) =>
      fault(instancePath, message ?? "is not as agreed"),
    ),
    ...mustNotRepeat(ids, "dinhDanh"),
  ];
}

/** The CSV says, row by row and cell by cell, what the JSON says; and no cell is taken for a formula. */
export function csvFaults(csv: string, json: string): Fault[] {
  const documents = data.parse(readJson(json).value).vanBan;
  const table = rows.parse(parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" }));
  return [
    ...unless(csv.startsWith("\uFEFF"), "the file", "has no byte order mark"),
    ...unless(
      table.length === documents.length,
      "the file",
      `has ${table.length} rows for ${documents.length} documents`,
    ),
    ...documents.flatMap((document, index) =>
      Object.entries(document).flatMap(([field, value]) => {
        const cell = table[index]?.[field];
        const place = `row ${index + 2}, ${field}`;
        return [
          ...unless(
            unguarded(cell) === flat(value, field),
            place,
            `“${cell}” is not what the JSON says`,
          ),
          ...unless(!/^\s*[=+\-@＝＋－＠]/.test(cell ?? ""), place, "begins like a formula"),
        ];
      }),
    ),
  ];
}

function unguarded(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=\s*[=+\-@＝＋－＠])/, "");
}

const file = z.object({ diaChi: z.string() });

function flat(value: unknown, field: string): string {
  if (!Array.isArray(value)) return value === null ? "" : String(value);
  const words = value.map((item) => (typeof item === "string" ? item : file.parse(item).diaChi));
  return words.join(field === "tenGoiKhac" ? " | " : " ");
}

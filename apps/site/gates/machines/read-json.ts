import { type Fault, fault } from "./fault.ts";

export function readJson(text: string): { value: unknown; faults: Fault[] } {
  try {
    const value: unknown = JSON.parse(text);
    return { value, faults: [] };
  } catch (error) {
    return { value: null, faults: [fault("the file", `is no JSON: ${String(error)}`)] };
  }
}

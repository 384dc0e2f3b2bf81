import { SaxesParser } from "saxes";
import { type Fault, fault } from "./fault.ts";

/** An element with what is in it. */
export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

/** Reads XML as strictly as the standard asks: what is not well-formed is a fault with its line. */
export function readXml(text: string): { root: XmlElement | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    faults.push(fault(`line ${parser.line}`, `is not well-formed: ${error.message}`));
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    const element = { name, attributes: Object.fromEntries(values), text: "", children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return { root, faults };
}

export const childrenOf = (element: XmlElement, name: string) =>
  element.children.filter((child) => child.name === name);

/** The text of the first such child; null without one. */
export function textIn(element: XmlElement, name: string): string | null {
  return childrenOf(element, name)[0]?.text ?? null;
}

/** `item 3`, counted from one. */
export const nth = (name: string, index: number) => `${name} ${index + 1}`;

/** A piece of XML, already escaped. No text gets in unescaped: a string is none. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Record<string, string | number | null>;
/** What is null is left out. */
type Child = Xml | null;

/** All but the characters of XML 1.0 (section 2.2): those are forbidden, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for XML. Characters that XML has no way to write are left out: old Word files are full of them. */
export function xmlText(text: string): Xml {
  return { xml: text.replace(FORBIDDEN, "").replace(/[&<>\r]/g, entity) };
}

/** An element with text, or with elements inside it, in that order. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Xml {
  const open = `${name}${attributesXml(attributes)}`;
  const content = children.map((child) => child?.xml ?? "").join("");
  return { xml: content === "" ? `<${open}/>` : `<${open}>${content}</${name}>` };
}

/** An element that holds text alone; null when there is no text. */
export function textElement(
  name: string,
  text: string | null,
  attributes: Attributes = {},
): Xml | null {
  return text === null ? null : element(name, attributes, xmlText(text));
}

/** A whole file, one child of the root a line: programs do not care, people who look into it do. */
export function xmlDocument(name: string, attributes: Attributes, children: Child[]): string {
  const lines = children.map((child) => (child ? `${child.xml}\n` : ""));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${attributesXml(attributes)}>\n${lines.join("")}</${name}>\n`;
}

function attributesXml(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      // Parsers fold white space in attributes unless it is written as a reference.
      const text = String(value)
        .replace(FORBIDDEN, "")
        .replace(/[&<>"\t\n\r]/g, entity);
      return ` ${name}="${text}"`;
    })
    .join("");
}

function entity(character: string): string {
  return ENTITIES[character] ?? character;
}

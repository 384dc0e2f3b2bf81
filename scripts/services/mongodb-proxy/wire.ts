import { BSON } from "mongodb";

/**
 * Messages of MongoDB's wire protocol, as far as drivers and servers of today send them: OP_MSG both ways, and the
 * OP_QUERY with which a driver greets a server that it does not know yet.
 *
 * @see https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */

export type Doc = BSON.Document;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER_BYTES = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

export interface Request {
  id: number;
  command: Doc;
  /** False for a message whose sender waits for no answer. */
  isAnswered: boolean;
  isGreeting: boolean;
}

/** Values stay what they were on the wire: a Long that became a number would be stored as another type. */
const AS_THEY_ARE = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;

/** @returns what takes the bytes of a connection and calls `take` with each whole message, in their order */
export function splitMessages(take: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= HEADER_BYTES && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0);
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      take(message);
    }
  };
}

/** @throws Error on an operation that no driver of today sends */
export function readRequest(message: Buffer): Request {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === OP_MSG) {
    const isAnswered = (message.readUInt32LE(HEADER_BYTES) & MORE_TO_COME) === 0;
    return { id, command: readSections(message), isAnswered, isGreeting: false };
  }
  if (operation !== OP_QUERY) throw new Error(`The operation ${operation} is not known here.`);
  // Flags, the name of the collection with its zero, how many to skip and to return, the query.
  const query = message.indexOf(0, HEADER_BYTES + 4) + 1 + 8;
  return { id, command: readDocument(message, query), isAnswered: true, isGreeting: true };
}

/** The answer to a request. */
export function writeReply({ id, isGreeting }: Pick<Request, "id" | "isGreeting">, reply: Doc) {
  const body = BSON.serialize(reply);
  if (!isGreeting) return message(OP_MSG, 0, id, Buffer.from([0, 0, 0, 0, 0]), body);
  const head = Buffer.alloc(20);
  // One document, from the first on, of no cursor.
  head.writeInt32LE(1, 16);
  return message(OP_REPLY, 0, id, head, body);
}

export function writeCommand(id: number, command: Doc): Buffer {
  return message(OP_MSG, id, 0, Buffer.from([0, 0, 0, 0, 0]), BSON.serialize(command));
}

/** @returns the answer of a server, and to which request */
export function readReply(message: Buffer): { to: number; reply: Doc } {
  return { to: message.readInt32LE(8), reply: readSections(message) };
}

function message(operation: number, id: number, to: number, head: Buffer, body: Uint8Array) {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + head.length + body.length, 0);
  header.writeInt32LE(id, 4);
  header.writeInt32LE(to, 8);
  header.writeInt32LE(operation, 12);
  return Buffer.concat([header, head, body]);
}

/** A command whose lists came in sections of their own, as one document. */
function readSections(message: Buffer): Doc {
  const flags = message.readUInt32LE(HEADER_BYTES);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let command: Doc = {};
  for (let at = HEADER_BYTES + 4; at < end; ) {
    const kind = message[at];
    const start = at + 1;
    const size = message.readInt32LE(start);
    at = start + size;
    if (kind === 0) {
      command = { ...readDocument(message, start), ...command };
      continue;
    }
    const nameEnd = message.indexOf(0, start + 4);
    const list: Doc[] = [];
    for (let next = nameEnd + 1; next < at; next += message.readInt32LE(next)) {
      list.push(readDocument(message, next));
    }
    command = { ...command, [message.toString("utf8", start + 4, nameEnd)]: list };
  }
  return command;
}

function readDocument(message: Buffer, at: number): Doc {
  const size = message.readInt32LE(at);
  return BSON.deserialize(message.subarray(at, at + size), AS_THEY_ARE);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "@payloadcms/db-sqlite/drizzle/libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdTransaction, oneWriter, type SqliteClient } from "./one-writer.ts";

let folder: string;
let client: SqliteClient;

const open = async () =>
  drizzle({ connection: { url: `file:${join(folder, "x.sqlite")}` } }).$client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "one-writer-"));
  client = await oneWriter(open, 100);
  await client.executeMultiple("PRAGMA journal_mode = WAL; CREATE TABLE notes (text TEXT UNIQUE)");
});
afterEach(() => {
  client.close();
  rmSync(folder, { recursive: true, force: true });
});

const notes = async () => {
  const { rows } = await client.execute("SELECT text FROM notes ORDER BY text");
  return rows.map(({ text }) => text);
};
const insert = (text: string) => ({ sql: "INSERT INTO notes VALUES (?)", args: [text] });

describe("one writer at a time", () => {
  it("reads see nothing of a transaction before it is committed", async () => {
    const transaction = await client.transaction("write");
    await transaction.execute(insert("a"));
    expect(await notes()).toEqual([]);
    await transaction.commit();
    expect(await notes()).toEqual(["a"]);
  });

  it("a transaction that is rolled back leaves nothing", async () => {
    const transaction = await client.transaction("write");
    await transaction.execute(insert("a"));
    await transaction.rollback();
    expect(await notes()).toEqual([]);
    expect(transaction.closed).toBe(true);
  });

  it("transactions and writes wait for one another and all are kept", async () => {
    const first = await client.transaction("write");
    const second = client.transaction("write");
    const alone = client.execute(insert("alone"));
    await first.execute(insert("first"));
    await first.commit();
    const next = await second;
    await next.execute(insert("second"));
    await next.commit();
    await alone;
    expect(await notes()).toEqual(["alone", "first", "second"]);
  });

  it("a statement that fails leaves the transaction usable", async () => {
    const transaction = await client.transaction("write");
    await transaction.execute(insert("a"));
    await expect(transaction.execute(insert("a"))).rejects.toThrow(/UNIQUE/);
    await transaction.execute(insert("b"));
    await transaction.commit();
    expect(await notes()).toEqual(["a", "b"]);
  });

  it("a straggler of an ended transaction does not write into the next one", async () => {
    const first = await client.transaction("write");
    await first.rollback();
    const second = await client.transaction("write");
    await expect(first.execute(insert("late"))).rejects.toThrow("The transaction is closed");
    await second.commit();
    expect(await notes()).toEqual([]);
  });

  it("a write whose turn does not come is refused in time, and the next one works", async () => {
    const transaction = await client.transaction("write");
    await expect(client.execute(insert("outside"))).rejects.toThrow(/database is locked/);
    await transaction.rollback();
    await client.execute(insert("after"));
    expect(await notes()).toEqual(["after"]);
  });

  describe("of a request that holds a transaction", () => {
    const patient = () => oneWriter(open, 60_000);
    const begin = () => holdTransaction(() => client.transaction("write"));
    beforeEach(async () => {
      client.close();
      client = await patient();
    });

    it("a write outside of it is refused at once, and says what to do", async () => {
      const work = async () => {
        const transaction = await begin();
        await transaction.execute(insert("inside"));
        await expect(client.execute(insert("outside"))).rejects.toThrow(/pass the operation the/);
        await expect(client.transaction("write")).rejects.toThrow(/wait for itself/);
        await expect(begin()).rejects.toThrow(/wait for itself/);
        await transaction.commit();
        await client.execute(insert("after"));
      };
      await work();
      expect(await notes()).toEqual(["after", "inside"]);
    });

    it("other requests wait for their turn meanwhile", async () => {
      const work = async (text: string) => {
        await Promise.resolve();
        const transaction = await begin();
        await transaction.execute(insert(text));
        await transaction.commit();
        await Promise.all([
          client.execute(insert(`${text} 1`)),
          client.execute(insert(`${text} 2`)),
        ]);
      };
      await Promise.all([work("a"), work("b"), client.execute(insert("alone"))]);
      expect(await notes()).toEqual(["a", "a 1", "a 2", "alone", "b", "b 1", "b 2"]);
    });
  });

  it("another process that writes is waited for, while this one goes on with the rest", async () => {
    const elsewhere = await open();
    await elsewhere.execute("BEGIN IMMEDIATE");
    const inside = client.transaction("write").then((transaction) => transaction.commit());
    const alone = client.execute(insert("alone"));
    // Had a write stopped the event loop, the other could not end.
    await elsewhere.execute(insert("elsewhere"));
    await elsewhere.execute("COMMIT");
    await Promise.all([inside, alone]);
    expect(await notes()).toEqual(["alone", "elsewhere"]);
    elsewhere.close();
  });

  it("another process that never ends is given up on", async () => {
    const elsewhere = await open();
    await elsewhere.execute("BEGIN IMMEDIATE");
    await expect(client.execute(insert("alone"))).rejects.toThrow(/locked/);
    await elsewhere.execute("ROLLBACK");
    elsewhere.close();
    await client.execute(insert("after"));
    expect(await notes()).toEqual(["after"]);
  });

  it("a commit that fails frees the way for the next", async () => {
    const transaction = await client.transaction("write");
    await transaction.execute("ROLLBACK");
    await expect(transaction.commit()).rejects.toThrow();
    await client.execute(insert("after"));
    expect(await notes()).toEqual(["after"]);
  });
});

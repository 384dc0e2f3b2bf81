/** Next calls this once when the server starts, before it answers anybody. */
export async function register(): Promise<void> {
  // Next compiles this file for a second runtime too, which has no modules of Node and is not used.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { tellPeerAddresses } = await import("./access/peer-address.ts");
    const { standAtTheDoor } = await import("./features/accounts/doorkeeper.ts");
    const { environment } = await import("./environment/index.ts");
    tellPeerAddresses();
    standAtTheDoor({
      ...environment,
      log: (line) => console.warn(line),
    });
  }
}

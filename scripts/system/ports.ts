import { createServer } from "node:net";

/**
 * Fails early when somebody else listens on a port that is needed.
 *
 * @throws naming the port, what it is for, and the variable that changes it
 */
export async function assertPortFree(
  port: number,
  purpose: string,
  variable: string,
): Promise<void> {
  if (await isFree(port)) return;
  throw new Error(
    `Port ${port}, wanted for ${purpose}, is taken by another program. Stop that program, or choose another port: ${variable}=${port + 10} npm start`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}

/**
 * A port of this machine that nobody listens on.
 *
 * @param preferred is taken when it is free
 */
export async function freePort(preferred = 0): Promise<number> {
  if (preferred > 0 && (await isFree(preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

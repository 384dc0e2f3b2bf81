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

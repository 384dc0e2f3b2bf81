const cleanUps = new Set<() => void>();
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function runAll(): void {
  for (const cleanUp of cleanUps) cleanUp();
  cleanUps.clear();
}

function onSignal(signal: NodeJS.Signals): void {
  // A program with a handler of its own decides when to end; `exit` follows then.
  if (process.listenerCount(signal) > 1) return;
  runAll();
  unhook();
  process.kill(process.pid, signal);
}

function hook(): void {
  process.on("exit", runAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unhook(): void {
  process.off("exit", runAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

/**
 * Runs `cleanUp` (synchronous) should this process end by `process.exit`, an uncaught error or a
 * signal; only SIGKILL escapes it. Returns a function that calls it off.
 */
export function onParentExit(cleanUp: () => void): () => void {
  if (cleanUps.size === 0) hook();
  cleanUps.add(cleanUp);
  return () => {
    if (cleanUps.delete(cleanUp) && cleanUps.size === 0) unhook();
  };
}

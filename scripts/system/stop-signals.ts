/** Resolves at the first signal to stop; at the second, nothing is waited for any more. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    const onSignal = () => {
      count += 1;
      if (count > 1) process.exit(130);
      console.log("\nStopping …");
      resolve();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  });
}

import { afterAll, vi } from "vitest";

/*
 * Test files that share a process begin with fresh modules of this repository all the same, and with nothing faked:
 * the configuration of the CMS reads the environment when it is loaded. Only packages stay loaded.
 */
vi.resetModules();

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

import fc from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a change is judged by what it changed.
 * `BANTIN_SEED=random` draws new ones; a failure prints its seed, and `BANTIN_SEED=<seed>` repeats it.
 *
 * They draw a share of what they draw in `npm test -- thorough`, which sets BANTIN_THOROUGH. Tests whose
 * examples take long name both counts themselves.
 */
const { BANTIN_SEED, BANTIN_THOROUGH } = process.env;
fc.configureGlobal({
  numRuns: BANTIN_THOROUGH ? 1_000 : 100,
  ...(BANTIN_SEED === "random" ? {} : { seed: Number(BANTIN_SEED ?? 20261124) }),
});

import fc from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a change is judged by what it changed.
 * `BANTIN_SEED=random` draws new ones; a failure prints its seed, and `BANTIN_SEED=<seed>` repeats it.
 */
const given = process.env.BANTIN_SEED;
if (given !== "random") fc.configureGlobal({ seed: Number(given ?? 20261124) });

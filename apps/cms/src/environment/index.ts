import { readEnvironment } from "./read-environment.ts";

/** Next sets the phase while it compiles the server, when configuration is loaded but nothing runs. */
const isCompiling = process.env.NEXT_PHASE === "phase-production-build";

export const environment = readEnvironment(process.env, { keepNothing: isCompiling });

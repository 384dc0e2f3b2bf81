#!/usr/bin/env node
/** `bantin-citations`: the command of the package that others install. */
import { run } from "./citations.ts";

process.exitCode = await run(process.argv.slice(2), "bantin-citations");

import config from "@payload-config";
import "@payloadcms/next/css";
import { handleServerFunctions, RootLayout } from "@payloadcms/next/layouts";
import type { ServerFunctionClient } from "payload";
import type { ReactNode } from "react";
import "../../components/admin.css";
import { replayed } from "../../database/replay.ts";
import {
  assertServerFunction,
  closedServerFunctions,
} from "../../features/schedules/closed-server-functions.ts";
import { importMap } from "./admin/importMap.js";

const serverFunction: ServerFunctionClient = async (args) => {
  "use server";
  assertServerFunction(args.name);
  return replayed(() =>
    handleServerFunctions({ ...args, config, importMap, serverFunctions: closedServerFunctions }),
  );
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}

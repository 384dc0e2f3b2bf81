import { headers } from "next/headers.js";
import { redirect } from "next/navigation.js";
import type { ServerProps } from "payload";
import { secondStepOf } from "../second-step.ts";

/** On the login page: leads on whoever has given the right password, and has to show more than that. */
export async function ToSecondStep({ searchParams }: ServerProps) {
  if (searchParams?.again !== undefined) return null;
  if (secondStepOf({ headers: await headers() }))
    redirect(`/admin/second-step${back(searchParams)}`);
  return null;
}

/** Where the login was to lead, handed on. */
function back(searchParams: ServerProps["searchParams"]): string {
  const given = searchParams?.redirect;
  return typeof given === "string" ? `?redirect=${encodeURIComponent(given)}` : "";
}

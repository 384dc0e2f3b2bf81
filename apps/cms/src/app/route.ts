import { redirect } from "next/navigation";

/** Staff type the bare address; the admin is what they want. */
export function GET() {
  redirect("/admin");
}

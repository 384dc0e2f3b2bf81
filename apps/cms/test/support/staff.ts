import type { Role } from "../../src/access/roles.ts";
import type { TestCms } from "./cms.ts";

export const PASSWORD = "mat-khau-thu-nghiem-1";

export interface StaffMember {
  id: string;
  token: string;
}

/** Creates a member of staff and logs them in over REST. */
export async function hire(cms: TestCms, role: Role, name: string = role): Promise<StaffMember> {
  const email = `${name}@example.com`;
  const user = await cms.payload.create({
    collection: "users",
    data: { name, email, password: PASSWORD, role },
  });
  const answer = await cms.rest("/users/login", {
    method: "POST",
    body: { email, password: PASSWORD },
  });
  return { id: user.id, token: answer.body.token };
}

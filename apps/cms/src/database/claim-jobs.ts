import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import type { FindArgs, Job, PaginatedDocs } from "payload";

const collection = "payload-jobs";

/**
 * Has each job taken by one process. The adapter looks for jobs and then marks those that it has found, whoever has
 * marked them meanwhile: of several processes each would run them all. Here each mark asks once more for the state in
 * which the job was found; the server does both in one step.
 *
 * A process that ends before its job leaves the mark behind. It counts for some minutes: see `setup/jobs.ts`.
 */
export function claimJobs(database: MongooseAdapter): void {
  const { find, updateJobs, updateOne } = database;
  database.updateJobs = async (args) => {
    const { data, limit, sort, where } = args;
    if (!where || data.processing !== true) return updateJobs.call(database, args);
    const { docs } = await find.call<MongooseAdapter, [FindArgs], Promise<PaginatedDocs<Job>>>(
      database,
      { collection, where, limit, sort, pagination: false },
    );
    const claimed: Job[] = [];
    for (const { id } of docs) {
      const mine = { and: [{ id: { equals: id } }, where] };
      const job = await updateOne.call(database, { collection, where: mine, data: { ...data } });
      if (job) claimed.push(job);
    }
    return claimed;
  };
}

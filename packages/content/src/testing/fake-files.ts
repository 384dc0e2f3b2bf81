import { z } from "zod";
import type { FakeContent } from "./fake-content.ts";
import { type FileFacts, type SampleFile, sampleFile } from "./sample-files.ts";

const facts = z.object({
  url: z.string(),
  mimeType: z.string(),
  filesize: z.number(),
  width: z.number().nullish(),
  height: z.number().nullish(),
});
const upload = facts.extend({ sizes: z.record(z.string(), z.unknown()).default({}) });

export type FindFile = (path: string) => SampleFile | null;

/** The files behind the documents of `media` and `files`, made when they are asked for. */
export function createFakeFiles(content: FakeContent): FindFile {
  return (path) => {
    // What a restored database knows of, and nobody restored the upload folder of.
    if (path.endsWith("/khong-co.png")) return null;
    const file = allFacts(content).find(({ url }) => url === path);
    return file ? sampleFile(file) : null;
  };
}

function allFacts(content: FakeContent): FileFacts[] {
  return [...content.published("media"), ...content.published("files")].flatMap((raw) => {
    const { sizes, ...original } = upload.parse(raw);
    const renditions = Object.values(sizes).flatMap((size) => facts.safeParse(size).data ?? []);
    return [original, ...renditions];
  });
}

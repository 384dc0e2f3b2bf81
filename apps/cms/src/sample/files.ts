import { samplePdf } from "./sample-pdf.ts";
import type { SampleFile } from "./sample-types.ts";

export const files: SampleFile[] = [
  {
    key: "ban-sao-mau",
    filename: "ban-sao-mau.pdf",
    title: "Bản sao mẫu (tệp minh họa)",
    mimeType: "application/pdf",
    bytes: samplePdf,
  },
];

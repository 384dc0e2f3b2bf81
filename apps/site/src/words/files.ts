const TYPE_WORDS: Record<string, string> = {
  "application/pdf": "PDF",
  "application/msword": "Word",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.ms-excel": "Excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.oasis.opendocument.text": "OpenDocument",
  "application/zip": "ZIP",
  "text/plain": "Văn bản thuần",
};

/** What kind of file a reader is about to fetch: `PDF`; the file's own extension where we have no word. */
export function fileTypeWord(mimeType: string, href: string): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(href)?.[1];
  return TYPE_WORDS[mimeType] ?? extension?.toUpperCase() ?? "Tệp";
}

const KIB = 1024;
const decimal = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** `850 byte`, `312 KB`, `1,4 MB`. @param bytes size of the file */
export function fileSizeWords(bytes: number): string {
  if (bytes < KIB) return `${bytes} byte`;
  // Rounded before the unit is chosen: 1023,9 KB would otherwise print as 1.024 KB.
  const kilobytes = Math.round(bytes / KIB);
  return kilobytes < KIB ? `${kilobytes} KB` : `${decimal.format(bytes / KIB / KIB)} MB`;
}

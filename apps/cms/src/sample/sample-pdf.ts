const LINES = [
  "BAN SAO MAU",
  "Tep nay di kem noi dung mau cua phan mem Ban tin.",
  "No khong phai van ban cua co quan nao.",
];

/**
 * A valid one-page PDF (A4, Helvetica, ASCII text) that stands in for the signed copy of a sample document.
 * PDF 1.4: objects, then a table of their byte offsets, each entry exactly 20 bytes long.
 */
export function samplePdf(): Uint8Array {
  const text = LINES.map((line, index) => {
    const size = index === 0 ? 24 : 13;
    return `BT /F1 ${size} Tf 72 ${740 - index * 32} Td (${line}) Tj ET`;
  }).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Title (Ban sao mau) >>",
  ];
  let pdf = "%PDF-1.4\n";
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(pdf.length);
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return new TextEncoder().encode(
    `${pdf}xref\n0 ${size}\n0000000000 65535 f \n${table}` +
      `trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`,
  );
}

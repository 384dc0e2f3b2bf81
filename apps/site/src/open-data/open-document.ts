import type { RegisterEntry } from "@bantin/content";
import { OPEN_EFFECT_STATUS, type OpenDocument } from "@bantin/contract";
import { typeWord } from "../words/documents.ts";
import { permanentId } from "../words/for-machines.ts";

/** A document as the open data gives it: every address absolute, every code in the schema. */
export function openDocumentOf(entry: RegisterEntry, site: URL): OpenDocument {
  const url = (address: string) => new URL(encodeURI(address), site).href;
  return {
    dinhDanh: permanentId("van-ban", entry, site),
    diaChi: url(entry.address),
    loai: entry.type,
    tenLoai: typeWord(entry.type),
    so: entry.number,
    kyHieu: entry.symbol,
    coQuan: entry.issuerName,
    heThong: entry.family === "party" ? "dang" : "nha-nuoc",
    khoa: entry.term,
    nam: entry.year,
    ngayBanHanh: entry.issueDate,
    ngayHieuLuc: entry.effectDate,
    ngayHetHieuLuc: entry.expiryDate,
    tinhTrang: OPEN_EFFECT_STATUS[entry.effectStatus],
    trichYeu: entry.summary,
    nguoiKy: entry.signatory.name,
    chucVu: entry.signatory.title,
    linhVuc: entry.field,
    tenGoiKhac: entry.aliases,
    thayThe: entry.relations.replaces.map(url),
    suaDoi: entry.relations.amends.map(url),
    trienKhai: entry.relations.implements.map(url),
    canCu: entry.relations.basedOn.map(url),
    tep: entry.files.map(({ title, href, mimeType, filesize }) => ({
      ...{ ten: title, diaChi: url(href), dinhDang: mimeType, dungLuong: filesize },
    })),
    nguon: entry.sourceUrl,
    coToanVan: entry.isHeld,
    daThuHoi: entry.isWithdrawn,
    ngayThuHoi: entry.withdrawal.date,
    lyDoThuHoi: entry.withdrawal.explanation,
    capNhat: entry.changedAt,
  };
}

import type { Content, RegisterEntry } from "@bantin/content";
import { OPEN_EFFECT_STATUS, type OpenDocument, openDocument } from "@bantin/contract";
import { z } from "zod";
import { typeWord } from "../words/documents.ts";
import { permanentId } from "../words/for-machines.ts";

/**
 * How the data may be used, as long as the newsroom has no setting for it. Neutral: whether a right is granted
 * is not ours to say. (The setting `licence` mostly holds the number under which the site operates.)
 */
export const TERMS_OF_USE =
  "Cơ quan chưa công bố giấy phép riêng cho dữ liệu này. Khi sử dụng, đề nghị ghi nguồn và ngày lấy dữ liệu; bản gốc của văn bản là căn cứ.";

/** A document as the open data gives it: every address absolute, every code in the schema. */
function openDocumentOf(entry: RegisterEntry, site: URL): OpenDocument {
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
    baiBo: entry.relations.repeals.map(url),
    dinhChi: entry.relations.suspends.map(url),
    dinhChinh: entry.relations.corrects.map(url),
    hopNhat: entry.relations.consolidates.map(url),
    trienKhai: entry.relations.implements.map(url),
    canCu: entry.relations.basedOn.map(url),
    tep: entry.files.map(({ title, href, mimeType, filesize }) => ({
      ten: title,
      diaChi: url(href),
      dinhDang: mimeType,
      dungLuong: filesize,
    })),
    nguon: entry.sourceUrl,
    coToanVan: entry.isHeld,
    daThuHoi: entry.isWithdrawn,
    ngayThuHoi: entry.withdrawal.date,
    lyDoThuHoi: entry.withdrawal.explanation,
    capNhat: entry.changedAt,
  };
}

/** Every published document, the newest year first. */
export function* openRegister(content: Content, site: URL): Generator<OpenDocument> {
  for (const year of content.registerYears()) {
    for (const entry of content.register(year)) yield openDocumentOf(entry, site);
  }
}

/** A field of the open data, for people. */
interface OpenDataField {
  name: string;
  description: string;
  /** All that may stand in it; empty where it may be anything. */
  values: string[];
}

/** The fields in the order of the columns, as the schema describes them. */
export function openDataFields(): OpenDataField[] {
  return Object.entries(openDocument.shape).map(([name, schema]) => ({
    name,
    description: schema.meta()?.description ?? "",
    values: schema instanceof z.ZodEnum ? schema.options.map(String) : [],
  }));
}

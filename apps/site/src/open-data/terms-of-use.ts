/**
 * How the data may be used, as long as the newsroom has no setting for it. Neutral: whether a right is granted
 * is not ours to say. (The setting `licence` mostly holds the number under which the site operates.)
 */
export const TERMS_OF_USE =
  "Cơ quan chưa công bố giấy phép riêng cho dữ liệu này. Khi sử dụng, đề nghị ghi nguồn và ngày lấy dữ liệu; bản gốc của văn bản là căn cứ.";

/** What the newsroom says of the use of its content; a neutral word where it says nothing. */
export function termsOfUse(licence: string | null): string {
  return (
    licence ??
    "Cơ quan chưa công bố giấy phép riêng. Khi sử dụng, đề nghị ghi nguồn và ngày lấy dữ liệu; bản gốc của văn bản là căn cứ."
  );
}

/**
 * The fields that ministries (Bộ) and departments (Sở) are named after, with the letters that follow B or S
 * in their codes. Several spellings of one field are one line.
 */
export const FIELDS_OF_WORK: readonly (readonly [
  spellings: string,
  name: string,
  letters: string,
])[] = [
  ["nội vụ", "Nội vụ", "NV"],
  ["tài chính", "Tài chính", "TC"],
  ["tư pháp", "Tư pháp", "TP"],
  ["công an", "Công an", "CA"],
  ["quốc phòng", "Quốc phòng", "QP"],
  ["ngoại giao", "Ngoại giao", "NG"],
  ["ngoại vụ", "Ngoại vụ", "NgV"],
  ["y tế", "Y tế", "YT"],
  ["công thương", "Công Thương", "CT"],
  ["công nghiệp", "Công nghiệp", "CN"],
  ["thương mại", "Thương mại", "TM"],
  ["xây dựng", "Xây dựng", "XD"],
  ["du lịch", "Du lịch", "DL"],
  ["giao thông vận tải|gtvt", "Giao thông vận tải", "GTVT"],
  ["kế hoạch và đầu tư|kế hoạch - đầu tư|kh&đt|khđt", "Kế hoạch và Đầu tư", "KHĐT"],
  ["khoa học và công nghệ|khoa học - công nghệ|kh&cn|khcn", "Khoa học và Công nghệ", "KHCN"],
  ["thông tin và truyền thông|tt&tt|tttt", "Thông tin và Truyền thông", "TTTT"],
  [
    "tài nguyên và môi trường|tài nguyên - môi trường|tn&mt|tnmt",
    "Tài nguyên và Môi trường",
    "TNMT",
  ],
  [
    "nông nghiệp và phát triển nông thôn|nn&ptnt|nnptnt",
    "Nông nghiệp và Phát triển nông thôn",
    "NNPTNT",
  ],
  ["nông nghiệp và môi trường|nn&mt|nnmt", "Nông nghiệp và Môi trường", "NNMT"],
  ["nông nghiệp", "Nông nghiệp", "NN"],
  [
    "lao động - thương binh và xã hội|lao động, thương binh và xã hội|lao động thương binh và xã hội|lđtb&xh|lđ-tb&xh|lđtbxh",
    "Lao động - Thương binh và Xã hội",
    "LĐTBXH",
  ],
  [
    "văn hóa, thể thao và du lịch|văn hóa - thể thao và du lịch|văn hóa thể thao và du lịch|vh,tt&dl|vhtt&dl|vhttdl",
    "Văn hóa, Thể thao và Du lịch",
    "VHTTDL",
  ],
  ["văn hóa và thể thao|vh&tt", "Văn hóa và Thể thao", "VHTT"],
  ["giáo dục và đào tạo|giáo dục - đào tạo|gd&đt|gd-đt|gdđt", "Giáo dục và Đào tạo", "GDĐT"],
  ["dân tộc và tôn giáo", "Dân tộc và Tôn giáo", "DTTG"],
];

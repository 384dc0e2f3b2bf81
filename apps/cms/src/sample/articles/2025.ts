import { SAMPLE_LINE, type SampleArticle } from "../sample-types.ts";

export const articlesOf2025: SampleArticle[] = [
  {
    key: "giao-ban-nong-thon-moi",
    title: "Đầm Hà giao ban, rà từng tiêu chí nông thôn mới nâng cao",
    summary:
      "Mỗi tiêu chí chưa đạt phải có tên người phụ trách và ngày hoàn thành: đó là yêu cầu tại cuộc họp giao ban sáng 12/5.",
    category: "thoi-su",
    byline: "Hải Vân",
    place: "Đầm Hà",
    publishedAt: "2025-05-12T08:15:00.000Z",
    hero: {
      image: "hoi-truong",
      caption: "Hội trường nơi diễn ra cuộc họp giao ban (tranh minh họa).",
    },
    campaigns: ["chu-de-2025"],
    documents: ["06-nq-tu", "50-nq-hdnd-tinh", "901-nq-hu"],
    body: [
      "Sáng 12/5, Thường trực Huyện ủy Đầm Hà họp giao ban với các phòng, ban và cấp ủy các xã, thị trấn để rà soát tiến độ xây dựng nông thôn mới nâng cao, gắn với Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy và Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh.",
      "Báo cáo tại cuộc họp cho biết, sau gần bốn năm thực hiện Nghị quyết số 901-NQ/HU ngày 15/9/2021 của Huyện ủy, phần lớn các thôn vùng cao đã có đường bê tông vào đến trung tâm, số hộ dùng nước hợp vệ sinh tăng đều qua từng năm. Những việc còn lại đều khó: thu gom rác ở nơi dân cư thưa, nhà ở của các hộ neo đơn, thu nhập của những hộ vừa thoát nghèo.",
      "Nhiều ý kiến cho rằng, muốn Nghị quyết 06 và Nghị quyết 50 đi vào đời sống thì phải bớt những bản báo cáo chung chung. Có xã đạt 9/9 tiêu chí trên giấy nhưng khi hỏi dân, con đường ra nương vẫn lầy mỗi khi mưa xuống.",
      { heading: "Ba việc phải xong trước mùa mưa" },
      {
        list: [
          "Kiểm tra các ngầm tràn, cắm biển cảnh báo ở 12 điểm hay ngập.",
          "Sửa xong mái nhà cho 23 hộ neo đơn đã được bình xét công khai.",
          "Mỗi xã có ít nhất một điểm tập kết rác có mái che.",
        ],
        ordered: true,
      },
      {
        quote:
          "“Tiêu chí nào chưa đạt thì ghi tên người phụ trách và ngày hoàn thành. Dân hỏi là trả lời được ngay.”",
      },
      "Kết luận cuộc họp, Thường trực Huyện ủy yêu cầu các xã công khai danh mục việc còn lại tại nhà văn hóa thôn trước ngày 25/5 để người dân theo dõi, góp ý.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "che-lang-mo-len-san",
    title: "Chè Làng Mơ lên sàn thương mại điện tử, người trồng yên tâm giữ đồi",
    summary:
      "Từ chỗ bán chè tươi theo mùa, 36 hộ ở Làng Mơ đã có sản phẩm OCOP, có mã truy xuất và đơn hàng quanh năm.",
    category: "kinh-te",
    byline: "Chìu Thị Mai",
    place: "Quảng Tân",
    publishedAt: "2025-05-27T02:40:00.000Z",
    hero: { image: "doi-che", caption: "Đồi chè vào vụ thu hái (tranh minh họa)." },
    campaigns: ["chu-de-2025"],
    documents: ["06-nq-tu"],
    body: [
      "Năm giờ sáng, sương còn phủ trên những luống chè, chị Tằng Thị Sáng ở thôn Làng Mơ đã cùng mấy người hàng xóm lên đồi. Trước đây, chè tươi hái về phải bán trong ngày, giá lên xuống theo người mua. Từ khi vào tổ hợp tác, chị biết trước tuần này cần bao nhiêu búp, loại nào, giao cho ai.",
      "Tổ hợp tác chè Làng Mơ có 36 hộ, trồng hơn 40 ha. Thực hiện Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy, các hộ được hỗ trợ giống, máy sao và đường vào đồi. Năm ngoái, sản phẩm của tổ được công nhận OCOP 3 sao.",
      "“Làm chè sạch mất công hơn, nhưng bán được giá và mình cũng không phải hít thuốc”, anh Nông Thế Bảo, tổ trưởng, nói. Mỗi gói chè có một mã; khách quét mã là biết chè hái ngày nào, ở đồi nhà ai.",
      { heading: "Bán hàng từ góc bếp" },
      "Điều khó nhất không phải là trồng mà là bán. Các đoàn viên trong thôn chia nhau dạy các chị chụp ảnh, viết lời giới thiệu, trả lời khách. Ba tháng đầu năm, gần một nửa số đơn hàng đến từ sàn thương mại điện tử, trong đó có những khách ở rất xa.",
      "Tổ hợp tác đang tính chuyện làm thêm điểm dừng chân cho khách lên đồi ngắm chè, uống trà. Nhưng bà con thống nhất: không mở quá nhanh, giữ được đồi chè thì mới có cái để người ta tìm đến.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "ban-giao-hai-cap",
    title: "Bàn giao hồ sơ trước ngày vận hành chính quyền địa phương hai cấp",
    summary:
      "Từng tập hồ sơ được kiểm đếm, số hóa và giao tận tay người nhận để không việc nào của dân bị gián đoạn.",
    category: "xay-dung-dang",
    byline: "Hải Vân - Quốc Lâm",
    place: "Đầm Hà",
    publishedAt: "2025-06-26T09:00:00.000Z",
    campaigns: ["chu-de-2025"],
    documents: [],
    body: [
      "Những ngày cuối tháng 6, kho lưu trữ của các cơ quan huyện Đầm Hà sáng đèn đến khuya. Theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15 và Nghị quyết số 1679/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội, từ ngày 01/7/2025 cấp huyện kết thúc hoạt động, các xã mới bắt đầu vận hành.",
      "Mỗi tập hồ sơ qua ba bước: kiểm đếm, số hóa, ký nhận. Hồ sơ đang giải quyết dở được xếp riêng, bìa ghi rõ đang ở bước nào, ai làm tiếp, ngày nào phải trả kết quả cho dân.",
      "Chị Đinh Thúy Hoa, cán bộ văn thư đã 17 năm trong nghề, kể rằng có những tập giấy tờ đất đai chị thuộc đến từng nếp gấp. “Mình giao đi nhưng vẫn để lại số điện thoại. Người nhận vướng chỗ nào cứ gọi”, chị nói.",
      { heading: "Văn bản của huyện vẫn còn đó" },
      "Các văn bản do Huyện ủy, HĐND và UBND huyện ban hành được giữ nguyên trên trang này. Trang của từng văn bản ghi rõ cơ quan ban hành đã kết thúc hoạt động ngày nào, cơ quan nào tiếp nhận, còn hiệu lực hay không.",
      "Đảng viên trong các chi bộ cơ quan được giao mỗi người kèm một cán bộ mới trong tháng đầu. Việc nhỏ như chỉ chỗ để con dấu, việc lớn như cách tính hạn trả kết quả đều có người hướng dẫn tại chỗ.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "dem-hoi-soong-co",
    title: "Đêm hội Soóng cọ bên mái đình làng",
    summary:
      "Ngôi đình vừa được tu sửa lại rộn tiếng hát giao duyên của người Sán Chỉ, với lớp trẻ hát cùng ông bà.",
    category: "van-hoa-xa-hoi",
    byline: "Chìu Thị Mai",
    source: { name: "Tạp chí Miền Đông (tên giả định)", url: "https://example.org/soong-co" },
    place: "Đầm Hà",
    publishedAt: "2025-11-06T13:20:00.000Z",
    hero: { image: "dinh-lang", caption: "Mái đình làng trong đêm hội (tranh minh họa)." },
    campaigns: [],
    documents: ["06-nq-tu"],
    body: [
      "Tối 5/11, sân đình làng không còn chỗ đứng. Tiếng hát Soóng cọ cất lên từ hàng ghế các bà, rồi được lớp trẻ đáp lại, câu nào cũng có tiếng cười đi cùng.",
      "Ngôi đình được tu sửa trong hai năm, phần lớn bằng công sức và tiền góp của dân. Thợ giữ lại những cột gỗ còn chắc, chỉ thay phần mái và nền. Bà con bảo nhau: sửa để dùng, không phải để khóa cửa.",
      "Bà Trần Thị Lỷ, 74 tuổi, thuộc hơn một trăm lời hát. Mỗi tối thứ Bảy, bà dạy cho hơn hai mươi cháu nhỏ ở nhà văn hóa thôn. “Hồi đầu các cháu chỉ nghe cho vui. Giờ có đứa tự nghĩ ra lời mới”, bà kể.",
      "Gìn giữ văn hóa của đồng bào các dân tộc là một nội dung của Nghị quyết số 06-NQ/TU. Ở Đầm Hà, việc đó bắt đầu từ những lớp học không bảng đen như lớp của bà Lỷ.",
      "Đêm hội năm nay có thêm phần ghi âm. Nhóm thanh niên của xã thu lại từng bài, ghi tên người hát, dịch nghĩa rồi đưa lên mạng để ai cũng nghe được.",
      SAMPLE_LINE,
    ],
  },
];

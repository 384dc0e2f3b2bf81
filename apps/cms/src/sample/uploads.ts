import type { SampleFile, SamplePicture } from "./sample-types.ts";

const credit = "Tranh minh họa: phần mềm Bản tin";

/** Their files lie in the folder `pictures`. */
export const pictures: SamplePicture[] = [
  {
    key: "bien-dao",
    filename: "bien-dao-dam-ha.webp",
    alt: "Tranh vẽ vùng biển nhiều đảo lúc mặt trời mọc, hai con tàu cá đỏ treo cờ Tổ quốc trên mặt nước xanh.",
    credit,
  },
  {
    key: "doi-che",
    filename: "doi-che.webp",
    alt: "Tranh vẽ những luống chè uốn theo sườn đồi, ba người đội nón đang hái chè, phía xa có ngôi nhà mái đỏ.",
    credit,
  },
  {
    key: "tau-ca",
    filename: "tau-ca-ve-ben.webp",
    alt: "Tranh vẽ bốn tàu cá treo cờ Tổ quốc về bến lúc rạng đông, mặt trời nhô lên sau dãy núi.",
    credit,
  },
  {
    key: "be-nuoi",
    filename: "be-nuoi-thuy-san.webp",
    alt: "Tranh vẽ một bè nuôi thủy sản có nhiều ô lồng vuông vắn và ngôi nhà nhỏ treo cờ, phía sau là các đảo đá.",
    credit,
  },
  {
    key: "diem-truong",
    filename: "diem-truong-vung-cao.webp",
    alt: "Tranh vẽ ngôi trường mái đỏ giữa những quả đồi, cột cờ bên phải, bốn em học sinh đeo cặp đi vào cổng.",
    credit,
  },
  {
    key: "dinh-lang",
    filename: "dinh-lang-dem-hoi.webp",
    alt: "Tranh vẽ đình làng mái cong trong đêm trăng, đèn lồng treo trước hiên, đông người đứng ở sân đình.",
    credit,
  },
  {
    key: "hoi-truong",
    filename: "hoi-truong.webp",
    alt: "Tranh vẽ hội trường nhìn từ hàng ghế cuối: phông đỏ có ngôi sao vàng, cờ hai bên, năm người ngồi trên bàn chủ tọa.",
    credit,
  },
  {
    key: "duong-que",
    filename: "duong-hoa-nong-thon.webp",
    alt: "Tranh vẽ con đường thôn thẳng tắp, hai bên trồng hoa đỏ và vàng, xa xa là những ngôi nhà mái ngói.",
    credit,
  },
];

/** They lie in the folder `files`. */
export const files: SampleFile[] = [
  {
    key: "ban-sao-mau",
    filename: "ban-sao-mau.pdf",
    title: "Bản sao mẫu (tệp minh họa)",
    mimeType: "application/pdf",
  },
];

import type { SampleCalendar } from "./sample-types.ts";

const NOTE = "Lịch mẫu: các cuộc họp và chức danh ở đây do nhóm làm phần mềm đặt ra để minh họa.";

/** Two weeks, one after the other: the second can be made of the first by “Chép từ tuần trước”. */
export const calendars: SampleCalendar[] = [
  {
    year: 2026,
    week: 48,
    note: NOTE,
    days: [
      {
        weekday: "monday",
        entries: [
          {
            from: "07:30",
            to: "08:30",
            what: "Giao ban Thường trực Đảng ủy",
            chair: "Bí thư Đảng ủy",
            attendees: "Thường trực Đảng ủy, lãnh đạo Văn phòng",
            place: "Phòng họp số 1",
          },
          {
            from: "14:00",
            to: "16:30",
            what: "Nghe báo cáo tiến độ cải tạo đường liên thôn",
            chair: "Phó Chủ tịch UBND xã",
            attendees: "Phòng Kinh tế, trưởng các thôn ven biển",
            place: "Trụ sở UBND xã",
            attachment: "ban-sao-mau",
          },
        ],
      },
      {
        weekday: "tuesday",
        entries: [
          {
            from: "08:00",
            to: "11:00",
            what: "Tiếp công dân định kỳ",
            chair: "Chủ tịch UBND xã",
            place: "Phòng tiếp công dân",
          },
        ],
      },
      {
        weekday: "wednesday",
        entries: [
          {
            from: "08:00",
            what: "Đi cơ sở: thăm vùng chè và điểm trường vùng cao",
            chair: "Bí thư Đảng ủy",
            attendees: "Ủy ban Mặt trận Tổ quốc, Đoàn thanh niên xã",
            place: "Các thôn vùng cao",
          },
        ],
      },
      {
        weekday: "thursday",
        entries: [
          {
            from: "08:00",
            to: "11:30",
            what: "Họp Ban Thường vụ Đảng ủy: chuẩn bị kỳ họp cuối năm của HĐND xã",
            chair: "Bí thư Đảng ủy",
            attendees: "Ban Thường vụ Đảng ủy, Thường trực HĐND xã",
            place: "Phòng họp số 1",
          },
          {
            from: "14:00",
            to: "17:00",
            what: "Tập huấn Tổ công nghệ số cộng đồng",
            chair: "Phó Chủ tịch UBND xã",
            attendees: "Tổ công nghệ số các thôn",
            place: "Nhà văn hóa trung tâm",
          },
        ],
      },
      {
        weekday: "friday",
        entries: [
          {
            from: "14:00",
            to: "16:00",
            what: "Giao ban tuần với các cơ quan Đảng, đoàn thể",
            chair: "Phó Bí thư Thường trực Đảng ủy",
            place: "Phòng họp số 2",
          },
        ],
      },
      {
        weekday: "saturday",
        entries: [
          {
            from: "07:00",
            to: "10:00",
            what: "Ra quân làm sạch bãi biển",
            attendees: "Đoàn viên, hội viên các đoàn thể",
            place: "Bãi biển thôn ven biển",
          },
        ],
      },
    ],
  },
  {
    year: 2026,
    week: 49,
    note: NOTE,
    days: [
      {
        weekday: "monday",
        entries: [
          {
            from: "07:30",
            to: "08:30",
            what: "Giao ban Thường trực Đảng ủy",
            chair: "Bí thư Đảng ủy",
            attendees: "Thường trực Đảng ủy, lãnh đạo Văn phòng",
            place: "Phòng họp số 1",
          },
          {
            from: "09:00",
            to: "11:00",
            what: "Rà soát hồ sơ trễ hạn tại Trung tâm phục vụ hành chính công",
            chair: "Chủ tịch UBND xã",
            place: "Trung tâm phục vụ hành chính công",
          },
        ],
      },
      {
        weekday: "tuesday",
        entries: [
          {
            from: "08:00",
            to: "11:00",
            what: "Tiếp công dân định kỳ",
            chair: "Phó Chủ tịch UBND xã",
            place: "Phòng tiếp công dân",
          },
        ],
      },
      { weekday: "wednesday", entries: [] },
      {
        weekday: "thursday",
        entries: [
          {
            from: "08:00",
            to: "17:00",
            what: "Kỳ họp cuối năm của Hội đồng nhân dân xã",
            chair: "Chủ tịch HĐND xã",
            attendees: "Đại biểu HĐND xã, trưởng các thôn",
            place: "Hội trường xã",
          },
        ],
      },
      {
        weekday: "friday",
        entries: [
          {
            from: "14:00",
            to: "16:00",
            what: "Giao ban tuần với các cơ quan Đảng, đoàn thể",
            chair: "Phó Bí thư Thường trực Đảng ủy",
            place: "Phòng họp số 2",
          },
        ],
      },
    ],
  },
];

/**
 * The newsroom's words for what Payload calls publishing, and for why it refuses a field. Payload's own Vietnamese
 * mixes “xuất bản”, “ẩn tài liệu” and “bản thảo”; a desk says đăng, hủy đăng, bản nháp. Its refusals say what is
 * wrong; these also say what to do.
 */
export const deskWords = {
  vi: {
    error: {
      correctInvalidFields:
        "Có ô chưa đúng. Hãy sửa các ô có viền đỏ (lý do ghi ở từng ô) rồi bấm lại.",
      deletingTitle: "Chưa xóa được “{{title}}”. Hãy xem mạng có còn kết nối rồi thử lại.",
      documentNotFound:
        "Không tìm thấy nội dung vừa mở: có lẽ đã bị xóa, hoặc tài khoản của bạn không xem được. Hãy tìm trong danh sách này, hoặc trong thùng rác.",
      emailOrPasswordIncorrect:
        "Thư điện tử hoặc mật khẩu không đúng. Hãy gõ lại; nếu quên mật khẩu, nhờ người quản trị đặt lại.",
      followingFieldsInvalid_one: "Chưa lưu được:",
      followingFieldsInvalid_other: "Chưa lưu được:",
      notAllowedToPerformAction:
        "Tài khoản của bạn không được làm việc này. Hãy nhờ biên tập viên hoặc người quản trị.",
      problemUploadingFile: "Chưa tải được tệp lên. Hãy chọn lại tệp rồi lưu.",
      tokenInvalidOrExpired: "Đường dẫn này đã hết hạn. Hãy xin một đường dẫn mới.",
      unableToDeleteCount: "Chưa xóa được {{count}} trong {{total}} {{label}}. Lý do:",
      unableToUpdateCount: "Chưa lưu được {{count}} trong {{total}} {{label}}. Lý do:",
      unauthorized: "Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi lưu tiếp ở đây.",
      unknown: "Có lỗi không rõ. Hãy thử lại; nếu vẫn vậy, báo người quản trị kỹ thuật.",
      unspecific: "Có lỗi không rõ. Hãy thử lại; nếu vẫn vậy, báo người quản trị kỹ thuật.",
      userEmailAlreadyRegistered:
        "Địa chỉ thư này đã có tài khoản. Hãy ghi địa chỉ khác, hoặc mở tài khoản đó trong “Tài khoản”.",
      userLocked:
        "Tài khoản bị khóa vì gõ sai mật khẩu nhiều lần. Hãy chờ ít phút rồi thử lại, hoặc nhờ người quản trị mở khóa.",
      valueMustBeUnique: "Giá trị này đã có ở mục khác. Hãy ghi giá trị khác.",
    },
    fields: {
      passwordsDoNotMatch: "Hai lần gõ mật khẩu không giống nhau. Hãy gõ lại cả hai.",
    },
    general: {
      // On a phone it shares a line with the stage.
      lastModified: "Sửa lúc",
      noDateSelected: "Chưa có ngày giờ. Hãy chọn ngày và giờ rồi lưu.",
    },
    validation: {
      emailAddress: "Địa chỉ thư điện tử không đúng. Hãy ghi như vanthu@coquan.gov.vn.",
      enterNumber: "Ô này chỉ nhận số. Hãy ghi bằng chữ số, ví dụ 2026.",
      greaterThanMax: "{{value}} lớn quá. Hãy ghi số không quá {{max}}.",
      invalidInput: "Giá trị gửi lên không đúng kiểu của ô này. Hãy xóa rồi nhập lại.",
      invalidSelection: "Lựa chọn này không có trong danh sách. Hãy chọn lại.",
      invalidSelections:
        "Có mục đã chọn không còn hoặc không chọn được ở đây. Hãy bỏ ra rồi chọn lại.",
      lessThanMin: "{{value}} nhỏ quá. Hãy ghi số từ {{min}} trở lên.",
      longerThanMin: "Ô này cần ít nhất {{minLength}} chữ cái. Hãy ghi dài hơn.",
      notValidDate: "“{{value}}” không phải ngày giờ. Hãy chọn lại ngày.",
      limitReached: "Được nhiều nhất {{max}} mục. Hãy bỏ bớt.",
      required: "Ô này đang trống. Hãy điền vào.",
      requiresAtLeast: "Ô này cần ít nhất {{count}} {{label}}. Hãy thêm cho đủ.",
      requiresNoMoreThan: "Ô này nhận nhiều nhất {{count}} {{label}}. Hãy bỏ bớt.",
      shorterThanMax: "Ô này dài quá. Hãy rút xuống còn không quá {{maxLength}} chữ cái.",
      trueOrFalse: "Ô này chỉ có thể đánh dấu hoặc để trống. Hãy đánh dấu lại.",
      validUploadID: "Ảnh hoặc tệp đã chọn không còn. Hãy bỏ ra rồi chọn lại.",
    },
    version: {
      aboutToPublishSelection: "Đăng tất cả {{label}} đã chọn?",
      aboutToRestore:
        "Khôi phục bản ngày {{versionDate}} thành bản nháp mới? Bản đang đăng giữ nguyên cho đến khi bấm “Đăng”.",
      aboutToRevertToPublished: "Bỏ các thay đổi của bản nháp, trở về bản đã đăng?",
      aboutToUnpublish: "Gỡ nội dung này khỏi trang thông tin?",
      aboutToUnpublishSelection: "Gỡ tất cả {{label}} đã chọn khỏi trang thông tin?",
      confirmPublish: "Đăng",
      confirmUnpublish: "Hủy đăng",
      currentDraft: "Bản nháp hiện tại",
      currentlyPublished: "Đang đăng",
      currentPublishedVersion: "Bản đang đăng",
      draftHasPublishedVersion: "Bản nháp (có bản đang đăng)",
      entry: "Mục nhật ký",
      history: "Lịch sử",
      previouslyPublished: "Từng được đăng",
      publish: "Đăng",
      publishChanges: "Đăng",
      published: "Đã đăng",
      publishing: "Đang đăng…",
      restoreAsDraft: "Khôi phục thành bản nháp",
      restoreThisVersion: "Khôi phục thành bản nháp",
      restoredSuccessfully: "Đã khôi phục thành bản nháp.",
      revertToPublished: "Trở về bản đã đăng",
      saveDraft: "Lưu nháp",
      schedulePublish: "Hẹn giờ đăng",
      unpublish: "Hủy đăng",
      unpublished: "Chưa đăng",
      unpublishedSuccessfully: "Đã hủy đăng.",
      unpublishing: "Đang hủy đăng…",
    },
  },
  en: { version: { entry: "Entry", history: "History" } },
};

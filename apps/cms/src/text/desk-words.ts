/**
 * The newsroom's words for what Payload calls publishing. Payload's own Vietnamese mixes “xuất bản”,
 * “ẩn tài liệu” and “bản thảo”; a desk says đăng, hủy đăng, bản nháp.
 */
export const deskWords = {
  vi: {
    version: {
      aboutToPublishSelection: "Đăng tất cả {{label}} đã chọn?",
      aboutToRevertToPublished: "Bỏ các thay đổi của bản nháp, trở về bản đã đăng?",
      aboutToUnpublish: "Gỡ nội dung này khỏi trang thông tin?",
      aboutToUnpublishSelection: "Gỡ tất cả {{label}} đã chọn khỏi trang thông tin?",
      confirmPublish: "Đăng",
      confirmUnpublish: "Hủy đăng",
      currentDraft: "Bản nháp hiện tại",
      currentlyPublished: "Đang đăng",
      currentPublishedVersion: "Bản đang đăng",
      draftHasPublishedVersion: "Bản nháp (có bản đang đăng)",
      previouslyPublished: "Từng được đăng",
      publish: "Đăng",
      publishChanges: "Đăng",
      published: "Đã đăng",
      publishing: "Đang đăng…",
      revertToPublished: "Trở về bản đã đăng",
      saveDraft: "Lưu nháp",
      schedulePublish: "Hẹn giờ đăng",
      unpublish: "Hủy đăng",
      unpublished: "Chưa đăng",
      unpublishedSuccessfully: "Đã hủy đăng.",
      unpublishing: "Đang hủy đăng…",
    },
  },
};

"use client";
import "./global-error.css";

/** What stands in place of a screen of the admin that the server could not make: Next says so in English. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="vi">
      <body>
        <title>Trang này chưa mở được</title>
        <main className="failed">
          <h1>Trang này chưa mở được</h1>
          <p>
            Máy chủ gặp lỗi khi mở trang này. Nội dung đã lưu vẫn còn. Hãy tải lại trang; nếu vẫn
            vậy, báo người quản trị kỹ thuật{error.digest ? ` kèm mã lỗi ${error.digest}` : ""}.
          </p>
          <p className="failed__ways">
            <button type="button" onClick={() => window.location.reload()}>
              Tải lại trang
            </button>
            <a href="/admin">Về trang đầu</a>
            <a href="/admin/logout">Đăng xuất</a>
          </p>
        </main>
      </body>
    </html>
  );
}

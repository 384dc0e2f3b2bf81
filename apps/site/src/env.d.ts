/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** All that pages may ask. Given by whoever renders, else opened by the middleware. */
    content: import("@bantin/content").Content;
    /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
    today: string;
  }
}

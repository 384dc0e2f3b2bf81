/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** All that pages may ask. Given by whoever renders, else opened by the middleware. */
    content: import("@bantin/content").Content;
    /** For questions that the day answers; nothing of it is shown by itself. */
    today: import("@bantin/content").Day;
  }
}

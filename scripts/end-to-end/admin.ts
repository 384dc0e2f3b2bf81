import type { Page } from "playwright-core";
import { DRAFTED_COLLECTIONS } from "../../packages/contract/src/index.ts";
import type { Account, RunningSystem } from "./system.ts";

/** Where the form of whatever is written and published is saved. */
const OF_A_FORM = new RegExp(`/api/(${DRAFTED_COLLECTIONS.join("|")})(/|\\?|$)`);

/** The longest that a text may take from typing to the saved draft. */
const TYPING_MS = 60_000;

/** The admin as a member of staff uses it. */
export class Admin {
  readonly page: Page;
  readonly #url: string;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
  }

  static async logIn(system: RunningSystem, account: Account): Promise<Admin> {
    const context = await system.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const admin = new Admin(page, system.settings.cmsUrl);
    await page.goto(`${system.settings.cmsUrl}/admin/login`);
    await page.fill("input[name=email]", account.email);
    await page.fill("input[name=password]", account.password);
    await page.click("button[type=submit]");
    await page.waitForSelector(".desk");
    return admin;
  }

  /** Opens a form and waits until it has come alive: what is typed or clicked before is lost. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#url}/admin${path}`);
    await this.page.waitForSelector(".doc-controls");
    await this.page.waitForSelector("form[data-form-ready=true]");
  }

  /** Writes an article and saves it as a draft; answers its identifier. */
  async writeDraft(title: string, text: string): Promise<string> {
    await this.open("/collections/articles/create");
    await this.page.fill("input[name=title]", title);
    await this.#typeText(text);
    await this.page.click("#action-save-draft");
    await this.page.waitForURL(/\/articles\/[0-9a-f]{24}/);
    const id = new URL(this.page.url()).pathname.split("/").at(-1) ?? "";
    // The editor hands its text to the form a moment after typing, which no person outruns: a draft saved
    // in that moment is without it, and the form that comes then is empty.
    const deadline = Date.now() + TYPING_MS;
    while (!(await this.#saved(id)).includes(text)) {
      if (Date.now() > deadline) throw new Error(`The text of “${title}” was never saved.`);
      await this.#typeText(text);
      await this.page.click("#action-save-draft", { timeout: 2000 }).catch(() => undefined);
    }
    return id;
  }

  /** Types into the body, unless the text already stands there. */
  async #typeText(text: string): Promise<void> {
    const editor = this.page.locator("[contenteditable=true]").first();
    if ((await editor.innerText()).includes(text)) return;
    await editor.click();
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  /** Pastes at the end of the body what another program has put on the clipboard. */
  async paste(html: string): Promise<void> {
    await this.page.locator("[contenteditable=true]").first().click();
    await this.page.keyboard.press("ControlOrMeta+End");
    await this.page.evaluate((given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", given);
      const event = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", event));
    }, html);
  }

  /** What the form says under the body: what saving will mend in it. */
  mending(): Promise<string> {
    return this.page.locator("[data-field-path=body] [role=status]").innerText();
  }

  /** What the CMS holds of an article, as staff read it. */
  async #saved(id: string): Promise<string> {
    const answer = await this.page.request.get(
      `${this.#url}/api/articles/${id}?draft=true&depth=0`,
      { headers: { Origin: this.#url } },
    );
    return answer.text();
  }

  /** Presses “Đăng” and waits until the server has answered; answers the status. */
  async publish(): Promise<number> {
    const answered = this.#answer();
    await this.page.click("#action-save");
    return answered;
  }

  /** Presses “Hủy đăng” and confirms. */
  async unpublish(): Promise<number> {
    await this.#openMenu();
    await this.page.click("#action-unpublish");
    const confirm = this.page.locator("#confirm-action");
    await confirm.waitFor();
    const answered = this.#answer();
    await confirm.click();
    return answered;
  }

  /** A click before the page has come alive is lost, so it is made until the menu is there. */
  async #openMenu(): Promise<void> {
    const item = this.page.locator("#action-unpublish");
    while (!(await item.isVisible())) {
      await this.page.click(".doc-controls__popup .popup-button");
      await item.waitFor({ state: "visible", timeout: 2000 }).catch(() => undefined);
    }
  }

  /** Whether the button “Đăng” is there to be pressed. */
  async mayPublish(): Promise<boolean> {
    return (await this.page.locator("#action-save").count()) > 0;
  }

  async #answer(): Promise<number> {
    const response = await this.page.waitForResponse(
      (candidate) =>
        candidate.url().includes("/api/") &&
        ["PATCH", "POST"].includes(candidate.request().method()) &&
        OF_A_FORM.test(candidate.url()),
    );
    return response.status();
  }
}

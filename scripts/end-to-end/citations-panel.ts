import type { Locator, Page } from "playwright-core";

/** The panel “Văn bản được nhắc đến” of an article, as an editor uses it. */
export class CitationsPanel {
  readonly #page: Page;
  readonly #panel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#panel = page.locator("section.citations");
  }

  /** The rows that show these words of the text, in its order. */
  rows(surface: string): Locator {
    const words = this.#page.locator(".citations__words > strong", { hasText: exactly(surface) });
    return this.#panel.locator(".citations__rows > li", { has: words });
  }

  /** What a mention has come to, in words; null while there is no such row. */
  async verdict(surface: string): Promise<string | null> {
    const badge = this.rows(surface).locator(".citations__badge");
    return (await badge.count()) > 0 ? badge.first().innerText() : null;
  }

  /** Every row: its words, and what they have come to. */
  async verdicts(): Promise<string[]> {
    const rows = await this.#panel.locator(".citations__rows > li").all();
    return Promise.all(
      rows.map(async (row) => {
        const words = await row.locator(".citations__words > strong").first().innerText();
        return `${words}: ${await row.locator(".citations__badge").first().innerText()}`;
      }),
    );
  }

  async summary(): Promise<string> {
    return this.#panel.locator(".citations__summary").innerText();
  }

  /** What was said to those who do not see. */
  async said(): Promise<string> {
    return this.#panel.locator("[role=status]").innerText();
  }

  button(name: string, about: string): Locator {
    return this.#panel
      .getByRole("button", { name: new RegExp(`^${name}: ${escaped(about)}`) })
      .first();
  }

  async click(name: string, about: string): Promise<void> {
    await this.button(name, about).click();
  }

  /** With the keyboard alone: Tab until the button has the focus, then Enter. */
  async press(name: string, about: string): Promise<void> {
    const wanted = await this.button(name, about).getAttribute("aria-label");
    for (let steps = 0; steps < 60; steps += 1) {
      if ((await this.focused()) === wanted) return this.#page.keyboard.press("Enter");
      await this.#page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to the button “${wanted}”`);
  }

  /** What the element with the focus is called. */
  focused(): Promise<string | null> {
    return this.#page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
  }

  /** Chooses a document in the list that opens. */
  async pick(name: string): Promise<void> {
    const list = this.#page.locator(".list-drawer");
    await list.getByRole("button", { name, exact: true }).click();
    await list.waitFor({ state: "detached" });
  }
}

/** The form of a document in the drawer that opens. */
export class DocumentForm {
  readonly #drawer: Locator;

  private constructor(drawer: Locator) {
    this.#drawer = drawer;
  }

  /** Waits until the form has come alive. */
  static async opened(page: Page): Promise<DocumentForm> {
    const drawer = page.locator(".doc-drawer");
    await drawer.locator("form[data-form-ready=true]").waitFor();
    return new DocumentForm(drawer);
  }

  symbol(): Promise<string> {
    return this.#drawer.locator("input[name=symbol]").inputValue();
  }

  text(): Promise<string> {
    return this.#drawer.innerText();
  }

  async saveDraft(): Promise<void> {
    await this.#drawer.locator("#action-save-draft").click();
  }

  async publish(summary: string): Promise<void> {
    await this.#drawer.locator("textarea[name=summary]").fill(summary);
    await this.#drawer.locator("#action-save").click();
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^${escaped(text)}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

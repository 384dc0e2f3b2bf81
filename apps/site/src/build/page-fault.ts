import { routes } from "@bantin/contract";
import { type LinkTargets, pageProblems, readPage } from "./check-page.ts";
import type { Problem } from "./errors.ts";

/** Why a page cannot go live as it is. */
export interface PageFault {
  address: string;
  /** For operators. */
  problem: string;
  /** For the newsroom, where the page says more than that it could not be made. */
  reason: string | null;
}

/** What a version that is held for its page is said to have, where nothing better is known. */
export const RECORD_HELD =
  "Không dựng được trang từ nội dung vừa đăng nên bản này chưa lên trang. Sửa chỗ vừa thay đổi rồi đăng lại; nếu không rõ vì sao, báo người quản trị kỹ thuật.";

/** With which status a page that is well answers. */
export function statusOf(address: string): number {
  return address === routes.notFound.build({}) ? 404 : 200;
}

interface Trial {
  address: string;
  /** Whether it is a page for readers, and no file for machines. */
  isPage: boolean;
  targets: LinkTargets;
  render(): Promise<{ bytes: Uint8Array; status: number }>;
}

/** Makes a page and looks at it as the check does; null when it is well. */
export async function tryPage({
  address,
  isPage,
  targets,
  render,
}: Trial): Promise<PageFault | null> {
  try {
    const { bytes, status } = await render();
    if (status !== statusOf(address)) return faultOfError(address, wrongStatus(status));
    if (!isPage) return null;
    const facts = readPage(Buffer.from(bytes).toString("utf8"));
    const [fault] = faultsOfProblems(pageProblems(address, facts, targets));
    return fault ?? null;
  } catch (error) {
    return faultOfError(address, error);
  }
}

export function wrongStatus(status: number): Error {
  return new Error(`it answers with the status ${status}`);
}

/** The fault of a page that threw. */
export function faultOfError(address: string, error: unknown): PageFault {
  const message = error instanceof Error ? error.message : String(error);
  return {
    address,
    problem: `The page ${address} could not be rendered: ${message}.`,
    reason: null,
  };
}

/** The faults that a check found, one for each page. */
export function faultsOfProblems(problems: readonly Problem[]): PageFault[] {
  const byPage = Map.groupBy(problems, ({ page }) => page);
  return [...byPage].flatMap(([address, ofPage]) => {
    if (address === null) return [];
    const problem = ofPage.map(({ message }) => message).join("; ");
    const reason = `${ofPage.map(({ staffMessage }) => staffMessage).join(". ")}. Sửa chỗ này rồi đăng lại.`;
    return [{ address, problem, reason }];
  });
}

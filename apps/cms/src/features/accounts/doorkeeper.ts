import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { clientAddress } from "../../access/client-address.ts";
import { bilingual } from "../../text/bilingual.ts";
import { deviceIn } from "./device-proof.ts";
import { type Admitted, EarlyBrake } from "./early-brake.ts";

export interface Door {
  /** With it known browsers were marked. */
  secret: string;
  /** Our own, whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Where it is written down that somebody had to wait. */
  log(line: string): void;
}

/** What a stranger may ask about accounts with, by its path below `/api/users/`. */
const FOR_STRANGERS =
  /^\/api\/users\/(login|forgot-password|reset-password|first-register|second-step\/.*)$/;

/** An address and a password, or a code. */
const MOST_BYTES = 16 * 1024;
/** Whoever has not sent that within so long dawdles. */
const MOST_MS = 10_000;
/** In a flood a wait is over for everybody at once: who is told too short a one comes back in vain. */
const LEAST_WAIT_S = 5;
const LOG_EVERY_MS = 10_000;

const TOO_LARGE = bilingual(
  "Nội dung gửi lên quá dài nên máy chủ không nhận.",
  "What was sent is too long.",
);
const tooMany = (seconds: number) =>
  bilingual(
    `Đang có quá nhiều lượt đăng nhập từ những máy chưa từng đăng nhập ở đây. Hãy chờ ${seconds} giây rồi thử lại, hoặc dùng máy đã đăng nhập lần trước.`,
    `Too many computers that have never logged in here try to log in. Wait ${seconds} seconds, then try again, or use the one on which you logged in before.`,
  );

/**
 * Stands in front of the servers of this process from their first request on. What Next and Payload do for one request
 * takes some milliseconds; to refuse one here takes a tenth of one.
 */
export function standAtTheDoor(door: Door): void {
  const guarded = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const server = serverOf(message);
    if (!server || guarded.has(server)) return;
    guarded.add(server);
    guardDoor(server, door);
  });
}

function serverOf(message: unknown): Server | null {
  if (typeof message !== "object" || message === null || !("server" in message)) return null;
  return message.server instanceof Server ? message.server : null;
}

/** Puts itself before all who answer the requests of a server. */
export function guardDoor(server: Server, door: Door): void {
  const answers = server.listeners("request");
  const brake = new EarlyBrake();
  const tell = tellNowAndThen(door.log);
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (isForStrangers(request) && !mayEnter(request, response)) return;
    for (const answer of answers) Reflect.apply(answer, server, [request, response]);
  });

  function mayEnter(request: IncomingMessage, response: ServerResponse): boolean {
    if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES) {
      refuse(request, response, 413, TOO_LARGE);
      return false;
    }
    const headers = { get: (name: string) => textOf(request.headers[name]) };
    const address = clientAddress(headers, door.trustedProxies);
    const device = deviceIn(request.headers.cookie ?? "", door.secret);
    const begun = brake.begin({ address, device }, performance.now());
    if ("waitMs" in begun) {
      const seconds = Math.max(LEAST_WAIT_S, Math.ceil(begun.waitMs / 1000));
      tell(address);
      response.setHeader("Retry-After", seconds);
      refuse(request, response, 429, tooMany(seconds));
      return false;
    }
    watch(request, response, begun);
    return true;
  }
}

function watch(request: IncomingMessage, response: ServerResponse, admitted: Admitted): void {
  const dawdles = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, MOST_MS);
  response.once("close", () => {
    clearTimeout(dawdles);
    // Who has forgotten a password gets a good answer whoever they are.
    const isAsking = pathOf(request).endsWith("/forgot-password");
    if (response.statusCode === 200 && response.writableFinished && !isAsking) {
      admitted.signedIn(performance.now());
    }
  });
}

function isForStrangers(request: IncomingMessage): boolean {
  return request.method === "POST" && FOR_STRANGERS.test(pathOf(request));
}

/** The path that Next will read: without marks of percent, doubled and trailing slashes, in lower case. */
function pathOf({ url = "/" }: IncomingMessage): string {
  const [asked = "/"] = url.split(/[?#]/, 1);
  const plain = asked
    .replaceAll("\\", "/")
    .replace(/\/{2,}/g, "/")
    .replace(/(?<=.)\/$/, "");
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

function textOf(header: string | string[] | undefined): string | null {
  return Array.isArray(header) ? header.join(", ") : (header ?? null);
}

/** Answers at once, in the words of Payload's API, and reads nothing more. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: 413 | 429,
  message: ReturnType<typeof bilingual>,
): void {
  const language = /(?:^|;\s*)bantin-lng=en(?:;|$)/.test(request.headers.cookie ?? "")
    ? "en"
    : "vi";
  const body = JSON.stringify({ errors: [{ message: message[language] }] });
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    Connection: "close",
  });
  response.end(body);
}

/** Of a flood one line in so long, not each. */
function tellNowAndThen(log: (line: string) => void): (address: string) => void {
  const told = { count: 0, atMs: -Infinity };
  return (address) => {
    told.count += 1;
    if (performance.now() - told.atMs < LOG_EVERY_MS) return;
    log(`Sign-ins had to wait at the door: ${told.count}, the last from ${address}`);
    Object.assign(told, { count: 0, atMs: performance.now() });
  };
}

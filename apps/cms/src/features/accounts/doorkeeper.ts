import { subscribe } from "node:diagnostics_channel";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { clientAddress } from "../../access/client-address.ts";
import { inTurn, TooManyWaitError } from "../../setup/in-turn.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { deviceIn } from "./device-proof.ts";
import { type Admitted, EarlyBrake } from "./early-brake.ts";
import { isFromOwn } from "./own-token.ts";

export interface Door {
  /** With it sessions are signed and known browsers marked. */
  payloadSecret: string;
  /** The key of the site's own program. */
  siteApiKey: string;
  /** Our own, whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Where it is written down that somebody had to wait. */
  log(line: string): void;
}

/** What a stranger may ask about accounts with, by its path below `/api/users/`. */
const FOR_STRANGERS =
  /^\/api\/users\/(login|forgot-password|reset-password|first-register|second-step\/.*)$/;

/** Files of the compiled admin: next to no work. */
const FILES = /^\/_next\/static\//;

/** An address and a password, or a code. */
const MOST_BYTES = 16 * 1024;
/** Whoever has not sent that within so long dawdles. */
const MOST_MS = 10_000;
const MOST_HEADERS_MS = 15_000;
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

const UNREADABLE = bilingual(
  "Địa chỉ này không đọc được: có dấu % đứng sai chỗ, có lẽ do chép thiếu. Hãy mở lại từ trang quản trị.",
  "This address cannot be read: a % in it is out of place. Perhaps it was not copied whole; open it from the admin.",
);

const BUSY_FOR_S = 10;
const BUSY = bilingual(
  "Trang quản trị đang có quá nhiều lượt truy cập của người chưa đăng nhập. Hãy chờ 10 giây rồi tải lại.",
  "Too many people who are not logged in ask at once. Wait ten seconds, then load this again.",
);
/** A stranger whose request is not answered, or who does not take the answer, keeps others waiting for so long. */
const MOST_PLACE_MS = 10_000;

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

/**
 * Puts itself before all who answer the requests of a server. Who shows a session goes through. Attempts to sign in are
 * measured. Everybody else has nothing to look for here, and is served a few at a time: however many they are, those who
 * work share the machine with so many of them and no more.
 */
export function guardDoor(server: Server, door: Door): void {
  const answers = server.listeners("request");
  const brake = new EarlyBrake();
  const tell = tellNowAndThen(door.log);
  // Whoever dawdles over what they send keeps nobody waiting who only looks.
  const looking = inTurn({ atOnce: 4, waiting: 100 });
  const sending = inTurn({ atOnce: 4, waiting: 100 });
  server.headersTimeout = MOST_HEADERS_MS;
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    const serve = () => {
      for (const answer of answers) Reflect.apply(answer, server, [request, response]);
    };
    if (!isReadable(request)) {
      // Next would take that for a failure of its own.
      refuse(request, response, { status: 400, message: UNREADABLE });
    } else if (isForStrangers(request)) {
      if (mayTry(request, response)) serve();
    } else if (FILES.test(pathOf(request)) || isFromOwn(request.headers, door)) {
      serve();
    } else {
      serveInTurn(request, response, serve);
    }
  });

  function mayTry(request: IncomingMessage, response: ServerResponse): boolean {
    const { "content-length": length, "transfer-encoding": encoding } = request.headers;
    // Browsers say how long it is. Of what does not, Next would keep 32 MB before anybody looks at it.
    if (Number(length ?? 0) > MOST_BYTES || encoding !== undefined) {
      refuse(request, response, { status: 413, message: TOO_LARGE });
      return false;
    }
    const address = addressOf(request);
    const device = deviceIn(request.headers.cookie ?? "", door.payloadSecret);
    const begun = brake.begin({ address, device }, performance.now());
    if ("waitMs" in begun) {
      const seconds = Math.max(LEAST_WAIT_S, Math.ceil(begun.waitMs / 1000));
      tell(address);
      refuse(request, response, { status: 429, message: tooMany(seconds), seconds });
      return false;
    }
    watch(request, response, begun);
    return true;
  }

  function serveInTurn(request: IncomingMessage, response: ServerResponse, serve: () => void) {
    const isLooking = request.method === "GET" || request.method === "HEAD";
    const turn = isLooking ? looking : sending;
    turn(() => {
      if (response.destroyed) return Promise.resolve();
      endDawdling(request, response);
      const ended = new Promise<void>((resolve) => {
        const longEnough = setTimeout(resolve, MOST_PLACE_MS);
        response.once("close", () => {
          clearTimeout(longEnough);
          resolve();
        });
      });
      serve();
      return ended;
    }).catch((error: unknown) => {
      if (!(error instanceof TooManyWaitError)) throw error;
      tell(addressOf(request));
      refuse(request, response, { status: 503, message: BUSY, seconds: BUSY_FOR_S });
    });
  }

  function addressOf({ headers }: IncomingMessage): string {
    return clientAddress({ get: (name) => textOf(headers[name]) }, door.trustedProxies);
  }
}

function watch(request: IncomingMessage, response: ServerResponse, admitted: Admitted): void {
  endDawdling(request, response);
  response.once("close", () => {
    // Who has forgotten a password gets a good answer whoever they are.
    const isAsking = pathOf(request).endsWith("/forgot-password");
    if (response.statusCode === 200 && response.writableFinished && !isAsking) {
      admitted.signedIn(performance.now());
    }
  });
}

/** What a stranger sends is short. */
function endDawdling(request: IncomingMessage, response: ServerResponse): void {
  const dawdles = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, MOST_MS);
  response.once("close", () => clearTimeout(dawdles));
}

function isForStrangers(request: IncomingMessage): boolean {
  return request.method === "POST" && FOR_STRANGERS.test(pathOf(request));
}

/** Whether the path is text, once what is written with marks of percent is read. */
function isReadable({ url = "/" }: IncomingMessage): boolean {
  const [path = "/"] = url.split(/[?#]/, 1);
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The path that Next will read: without marks of percent, doubled and trailing slashes, dots that climb, in lower case. */
function pathOf({ url = "/" }: IncomingMessage): string {
  const [asked = "/"] = url.split(/[?#]/, 1);
  const single = asked.replaceAll("\\", "/").replace(/\/{2,}/g, "/");
  const climbed = URL.parse(single, "http://localhost")?.pathname ?? single;
  const plain = climbed.replace(/(?<=.)\/$/, "");
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}

function textOf(header: string | string[] | undefined): string | null {
  return Array.isArray(header) ? header.join(", ") : (header ?? null);
}

/** Answers at once, in the words of Payload's API or as a page, and reads nothing more. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  why: { status: 400 | 413 | 429 | 503; message: Bilingual; seconds?: number },
): void {
  const isEnglish = /(?:^|;\s*)bantin-lng=en(?:;|$)/.test(request.headers.cookie ?? "");
  const words = isEnglish ? why.message.en : why.message.vi;
  const isApi = pathOf(request).startsWith("/api/");
  const body = isApi ? JSON.stringify({ errors: [{ message: words }] }) : page(why.status, words);
  response.writeHead(why.status, {
    "Content-Type": `${isApi ? "application/json" : "text/html"}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...(why.seconds === undefined ? {} : { "Retry-After": why.seconds }),
    Connection: "close",
  });
  response.end(body);
}

function page(status: number, words: string): string {
  const heading = status === 400 ? "Địa chỉ không đọc được" : "Trang quản trị đang bận";
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bản tin</title><h1>${heading}</h1><p>${words}</p>`;
}

/** Of a flood one line in so long, not each. */
function tellNowAndThen(log: (line: string) => void): (address: string) => void {
  const told = { count: 0, atMs: -Infinity };
  return (address) => {
    told.count += 1;
    if (performance.now() - told.atMs < LOG_EVERY_MS) return;
    log(`Strangers had to wait at the door: ${told.count}, the last from ${address}`);
    Object.assign(told, { count: 0, atMs: performance.now() });
  };
}

import { APIError, Forbidden, type PayloadRequest, type Where } from "payload";
import { aroundEndpoint } from "../../access/around-endpoint.ts";
import { parsedBody, staffEndpoint } from "../../access/guarded-endpoint.ts";
import { mayPublish } from "../../access/roles.ts";
import { inTransaction } from "../../database/transactions.ts";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { isDrafted } from "../schedules/rows.ts";
import { aboutDocument, commentRequest, type ReviewAnswer, resolveRequest } from "./api.ts";
import { needsSecondPerson } from "./hooks.ts";
import { Pace } from "./pace.ts";
import { writeNotices } from "./write-notices.ts";

const RELOAD = bilingual(
  "Yêu cầu không đúng. Hãy tải lại trang; góp ý cần có chữ và không quá 2000 chữ cái.",
  "Not understood. Reload the page; a comment has from 1 to 2000 letters.",
);
const IS_GONE = bilingual(
  "Nội dung này không còn. Hãy mở lại danh sách để xem.",
  "This is gone. Look at the list again.",
);

const TOO_FAST = bilingual(
  "Bạn vừa gửi quá nhiều góp ý trong một phút. Hãy chờ một phút rồi gửi lại; chữ vừa gõ còn nguyên.",
  "You have sent too many comments within a minute. Wait a minute and send it again; what you typed is still there.",
);
/** More than anybody writes, and each is told to several people. */
const comments = new Pace(30);

/** What was said of a document, and what whoever asks may do with it. */
const reviewEndpoint = staffEndpoint("get", "/reviewing/of", async (req): Promise<ReviewAnswer> => {
  const asked = aboutDocument.safeParse(req.query);
  if (!asked.success) throw refusal(req, RELOAD);
  const { collection, id } = asked.data;
  const doc = await newest(req, collection, id);
  const { payload, user } = req;
  const about: Where = {
    and: [{ collectionSlug: { equals: collection } }, { documentId: { equals: id } }],
  };
  const [remarks, unread, isStrict] = await Promise.all([
    payload.find({
      collection: "remarks",
      where: about,
      sort: "createdAt",
      pagination: false,
      depth: 1,
    }),
    payload.count({ collection: "notices", where: { and: [about, unreadBy(user)] } }),
    needsSecondPerson(req),
  ]);
  const may = mayPublish(user);
  const isOwn = isStrict && doc.writtenBy === user?.id;
  return {
    stage: doc.stage ?? "writing",
    mayPublish: may,
    mayApprove: may && !isOwn,
    remarks: remarks.docs.map((remark) => ({
      id: remark.id,
      kind: remark.kind,
      by: typeof remark.by === "object" ? (remark.by?.name ?? "") : "",
      at: remark.createdAt,
      quote: remark.quote ?? "",
      text: remark.text ?? "",
      isResolved: remark.isResolved === true,
    })),
    unread: unread.totalDocs,
  };
});

/** Says something about a passage, to whoever wrote it and whoever has it. */
const commentEndpoint = staffEndpoint("post", "/reviewing/comment", async (req) => {
  const { collection, id, quote, text } = await parsedBody(req, commentRequest, RELOAD);
  const doc = await newest(req, collection, id);
  const by = personIn(req);
  if (!comments.take(by.id, performance.now())) {
    throw new APIError(inLanguageOf(req, TOO_FAST), 429, {}, true);
  }
  await inTransaction(req.payload, async (own) => {
    await req.payload.create({
      collection: "remarks",
      data: { collectionSlug: collection, documentId: id, kind: "comment", by: by.id, quote, text },
      depth: 0,
      req: { ...own },
    });
    await writeNotices(
      { ...own, payload: req.payload },
      [doc.createdBy, doc.writtenBy, doc.assignedTo].map(idOf),
      {
        kind: "commented",
        collection,
        doc,
        documentId: id,
        by,
        text: quote === "" ? text : `“${quote}”\n${text}`,
      },
    );
  });
  return { done: true };
});

/** Marks a comment as done with, or opens it again. */
const resolveEndpoint = staffEndpoint("post", "/reviewing/resolve", async (req) => {
  const { comment, isResolved } = await parsedBody(req, resolveRequest, RELOAD);
  const taken: unknown = await req.payload.db.updateOne({
    collection: "remarks",
    where: { and: [{ id: { equals: comment } }, { kind: { equals: "comment" } }] },
    data: { isResolved },
  });
  if (!taken) throw refusal(req, IS_GONE);
  return { done: true };
});

/** How many notices wait for whoever asks. */
const countEndpoint = staffEndpoint("get", "/reviewing/unread", async (req) => {
  const { totalDocs } = await req.payload.count({
    collection: "notices",
    where: unreadBy(req.user),
  });
  return { unread: totalDocs };
});

/** Whoever asks has read their notices: all of them, or those about one document. */
const readEndpoint = staffEndpoint("post", "/reviewing/read", async (req) => {
  const { collection, id } = await parsedBody(req, aboutDocument.partial(), RELOAD);
  const about: Where[] = id
    ? [{ collectionSlug: { equals: collection } }, { documentId: { equals: id } }]
    : [];
  await req.payload.update({
    collection: "notices",
    where: { and: [unreadBy(req.user), ...about] },
    data: { isRead: true },
    depth: 0,
  });
  return { done: true };
});

const unreadBy = (user: PayloadRequest["user"]): Where => ({
  and: [{ to: { equals: user?.id } }, { isRead: { not_equals: true } }],
});

async function newest(req: PayloadRequest, collection: string, id: string) {
  const doc = isDrafted(collection)
    ? await req.payload.findByID({
        collection,
        id,
        draft: true,
        depth: 0,
        trash: true,
        disableErrors: true,
      })
    : null;
  if (!doc) throw refusal(req, IS_GONE);
  return doc;
}

const idOf = (value: string | { id: string } | null | undefined) =>
  typeof value === "object" ? value?.id : value;

function personIn(req: PayloadRequest): { id: string; name: string } {
  if (req.user?.collection !== "users") throw new Forbidden(req.t);
  return { id: String(req.user.id), name: req.user.name };
}

export const reviewingEndpoints = [
  reviewEndpoint,
  commentEndpoint,
  resolveEndpoint,
  countEndpoint,
  readEndpoint,
];

/**
 * An old version comes back as a draft, over what is public, so that somebody looks at it first. It goes live by
 * “Đăng”, or where the request says `publish=true`.
 */
export const restoreAsDraft = aroundEndpoint("post", "/versions/:id", async (req, next) => {
  if (req.query.publish !== "true") req.query.draft = "true";
  return next();
});

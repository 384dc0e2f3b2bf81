import config from "@payload-config";
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from "@payloadcms/next/routes";
import { boundedRoute } from "../../../../access/bounded-body.ts";
import { replayedRoute } from "../../../../database/replay.ts";

export const GET = REST_GET(config);
export const POST = boundedRoute(replayedRoute(REST_POST(config)));
export const DELETE = boundedRoute(replayedRoute(REST_DELETE(config)));
export const PATCH = boundedRoute(replayedRoute(REST_PATCH(config)));
export const PUT = boundedRoute(replayedRoute(REST_PUT(config)));
export const OPTIONS = REST_OPTIONS(config);

import type { Endpoint, PayloadRequest } from "payload";

/**
 * An endpoint of Payload's own with something around it. It is found before Payload's, which comes last: a collection's own
 * endpoints come first.
 *
 * @param work gets the request before its body is read, and `next`, which does what Payload does
 */
export function aroundEndpoint(
  method: "get" | "patch" | "post",
  path: string,
  work: (req: PayloadRequest, next: () => Promise<Response>) => Promise<Response>,
): Endpoint {
  const handler: Endpoint["handler"] = (req) =>
    work(req, async () => {
      const [own, ...others] = endpointsOf(req)
        .filter((each) => each.method === method && each.path === path)
        .reverse();
      if (!own || others.length === 0)
        throw new Error(`Payload has no endpoint ${method} ${path} any more.`);
      return own.handler(req);
    });
  return { method, path, handler };
}

function endpointsOf(req: PayloadRequest): readonly Endpoint[] {
  const slug = req.routeParams?.collection;
  const endpoints = req.payload.config.collections.find((each) => each.slug === slug)?.endpoints;
  return endpoints || [];
}

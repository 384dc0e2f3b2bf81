import { createServer } from "node:http";

/** A server that refuses everything at once, whatever is sent. What is slow beside it is slow for the attackers' sake. */
const [port = "0"] = process.argv.slice(2);

createServer((request, response) => {
  request.resume();
  response.writeHead(429, { Connection: "close" }).end();
}).listen(Number(port), "127.0.0.1");

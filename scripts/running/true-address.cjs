/*
 * Loaded into a web process before the server. Unless a proxy is trusted (TRUST_PROXY=on), what a
 * reader says of his own address or of the host is taken away: only the connection tells.
 */
const http = require("node:http");

const CLAIMS = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];

if (process.env.TRUST_PROXY !== "on") {
  const emit = http.Server.prototype.emit;
  http.Server.prototype.emit = function (event, request, ...rest) {
    if (event === "request") {
      for (const name of CLAIMS) delete request.headers[name];
      request.headers["x-forwarded-for"] = request.socket.remoteAddress ?? "";
    }
    return emit.call(this, event, request, ...rest);
  };
}

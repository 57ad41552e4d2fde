import { expect, test } from "vitest";
import { browserName } from "./browser-name";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";

test.each([
  [CHROME, "Chrome, Windows"],
  [`${CHROME} Edg/130.0.0.0`, "Edge, Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1",
    "Safari, iOS",
  ],
  ["curl/8", null],
  [null, null],
])("%s", (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name);
});

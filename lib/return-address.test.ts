import { expect, test } from "vitest";
import { returnAddress, signInAddress } from "./return-address";

test.each<[unknown, string | null]>([
  ["/entry/units?year=2026&section=models", "/entry/units?year=2026&section=models"],
  ["/review#row-clubs", "/review"],
  ["/", "/"],
  ["/entry?year=2026&_rsc=1x2y", "/entry?year=2026"],
  ["//other.example/entry", null],
  ["/\\other.example", null],
  ["/.//other.example", null],
  ["/%2e//other.example", null],
  ["https://other.example/", null],
  ["javascript:alert(1)", null],
  ["entry", null],
  ["", null],
  [null, null],
  [["/entry"], null],
  ["/sign-in?to=/entry", null],
  ["/sign-in/link", null],
  ["/api/v1/observations", null],
  ["/change-password", null],
  ["/set-up?token=x", null],
  [`/entry?${"x".repeat(1000)}`, null],
])("%s leads back to %s", (asked, to) => {
  expect(returnAddress(asked)).toBe(to);
});

test.each<[string | null, string]>([
  ["/entry?year=2026", "/sign-in?to=%2Fentry%3Fyear%3D2026"],
  ["/", "/sign-in"],
  ["//other.example", "/sign-in"],
  [null, "/sign-in"],
])("from %s one signs in at %s", (from, address) => {
  expect(signInAddress(from)).toBe(address);
});

import { describe, expect, test } from "vitest";
import { EnvError, localAddress, readEnv } from "./env";

function linesOf(source: Record<string, string>): string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.lines;
    throw error;
  }
  return [];
}

describe("readEnv", () => {
  test("needs nothing", () => {
    expect(readEnv({})).toMatchObject({
      HOST: "127.0.0.1",
      PORT: 3000,
      APP_URL: "http://127.0.0.1:3000",
      DATA_DIR: "./data",
      TRUST_PROXY: false,
      DEMO: true,
      SITE: "real",
      NEXT_DIST_DIR: ".next",
    });
  });

  test("takes an empty value for none", () => {
    expect(readEnv({ PORT: "", APP_URL: " ", DATABASE_URL: "" })).toEqual(readEnv({}));
  });

  test("leaves the demonstration out with a database of one's own, unless asked for", () => {
    const DATABASE_URL = "postgres://u:p@db.example/figures";
    expect(readEnv({ DATABASE_URL }).DEMO).toBe(false);
    expect(readEnv({ DATABASE_URL, DEMO: "on" }).DEMO).toBe(true);
    expect(readEnv({ DEMO: "off" }).DEMO).toBe(false);
  });

  test("keeps the origin of an address", () => {
    expect(readEnv({ APP_URL: "https://Figures.Example.org/" }).APP_URL).toBe("https://figures.example.org");
  });

  test.each([
    ["PORT", "abc", "a whole number from 1 to 65535"],
    ["PORT", "0", "a whole number from 1 to 65535"],
    ["PORT", "70000", "a whole number from 1 to 65535"],
    ["HOST", "a host", "a host name or an IP address"],
    ["APP_URL", "figures.example.org", "an address without a path"],
    ["APP_URL", "https://figures.example.org/app", "an address without a path"],
    ["APP_URL", "ftp://figures.example.org", "an address without a path"],
    ["TRUST_PROXY", "yes", "on or off"],
    ["DEMO", "true", "on or off"],
    ["TODAY", "2027-02-29", "a date of the calendar"],
    ["NEXT_DIST_DIR", "../elsewhere", "a folder name inside the project"],
  ])("%s=%s gets one line that names what is allowed", (name, value, allowed) => {
    const lines = linesOf({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`${name}=${value}`);
    expect(lines[0]).toContain(allowed);
  });

  test.each(["DATABASE_URL", "DATABASE_OWNER_URL"])("never shows the value of %s", (name) => {
    const lines = linesOf({ DATABASE_URL: "postgres://u:p@h/d", [name]: "mysql://root:hunter2@h/d" });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    expect(lines[0]).not.toContain("hunter2");
  });

  test("answers each wrong value with a line of its own", () => {
    expect(linesOf({ PORT: "x", DEMO: "y", TODAY: "z" })).toHaveLength(3);
  });

  test("refuses an owner's login without the web server's", () => {
    expect(linesOf({ DATABASE_OWNER_URL: "postgres://u:p@h/d" })[0]).toContain("without DATABASE_URL");
  });

  test("keeps a port free for the demonstration", () => {
    expect(linesOf({ PORT: "65535" })[0]).toContain("DEMO=off");
    expect(readEnv({ PORT: "65535", DEMO: "off" }).PORT).toBe(65535);
  });
});

test.each([
  ["127.0.0.1", 3000, "http://127.0.0.1:3000"],
  ["0.0.0.0", 3000, "http://127.0.0.1:3000"],
  ["::1", 3001, "http://[::1]:3001"],
])("localAddress(%s, %i) is %s", (host, port, address) => {
  expect(localAddress(host, port)).toBe(address);
});

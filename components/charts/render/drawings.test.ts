import { describe, expect, it } from "vitest";
import { DrawingCache } from "./drawings";

const drawing = (key: string, letters: number) => ({ key, svgs: [{ width: 300, svg: "x".repeat(letters) }] });

describe("DrawingCache", () => {
  it("lets go of what was used longest ago", () => {
    const cache = new DrawingCache(100);
    cache.set(drawing("a", 40));
    cache.set(drawing("b", 40));
    expect(cache.get("a")?.key).toBe("a");
    cache.set(drawing("c", 40));
    expect(cache.get("b")).toBeUndefined();
    expect([cache.get("a")?.key, cache.get("c")?.key]).toEqual(["a", "c"]);
  });

  it("counts a drawing that is set again once", () => {
    const cache = new DrawingCache(100);
    for (let time = 0; time < 5; time += 1) cache.set(drawing("a", 40));
    cache.set(drawing("b", 60));
    expect(cache.get("a")).toBeDefined();
  });

  it("keeps nothing that is larger than itself", () => {
    const cache = new DrawingCache(100);
    cache.set(drawing("a", 101));
    expect(cache.get("a")).toBeUndefined();
  });
});

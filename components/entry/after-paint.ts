/** A page in the background draws no frames: there it is not waited for one longer than this, in milliseconds. */
const LONGEST = 100;

/** Does something once the next frame is drawn, so that a key is seen before what follows from it is worked out. */
export function afterPaint(act: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    act();
  };
  if (typeof requestAnimationFrame !== "function") {
    setTimeout(once);
    return;
  }
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST);
}

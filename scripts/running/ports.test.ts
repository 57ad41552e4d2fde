import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { claimPorts } from "./ports";

let taken: Server | null = null;

afterEach(() => {
  taken?.close();
  taken = null;
});

function take(): Promise<number> {
  return new Promise((resolve) => {
    taken = createServer().listen(0, "127.0.0.1", () => {
      const address = taken?.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

test("a taken port is answered by the command that works", async () => {
  const port = await take();
  await expect(claimPorts("127.0.0.1", port, 1)).rejects.toThrow(
    new RegExp(`^Port ${port} is taken, .*PORT=\\d+ npm start$`),
  );
});

test("the demonstration's port counts too", async () => {
  const port = await take();
  await expect(claimPorts("127.0.0.1", port - 1, 2)).rejects.toThrow(/for the demonstration/);
});

test("a port that comes free in a moment is waited for", async () => {
  const port = await take();
  setTimeout(() => taken?.close(), 500);
  await claimPorts("127.0.0.1", port, 1);
});

test("an address of another machine is named", async () => {
  await expect(claimPorts("192.0.2.1", 3000, 1)).rejects.toThrow(/^HOST=192\.0\.2\.1 is no address/);
});

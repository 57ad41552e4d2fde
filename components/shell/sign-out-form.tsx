"use client";

import dynamic from "next/dynamic";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { signOut } from "@/lib/sign-in-actions";

const SignOutDialog = dynamic(() => import("@/components/entry/sign-out-dialog"), { ssr: false });

/** Ends the session; where cells that the account typed have not reached the server, it asks first. */
export function SignOutForm({ accountId, children }: { accountId: string; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const [unsent, setUnsent] = useState(0);
  const sure = useRef(false);

  const leave = () => {
    sure.current = true;
    form.current?.requestSubmit();
  };

  const ask = async (event: FormEvent) => {
    if (sure.current) return;
    event.preventDefault();
    // A browser that keeps nothing has nothing to ask about.
    const kept = await import("@/components/entry/unsent-cells")
      .then(({ unsentOf }) => unsentOf(accountId))
      .catch(() => []);
    if (kept.length === 0) leave();
    else setUnsent(kept.length);
  };

  return (
    <>
      <form ref={form} action={signOut} onSubmit={ask}>
        {children}
      </form>
      {unsent > 0 ? (
        <SignOutDialog accountId={accountId} count={unsent} leave={leave} stay={() => setUnsent(0)} />
      ) : null}
    </>
  );
}

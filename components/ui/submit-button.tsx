"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

interface SubmitButtonProps {
  children: ReactNode;
  tone?: "primary" | "plain" | "warn";
  name?: string;
  value?: string;
  className?: string;
}

const TONES = { primary: "button button-primary", plain: "button", warn: "button button-warn" };

/** A button that sends its form once: while the answer is awaited a second click does nothing. */
export function SubmitButton({ children, tone = "primary", name, value, className = "" }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`${TONES[tone]} ${className}`}
    >
      {children}
    </button>
  );
}

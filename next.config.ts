import type { NextConfig } from "next";

const config: NextConfig = {
  // Tests and development build beside the folder that a running site serves from.
  distDir: process.env.NEXT_DIST_DIR || ".next",
};

export default config;

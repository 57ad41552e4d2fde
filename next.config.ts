import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // Tests and development build beside the folder that a running site serves from.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactCompiler: true,
  poweredByHeader: false,
  devIndicators: false,
  // A file that is too large is to be refused in words; half of it would come without this.
  experimental: { serverActions: { bodySizeLimit: "16mb" }, proxyClientMaxBodySize: "16mb" },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);

/** In bytes: ten megabytes, as the database holds it too. */
export const LARGEST_SCAN = 10 * 1024 * 1024;

/** What a signed report is scanned to, with the ending of its file. */
export const SCAN_ENDINGS = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
  "image/tiff": "tif",
} as const;
export type ScanType = keyof typeof SCAN_ENDINGS;
export const SCAN_TYPES = Object.keys(SCAN_ENDINGS) as ScanType[];

/** What the browser offers to choose. */
export const SCAN_ACCEPT = ".pdf,.png,.jpg,.jpeg,.webp,.tif,.tiff";

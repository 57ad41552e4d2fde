import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the site. Nothing is fetched before it is followed: every page is made of the database's
 * present state for the one who asks, so a page of links would ask for dozens of pages that nobody opens.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink {...props} prefetch={false} />;

import { addresses } from '../core/views/addresses.ts';

/** Addresses of the site that is being made. */
export const { href, absolute } = addresses(import.meta.env.BASE_URL, import.meta.env.SITE);

// The root of the site, from which addresses count.

/** @type {HTMLLinkElement | null} */
const link = document.querySelector('link[rel="canonical"]');
const way = document.body.dataset.root ?? "";

/** The root as the site is served here, and as it is published. */
export const root = new URL(way, location.href).href;
export const published = new URL(way, link?.href ?? location.href).href;

// What is said of an identifier that is retired, and the link that is offered for any that is missing.

import { element } from "../shared/elements.js";
import { resolve } from "../shared/locators.js";
import { gettext } from "../shared/messages.js";
import { root } from "../shared/root.js";

/**
 * @import { Place } from "../shared/locators.js"
 * @import { Data } from "../shared/records.js"
 */

/**
 * Return why the first identifier that is retired was retired, and what took its place; null if none is.
 * @param {string[]} ids
 * @param {Data} data
 */
export function retirement(ids, data) {
  const retired = data.retired.find(({ id }) => ids.includes(id));
  if (!retired) return null;
  const heirs = retired.successors.flatMap((heir) => resolve(heir, data) ?? []);
  const links = heirs.flatMap((heir, index) => [
    index ? gettext`, ` : ` ${gettext`In its place:`} `,
    linkTo(heir),
  ]);
  const shown = `“${retired.id}”`;
  return [gettext`${shown} is retired: ${retired.reason}`, ...links];
}

/** @param {Pick<Place, "name" | "address">} place */
export function linkTo({ name, address }) {
  const link = element("a", "", name);
  link.href = root + address;
  return link;
}

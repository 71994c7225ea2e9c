// The key that copies. A browser lets a page copy while the key is answered, and not once a script
// for it has come: so this much is there from the start.

import { bring } from "../shared/arrival.js";
import { copy } from "../shared/clipboard.js";
import { gettext } from "../shared/messages.js";

/** Copy the link of where the reader is. */
export function copyLinkHere() {
  const coming = bring(() => import("./copy_link.js"), gettext`The script for copying`);
  const link = coming.then((module) => module?.linkHere() ?? null);
  copy(link, (address) => gettext`Link copied: ${address}`);
}

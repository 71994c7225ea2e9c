"""What a reader sees on a page of the edition, as scripts for the tests."""

TEXT = "selector => document.querySelector(selector)?.innerText.trim() ?? null"
COUNT = "selector => document.querySelectorAll(selector).length"
STATUS = "() => document.querySelector('[role=status]')?.textContent ?? ''"

# The identifiers that have the colour of the highlight, as the page has it.
HIGHLIGHTED = """() => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.background = "var(--highlight)";
  const colour = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return [...document.querySelectorAll("[data-clause][id], .s[id]")]
    .filter(element => getComputedStyle(element).backgroundColor === colour)
    .map(element => element.id);
}"""

# Whether a place begins below the header and above the lower edge.
IN_SIGHT = """id => {
  const {top} = document.getElementById(id).getBoundingClientRect();
  return top >= document.querySelector(".site-header").getBoundingClientRect().bottom
    && top < innerHeight;
}"""

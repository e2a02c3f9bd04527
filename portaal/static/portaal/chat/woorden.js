// The explanation of a hard word, below the sentence it stands in, when somebody taps it. Without this script the word is a link.
export function startWoorden({ wortel, zeg }) {
  function alsKnop(link) {
    const knop = document.createElement("button");
    knop.type = "button";
    knop.className = link.className;
    knop.textContent = link.textContent;
    knop.dataset.uitleg = link.dataset.uitleg;
    knop.setAttribute("aria-expanded", "false");
    link.replaceWith(knop);
  }

  function open(knop) {
    const uitleg = document.createElement("span");
    uitleg.className = "uitleg";
    uitleg.setAttribute("role", "note");
    const wat = document.createElement("strong");
    wat.textContent = `${knop.textContent}: `;
    uitleg.append(wat, knop.dataset.uitleg);
    knop.after(uitleg);
    knop.setAttribute("aria-expanded", "true");
    zeg(uitleg.textContent);
  }

  function dicht(knop) {
    knop.nextElementSibling.remove();
    knop.setAttribute("aria-expanded", "false");
  }

  wortel.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("button.woord");
    if (!knop) return;
    if (knop.getAttribute("aria-expanded") === "true") dicht(knop);
    else open(knop);
  });
  const verbeter = (delen) => delen.forEach((deel) => deel.querySelectorAll("a.woord").forEach(alsKnop));
  verbeter([wortel]);
  return verbeter;
}

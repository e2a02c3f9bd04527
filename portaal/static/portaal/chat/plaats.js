// Puts the new part of the conversation in place.

// Takes the HTML of a fragment; gives its turns, the error in words and what else it says, or null when it is no fragment.
export function leesFragment(html) {
  const nieuw = new DOMParser().parseFromString(html, "text/html").getElementById("nieuw");
  if (!nieuw) return null;
  const deel = (naam) => nieuw.querySelector(`[data-deel="${naam}"]`);
  return {
    beurten: [...deel("verloop").children],
    fout: deel("fout").textContent.trim(),
    voortgang: deel("voortgang"),
    directWeg: nieuw.dataset.directWeg === "ja",
  };
}

// A turn that is there already is replaced: the same turn never stands there twice.
export function plaatsBeurten(gesprek, beurten) {
  for (const beurt of beurten) {
    const oud = beurt.id && gesprek.querySelector(`#${CSS.escape(beurt.id)}`);
    if (oud) oud.replaceWith(beurt);
    else gesprek.append(beurt);
  }
}

// Choices that were not made are no longer choices.
export function ruimKeuzesOp(gesprek, behalve) {
  if (!behalve.length) return;
  for (const oud of gesprek.querySelectorAll(".knoppen, .contact")) {
    if (!behalve.some((beurt) => beurt.contains(oud))) oud.remove();
  }
}

// Shows the answer from its first word; when it fits, with the field below it.
export function toonBegin(beurten, opsteller) {
  if (!beurten.length) return;
  const hoogte = opsteller.getBoundingClientRect().bottom - beurten[0].getBoundingClientRect().top;
  if (hoogte <= window.innerHeight) opsteller.scrollIntoView({ block: "end" });
  else beurten[0].scrollIntoView({ block: "start" });
}

export function laatstGezien(gesprek) {
  const nummers = [...gesprek.querySelectorAll("[data-beurt]")].map((b) => Number(b.dataset.beurt));
  return Math.max(0, ...nummers);
}

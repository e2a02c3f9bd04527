// The way in a long talk: jumping to a topic opens it and closes the others; how far each is, is counted here, also offline.
import { lees } from "./velden.js";

const DELEN = ["keuze", "tekst", "stand"];

export function open(element) {
  for (let vak = element?.closest("details"); vak; vak = vak.parentElement?.closest("details")) vak.open = true;
}

export function naar(id) {
  const doel = document.getElementById(id);
  if (!doel) return;
  for (const vak of document.querySelectorAll("#lijst details.gebied, #lijst details.onderwerp")) {
    if (!vak.contains(doel)) vak.open = false;
  }
  open(doel);
  doel.scrollIntoView({ block: "start" });
  (doel.querySelector(":scope > summary") ?? doel).focus({ preventScroll: true });
  wijs();
}

// Which topic is open stands in the row of topics; of several the last one that was opened.
export function wijs(laatst) {
  const nu = laatst?.open ? laatst : document.querySelector("#lijst details.onderwerp[open]");
  for (const knop of document.querySelectorAll(".plek__knop")) {
    const hier = nu !== null && knop.value === nu.id;
    if (hier === knop.hasAttribute("aria-current")) continue;
    if (hier) knop.setAttribute("aria-current", "true");
    else knop.removeAttribute("aria-current");
    if (hier) inZicht(knop);
  }
}

function inZicht(knop) {
  const rij = knop.closest("ul");
  if (rij) rij.scrollLeft = knop.parentElement.offsetLeft - 4;
}

export function tel(form, thema) {
  const vragen = new Map();
  for (const veld of form.querySelectorAll(`[data-veld][name^="s.${thema}."]`)) {
    const [, , stap, deel] = veld.name.split(".");
    if (DELEN.includes(deel)) vragen.set(stap, vragen.get(stap) || lees(form, veld.name).length > 0);
  }
  // The questions with one choice do not count: whether they are asked depends on the answer before.
  const besproken = ["wens", "zelf", "omgeving"].filter((stap) => vragen.get(stap)).length;
  const teller = document.querySelector(`[data-teller="${thema}"] [data-nu]`);
  if (teller && teller.textContent !== String(besproken)) teller.textContent = besproken;
}

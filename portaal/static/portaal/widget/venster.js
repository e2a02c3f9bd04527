// The window of the widget: the button in the corner and the panel it opens, or, inside the page, the panel alone.
//
// On a wide screen the panel stands beside the page, which keeps working. On a small screen it covers the page, and is modal:
// nothing behind it can get the focus. Both stand in the top layer of the browser, above whatever z-index a page uses.
import { maak, teken } from "./bouw.js";

const KLEIN = window.matchMedia("(max-width: 40rem), (max-height: 30rem)");
const TEKENS = { praat: "M4 5h16v11H9l-5 4z", bel: "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z", dicht: "M6 6l12 12M18 6L6 18" };

// `bijOpen(doorGebruiker)` and `bijDicht()` are called after it happened.
export function maakVenster({ woorden, ingesloten, bijOpen, bijDicht }) {
  const kop = maak("h2", { id: "titel", class: "paneel__titel", tabindex: "-1" }, woorden.naam);
  const bel = maak("div", { class: "paneel__mens" });
  const sluit = maak("button", { type: "button", class: "paneel__sluit" }, teken(TEKENS.dicht), maak("span", { class: "paneel__woord" }, woorden.sluit));
  const balk = maak("div", { class: "paneel__kop" }, kop, bel);
  if (!ingesloten) balk.append(sluit);
  const paneel = ingesloten
    ? maak("div", { class: "paneel paneel--ingesloten" }, balk)
    : maak("dialog", { class: "paneel", "aria-labelledby": "titel" }, balk);
  const opschrift = maak("span", { class: "start__woorden" }, woorden.start);
  const start = maak("button", { type: "button", class: "start", "aria-expanded": "false", popover: "manual" });
  const bericht = maak("span", { class: "sr", role: "status" });
  start.append(teken(TEKENS.praat), opschrift);
  const wortel = maak("section", { class: "ww", lang: "nl", dir: "ltr", "aria-label": woorden.naam });
  wortel.append(...(ingesloten ? [paneel] : [start, bericht, paneel]));
  let ruimte = null;
  let open = false;

  // The room of a conversation: each next one gets a new room, so that what listened in the old one hears nothing any more.
  function nieuweRuimte() {
    ruimte?.remove();
    ruimte = maak("div", { class: "ruimte" }, maak("div", { class: "paneel__mee" }), maak("div", { class: "paneel__vlak" }));
    paneel.append(ruimte);
    return ruimte;
  }
  nieuweRuimte();

  function bovenop(element, aan) {
    if (!element.isConnected || !element.showPopover || !element.hasAttribute("popover")) return;
    if (element.matches(":popover-open") !== aan) element[aan ? "showPopover" : "hidePopover"]();
  }

  function verberg() {
    bovenop(paneel, false);
    if (paneel.open) paneel.close();
  }

  function toon() {
    verberg();
    paneel.toggleAttribute("popover", false);
    paneel.setAttribute("aria-modal", String(KLEIN.matches));
    if (KLEIN.matches) paneel.showModal();
    else if (paneel.showPopover) {
      paneel.setAttribute("popover", "manual");
      paneel.showPopover();
    } else paneel.show();
  }

  // Showing a dialog moves the focus; only what the visitor does may do that. What is inert for a moment cannot get it.
  function zonderFocus(werk) {
    const had = paneel.getRootNode().activeElement;
    paneel.inert = true;
    werk();
    paneel.inert = false;
    if (had && paneel.contains(had)) had.focus({ preventScroll: true });
  }

  function doeOpen(doorGebruiker) {
    if (open || ingesloten) return;
    open = true;
    start.setAttribute("aria-expanded", "true");
    if (doorGebruiker) {
      toon();
      kop.focus({ preventScroll: true });
    } else zonderFocus(toon);
    bovenop(start, false);
    start.hidden = true;
    bijOpen(doorGebruiker);
  }

  function doeDicht(doorGebruiker) {
    if (!open) return;
    open = false;
    verberg();
    start.setAttribute("aria-expanded", "false");
    start.hidden = false;
    bovenop(start, true);
    if (doorGebruiker) start.focus({ preventScroll: true });
    bijDicht();
  }

  const draai = () => open && zonderFocus(toon);
  const toets = (gebeurtenis) => {
    if (gebeurtenis.key !== "Escape" || gebeurtenis.isComposing) return;
    gebeurtenis.stopPropagation();
    doeDicht(true);
  };
  start.addEventListener("click", () => doeOpen(true));
  sluit.addEventListener("click", () => doeDicht(true));
  if (!ingesloten) {
    paneel.addEventListener("keydown", toets);
    paneel.addEventListener("cancel", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      doeDicht(true);
    });
    KLEIN.addEventListener("change", draai);
  }

  return {
    klein: () => KLEIN.matches,
    wortel,
    nieuweRuimte,
    vlak: () => ruimte.lastElementChild,
    kop,
    isOpen: () => open || ingesloten,
    open: doeOpen,
    dicht: doeDicht,
    verschijn: () => !ingesloten && !open && bovenop(start, true),
    zetBel: (...delen) => bel.replaceChildren(...delen),
    zetHulp: (...delen) => ruimte.firstElementChild.replaceChildren(...delen),
    zetOpschrift: (tekst) => (opschrift.textContent = tekst),
    // The button says it, once, to who hears it and to who sees it.
    meld: (tekst) => {
      opschrift.textContent = tekst;
      bericht.textContent = tekst;
    },
    // The chat is off: what is left is the telephone.
    wordTelefoon: (link) => {
      if (ingesloten || !link) return;
      const nieuw = maak("a", { class: "start start--bel", href: link.getAttribute("href"), popover: "manual" });
      nieuw.append(teken(TEKENS.bel), maak("span", { class: "start__woorden" }, link.textContent.trim()));
      start.after(nieuw);
      if (open) sluit.addEventListener("click", () => bovenop(nieuw, true), { once: true });
      else bovenop(nieuw, true);
      bovenop(start, false);
      start.remove();
    },
    ruimOp: () => KLEIN.removeEventListener("change", draai),
  };
}

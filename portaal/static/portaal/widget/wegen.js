// The ways out of the conversation: links to pages of the portal, wiping, and the buttons on the screens between.
import { maak } from "./bouw.js";

// `toonScherm(naam, metFocus)`; `opnieuw(keuze)`: fetches the conversation again; `werkBij()`: asks what is new.
export function maakWegen({ wortel, basis, api, kladblok, toonScherm, opnieuw, werkBij }) {
  const el = (id) => wortel.querySelector(`#${id}`);
  const woord = (naam) => el("woorden-widget").content.querySelector(`[data-woord="${naam}"]`).textContent;
  const PAGINAS = { "afdrukken/": "afdrukken", "plan.pdf": "pdf", "agenda.ics": "agenda", "bewaren/": "bewaren" };

  // A link of the portal leads to the portal, in a tab of its own: the page the widget stands on stays.
  function richt(delen) {
    for (const link of delen.flatMap((deel) => [...deel.querySelectorAll('a[href^="/"]')])) {
      link.href = new URL(link.getAttribute("href"), basis).href;
      if (link.dataset.doe === "weg") continue;
      link.target = "_blank";
      link.rel = "noopener";
    }
  }

  function meld(tekst, link) {
    const plek = el("melding");
    plek.hidden = false;
    plek.querySelector("p").textContent = tekst;
    plek.querySelector("a")?.remove();
    if (link) plek.append(link);
    plek.scrollIntoView({ block: "nearest" });
  }

  // A page that shows the conversation needs a way in that works once. The tab is opened at once: later a browser refuses.
  async function open(naar) {
    const tab = window.open("about:blank", "_blank");
    if (tab) tab.opener = null;
    try {
      const adres = await api.inkomst(naar);
      if (tab) tab.location.replace(adres);
      else meld(woord("toegang"), maak("a", { href: adres, target: "_blank", rel: "noopener" }, woord("toegang-link")));
    } catch (fout) {
      tab?.close();
      meld(fout.tekst || woord("toegang-mislukt"));
    }
  }

  async function wis() {
    try {
      await api.wis();
      toonScherm("gewist", true);
    } catch (fout) {
      el("bevestig").hidden = true;
      meld(fout.tekst || WOORDEN.geen_verbinding);
    }
  }

  // The help makes room: on a small screen the question would lie under what stays in place.
  function vraagWissen(aan) {
    const vraag = el("bevestig");
    if (aan) wortel.querySelectorAll(".paneel__mee details[open]").forEach((hulp) => hulp.removeAttribute("open"));
    vraag.hidden = !aan;
    (aan ? vraag : el("tekst")).focus();
  }

  const KNOPPEN = {
    wis,
    "wis-niet": () => vraagWissen(false),
    begin: () => opnieuw(""),
    verder: () => opnieuw("verder"),
    nieuw: () => opnieuw("nieuw"),
  };

  wortel.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest("[data-doe]");
    if (knop && KNOPPEN[knop.dataset.doe]) return void KNOPPEN[knop.dataset.doe]();
    const link = gebeurtenis.target.closest("a[href]");
    if (!link || link.dataset.doe || !link.href.startsWith(basis)) return;
    const pad = new URL(link.href).pathname;
    const pagina = Object.keys(PAGINAS).find((eind) => pad.endsWith(eind));
    const gesprek = /\/chat\/[^/]+\/$/.test(pad);
    if (!pagina && !gesprek && !pad.endsWith("/wissen/")) return;
    gebeurtenis.preventDefault();
    if (pagina) open(PAGINAS[pagina]);
    else if (gesprek) werkBij();
    else vraagWissen(true);
  });

  return { richt, woord };
}

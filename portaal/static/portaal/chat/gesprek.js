// The conversation without reloading. Every form keeps working without this script; it posts the same forms to the same
// addresses and puts the new part of the page in place.
import { maakAankondiger, woordenVan } from "./aankondiger.js";
import { nieuwId } from "./id.js";
import { laatstGezien, leesFragment, plaatsBeurten, ruimKeuzesOp, toonBegin } from "./plaats.js";
import { maakVerbinding } from "./verbinding.js";

// `wortel`: the document, or the part of it the conversation stands in. `kladblok`: where what is under way is kept.
// `bijNieuw`: called with the new turns. `ga` and `herlaad`: how to leave for another page, and to read this one again.
// `haal`: how a turn is asked for, when not from the page. `toon`: how new turns are brought into view.
export function startGesprek({ wortel, kladblok, bijNieuw = () => {}, ga, herlaad, haal, toon = toonBegin }) {
  const el = (id) => wortel.querySelector(`#${id}`);
  const gesprek = el("gesprek");
  const opsteller = el("opsteller");
  const veld = el("tekst");
  const melding = el("melding");
  const wacht = el("wacht");
  const uitval = el("verbinding");
  const woord = (naam) => el("woorden").content.querySelector(`[data-woord="${naam}"]`).textContent;
  const zeg = maakAankondiger([el("voorlees-1"), el("voorlees-2")]);
  let rij = Promise.resolve();
  let bezig = 0;

  const verbinding = maakVerbinding({
    haal,
    koppen: () => ({ "X-Wegwijzer": "fragment", "X-Wegwijzer-Gezien": String(laatstGezien(gesprek)) }),
    bijPoging: () => (wacht.hidden = false),
    bijUitval: () => {
      wacht.hidden = true;
      if (!uitval.hidden) return;
      uitval.hidden = false;
      zeg(uitval.querySelector("p").textContent);
    },
  });
  el("opnieuw").addEventListener("click", verbinding.probeerNu);

  function toonMelding(tekst) {
    melding.hidden = !tekst;
    melding.querySelector("p").textContent = tekst;
  }

  function eigenBericht(tekst) {
    const beurt = el("eigen").content.cloneNode(true).firstElementChild;
    beurt.querySelector("p").textContent = tekst;
    gesprek.append(beurt);
    beurt.scrollIntoView({ block: "nearest" });
    return beurt;
  }

  function neemOver(nieuw) {
    plaatsBeurten(gesprek, nieuw.beurten);
    if (!nieuw.fout && nieuw.beurten.length) el("voortgang").replaceChildren(...nieuw.voortgang.childNodes);
    el("directweg").hidden = !nieuw.directWeg;
    if (!nieuw.fout) ruimKeuzesOp(gesprek, nieuw.beurten);
    bijNieuw(nieuw.beurten);
  }

  async function beurt({ adres, velden, getoond, onthoud }, zetTerug = () => {}) {
    const inhoud = new FormData();
    for (const [naam, waarde] of velden) inhoud.append(naam, waarde);
    const onderweg = eigenBericht(getoond);
    if (onthoud) kladblok.bewaar("onderweg", { adres, velden, getoond });
    const antwoord = await verbinding.verstuur(adres, inhoud);
    kladblok.bewaar("onderweg", null);
    wacht.hidden = true;
    const wasUitval = !uitval.hidden;
    uitval.hidden = true;
    if (antwoord.naar) return void ga(antwoord.naar);
    const nieuw = leesFragment(antwoord.html);
    if (!nieuw) return void herlaad();
    onderweg.remove();
    neemOver(nieuw);
    if (nieuw.fout) {
      const inFormulier = el("contact-melding");
      if (inFormulier) inFormulier.focus();
      else toonMelding(nieuw.fout);
      if (!nieuw.beurten.length) zetTerug();
      return;
    }
    toonMelding("");
    const gezegd = nieuw.beurten.map((b) => woordenVan(b, woord("keuzes"))).filter(Boolean).join("\n");
    zeg(wasUitval ? `${woord("verbonden")}\n${gezegd}` : gezegd);
    toon(nieuw.beurten, opsteller);
  }

  function achteraan(opdracht, zetTerug) {
    bezig += 1;
    rij = rij
      .then(() => beurt(opdracht, zetTerug))
      .catch(herlaad)
      .finally(() => (bezig -= 1));
  }

  // After a tap the button goes away; the field gets the focus, without a keyboard popping up on a phone.
  function naarVeld() {
    veld.inputMode = "none";
    veld.focus({ preventScroll: true });
  }
  for (const soort of ["pointerdown", "keydown", "blur"]) veld.addEventListener(soort, () => veld.removeAttribute("inputmode"));

  wortel.addEventListener("submit", (gebeurtenis) => {
    const formulier = gebeurtenis.target;
    if (!("verstuur" in formulier.dataset)) return;
    gebeurtenis.preventDefault();
    const knop = gebeurtenis.submitter;
    const inhoud = new FormData(formulier);
    if (knop && knop.name) inhoud.set(knop.name, knop.value);
    const isOpsteller = formulier === opsteller;
    const getypt = isOpsteller ? veld.value.trim() : "";
    if (isOpsteller && !getypt) {
      toonMelding(woord("leeg"));
      veld.focus();
      return;
    }
    if (!formulier.closest(".opmerking--fout")) inhoud.set("id", nieuwId());
    const getoond = getypt || (knop && knop.dataset.eigen) || formulier.dataset.eigen || (knop ? knop.textContent.trim() : "");
    toonMelding("");
    if (isOpsteller) {
      veld.value = "";
      kladblok.bewaar("klad", null);
    } else if (formulier.matches(".knoppen, .kaart__vragen")) {
      naarVeld();
      formulier.hidden = formulier.matches(".knoppen");
    }
    const zetTerug = () => {
      if (isOpsteller && !veld.value) veld.value = getypt;
      formulier.hidden = false;
    };
    const onthoud = !formulier.classList.contains("contact");
    achteraan({ adres: formulier.action, velden: [...inhoud], getoond, onthoud }, zetTerug);
  });

  veld.addEventListener("keydown", (toets) => {
    if (toets.key === "Enter" && !toets.shiftKey && !toets.isComposing) {
      toets.preventDefault();
      opsteller.requestSubmit(el("verstuur"));
    }
  });
  veld.addEventListener("input", () => kladblok.bewaar("klad", veld.value));

  // What was said in another tab, or what a phone missed while it slept. Says nothing aloud and moves nothing.
  async function werkBij() {
    if (bezig) return;
    try {
      const antwoord = await verbinding.vraag(opsteller.action);
      if (antwoord.naar) ga(antwoord.naar);
      const nieuw = antwoord.status === 200 && !bezig && leesFragment(antwoord.html);
      if (nieuw && nieuw.beurten.length) neemOver(nieuw);
    } catch {
      // no connection: the next message says so
    }
  }
  document.addEventListener("visibilitychange", () => document.hidden || werkBij());

  if (!veld.value) veld.value = kladblok.lees("klad") || "";
  const gebleven = kladblok.lees("onderweg");
  if (gebleven) achteraan({ ...gebleven, onthoud: true });
  return { zeg, werkBij };
}

// The conversation without reloading. Every form keeps working without this script; it posts the same forms to the same
// addresses and puts the new part of the page in place. A message that does not arrive is sent again under the same id.
"use strict";

(() => {
  const el = (id) => document.getElementById(id);
  const gesprek = el("gesprek");
  const opsteller = el("opsteller");
  const veld = el("tekst");
  const melding = el("melding");
  const wacht = el("wacht");
  const voortgang = el("voortgang");
  const woord = (naam) => el("woorden").content.querySelector(`[data-woord="${naam}"]`).textContent;
  const PAUZES = [1000, 2000, 4000, 8000, 15000];
  const HERHAAL = new Set([502, 503, 504]);
  const TE_LANG = 45000;

  let rij = Promise.resolve();
  let maakWakker = null;
  let oneven = false;

  // Browsers offer randomUUID only on secure pages.
  function nieuwId() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    const h = Array.from(b, (x) => x.toString(16).padStart(2, "0")).join("");
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
  }

  // Two regions in turn: a screen reader then announces the same words twice when they come twice, and never the history.
  function zeg(tekst) {
    oneven = !oneven;
    const regio = el(oneven ? "voorlees-1" : "voorlees-2");
    regio.textContent = tekst;
    setTimeout(() => {
      if (regio.textContent === tekst) regio.textContent = "";
    }, 2000);
  }

  function uitspreken(beurt) {
    const delen = [...beurt.querySelectorAll(".bericht:not(.bericht--eigen), .contact__kop")].map((b) => b.innerText.trim());
    const keuzes = [...beurt.querySelectorAll(".knoppen .knop")].map((k) => k.textContent.trim());
    if (keuzes.length) delen.push(`${woord("keuzes")} ${keuzes.join(", ")}`);
    return delen.join("\n");
  }

  function toonMelding(tekst, knop) {
    melding.hidden = !tekst;
    melding.replaceChildren();
    if (!tekst) return;
    const p = document.createElement("p");
    p.textContent = tekst;
    melding.append(p);
    if (knop) {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "knop";
      b.textContent = woord("opnieuw");
      b.addEventListener("click", () => maakWakker && maakWakker());
      melding.after(b);
      b.id = "opnieuw";
    }
  }

  function geenMelding() {
    toonMelding("");
    const b = el("opnieuw");
    if (b) b.remove();
  }

  function eigenBericht(tekst) {
    const kopie = el("eigen").content.cloneNode(true);
    const beurt = kopie.firstElementChild;
    beurt.querySelector("p").textContent = tekst;
    gesprek.append(beurt);
    beurt.scrollIntoView({ block: "nearest" });
    return beurt;
  }

  function rustUit(ms) {
    return new Promise((klaar) => {
      const einde = () => {
        clearTimeout(tik);
        window.removeEventListener("online", einde);
        maakWakker = null;
        klaar();
      };
      const tik = setTimeout(einde, ms);
      maakWakker = einde;
      window.addEventListener("online", einde, { once: true });
    });
  }

  async function post(adres, inhoud) {
    const gezien = [...gesprek.querySelectorAll("[data-beurt]")].map((b) => Number(b.dataset.beurt));
    const breekAf = new AbortController();
    const tik = setTimeout(() => breekAf.abort(), TE_LANG);
    try {
      return await fetch(adres, {
        method: "POST",
        body: inhoud,
        headers: { "X-Wegwijzer": "fragment", "X-Wegwijzer-Gezien": String(Math.max(0, ...gezien)) },
        credentials: "same-origin",
        redirect: "error",
        signal: breekAf.signal,
      });
    } finally {
      clearTimeout(tik);
    }
  }

  // Sends until it arrives. The id stays the same, so whatever did arrive is not done twice.
  async function verstuur(adres, inhoud) {
    for (let keer = 0; ; keer += 1) {
      let antwoord = null;
      try {
        antwoord = await post(adres, inhoud);
        if (!HERHAAL.has(antwoord.status) || keer >= 2) return antwoord;
      } catch {
        // no connection, or it took too long
        wacht.hidden = true;
        if (!el("opnieuw")) toonMelding(woord("geen-verbinding"), true);
      }
      await rustUit(PAUZES[Math.min(keer, PAUZES.length - 1)]);
      wacht.hidden = false;
    }
  }

  function plaats(html) {
    const nieuw = new DOMParser().parseFromString(html, "text/html").getElementById("nieuw");
    if (!nieuw) return null;
    const beurten = [...nieuw.querySelector('[data-deel="verloop"]').children];
    for (const kind of beurten) {
      const oud = kind.id && gesprek.querySelector(`#${CSS.escape(kind.id)}`);
      if (oud) oud.replaceWith(kind);
      else gesprek.append(kind);
    }
    const fout = nieuw.querySelector('[data-deel="fout"]').textContent.trim();
    if (!fout) voortgang.textContent = nieuw.querySelector('[data-deel="voortgang"]').textContent.trim();
    el("directweg").hidden = nieuw.dataset.directWeg !== "ja";
    return { beurten, fout };
  }

  // Choices that were not made are no longer choices.
  function ruimKeuzesOp(behalve) {
    if (!behalve.length) return;
    for (const oud of gesprek.querySelectorAll(".knoppen, .contact")) {
      if (!behalve.some((beurt) => beurt.contains(oud))) oud.remove();
    }
  }

  function toonBegin(beurten) {
    if (!beurten.length) return;
    const hoogte = opsteller.getBoundingClientRect().bottom - beurten[0].getBoundingClientRect().top;
    if (hoogte <= window.innerHeight) opsteller.scrollIntoView({ block: "end" });
    else beurten[0].scrollIntoView({ block: "start" });
  }

  async function beurt(formulier, inhoud, getoond, terugzetten) {
    const onderweg = eigenBericht(getoond);
    wacht.hidden = false;
    const antwoord = await verstuur(formulier.action, inhoud);
    wacht.hidden = true;
    const naar = antwoord.headers.get("X-Wegwijzer");
    if (naar) {
      window.location.replace(naar);
      return;
    }
    const gevonden = plaats(await antwoord.text());
    onderweg.remove();
    if (!gevonden) {
      window.location.reload();
      return;
    }
    if (gevonden.fout) {
      const inFormulier = el("contact-melding");
      if (inFormulier) inFormulier.focus();
      else toonMelding(gevonden.fout);
      if (!gevonden.beurten.length) terugzetten();
      return;
    }
    geenMelding();
    ruimKeuzesOp(gevonden.beurten);
    zeg(gevonden.beurten.map(uitspreken).filter(Boolean).join("\n"));
    toonBegin(gevonden.beurten);
  }

  // After a tap the button goes away; the field gets the focus, without a keyboard popping up on a phone.
  function naarVeld() {
    veld.inputMode = "none";
    veld.focus({ preventScroll: true });
  }
  for (const soort of ["pointerdown", "keydown", "blur"]) veld.addEventListener(soort, () => veld.removeAttribute("inputmode"));

  document.addEventListener("submit", (gebeurtenis) => {
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
      return;
    }
    if (!formulier.closest(".opmerking--fout")) inhoud.set("id", nieuwId());
    const getoond = getypt || (knop && knop.dataset.eigen) || formulier.dataset.eigen || (knop ? knop.textContent.trim() : "");
    geenMelding();
    if (isOpsteller) veld.value = "";
    else if (formulier.classList.contains("knoppen")) {
      naarVeld();
      formulier.hidden = true;
    }
    const terugzetten = () => {
      if (isOpsteller && !veld.value) veld.value = getypt;
      formulier.hidden = false;
    };
    rij = rij.then(() => beurt(formulier, inhoud, getoond, terugzetten)).catch(() => window.location.reload());
  });

  veld.addEventListener("keydown", (toets) => {
    if (toets.key === "Enter" && !toets.shiftKey && !toets.isComposing) {
      toets.preventDefault();
      opsteller.requestSubmit(el("verstuur"));
    }
  });

  // Leaves at once and leaves no step back to the conversation.
  document.addEventListener("click", (gebeurtenis) => {
    const weg = gebeurtenis.target.closest('[data-doe="weg"]');
    if (!weg) return;
    gebeurtenis.preventDefault();
    document.body.hidden = true;
    window.location.replace(weg.href);
  });

  // A page from the back-forward cache may show what was wiped or is old.
  window.addEventListener("pageshow", (gebeurtenis) => {
    if (gebeurtenis.persisted) window.location.reload();
  });
})();

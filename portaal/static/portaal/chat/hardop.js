// Reading aloud, only with a Dutch voice on the device itself: nothing of the conversation goes to somebody else's computer.
import { alsTekst } from "./aankondiger.js";

function stem() {
  const stemmen = window.speechSynthesis.getVoices();
  return stemmen.find((s) => s.localService && s.lang.toLowerCase().startsWith("nl")) || null;
}

// `schakel`: the button that switches it on, hidden until there is a voice. `balk`: the buttons for the whole conversation.
export function startHardop({ gesprek, schakel, balk, woord }) {
  if (!("speechSynthesis" in window)) return () => {};
  let aan = false;

  function lees(tekst) {
    const gekozen = stem();
    window.speechSynthesis.cancel();
    if (!gekozen) return;
    // One piece per line: browsers stop in the middle of long texts.
    for (const regel of tekst.split("\n").filter((r) => r.trim())) {
      const stuk = new SpeechSynthesisUtterance(regel);
      stuk.voice = gekozen;
      stuk.lang = gekozen.lang;
      stuk.rate = 0.9;
      window.speechSynthesis.speak(stuk);
    }
  }

  function geefKnoppen(delen) {
    if (!aan) return;
    for (const bericht of delen.flatMap((d) => [...d.querySelectorAll(".bericht:not(.bericht--eigen)")])) {
      if (bericht.querySelector(":scope > .lees")) continue;
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "lees";
      knop.textContent = woord("lees-dit");
      knop.addEventListener("click", () => lees(alsTekst(bericht)));
      bericht.append(knop);
    }
  }

  schakel.addEventListener("click", () => {
    aan = !aan;
    schakel.setAttribute("aria-pressed", String(aan));
    balk.hidden = !aan;
    if (aan) geefKnoppen([gesprek]);
    else {
      window.speechSynthesis.cancel();
      gesprek.querySelectorAll(".lees").forEach((k) => k.remove());
    }
  });
  balk.querySelector('[data-doe="lees-alles"]').addEventListener("click", () => {
    lees([...gesprek.querySelectorAll(".bericht")].map(alsTekst).join("\n"));
  });
  balk.querySelector('[data-doe="lees-stil"]').addEventListener("click", () => window.speechSynthesis.cancel());

  const kijk = () => (schakel.closest("li").hidden = !stem());
  window.speechSynthesis.addEventListener?.("voiceschanged", kijk);
  window.addEventListener("pagehide", () => window.speechSynthesis.cancel());
  kijk();
  return geefKnoppen;
}

// Starts everything on the chat page.
import { startGesprek } from "./gesprek.js";
import { startHardop } from "./hardop.js";
import { maakKladblok } from "./kladblok.js";
import { startLetters } from "./letters.js";
import { startSpraak } from "./spraak.js";
import { startWeg } from "./weg.js";
import { startWoorden } from "./woorden.js";

const el = (id) => document.getElementById(id);
const woord = (naam) => el("woorden").content.querySelector(`[data-woord="${naam}"]`).textContent;
const kladblok = maakKladblok(el("gesprek").dataset.gemeente);
const verbeteraars = [];

const { zeg } = startGesprek({
  wortel: document,
  kladblok,
  bijNieuw: (beurten) => verbeteraars.forEach((verbeter) => verbeter(beurten)),
  ga: (adres) => {
    kladblok.bewaar("klad", null);
    window.location.replace(adres);
  },
  herlaad: () => window.location.reload(),
});
verbeteraars.push(startWoorden({ wortel: document, zeg }));
verbeteraars.push(
  startHardop({ gesprek: el("gesprek"), schakel: el("voorlezen"), balk: el("voorleesbalk"), woord }),
);
startLetters({ formulier: el("letters"), html: document.documentElement, zeg });
startSpraak({ knop: el("spraak"), hint: el("spraakhint"), veld: el("tekst") });
startWeg({ wortel: document, kladblok });

// A page from the back-forward cache may show what was wiped or is old.
window.addEventListener("pageshow", (gebeurtenis) => {
  if (gebeurtenis.persisted) window.location.reload();
});

// The conversation inside the panel: fetched when it is first opened, and then led by the same modules as the chat page.
import { woordenVan } from "../chat/aankondiger.js";
import { startGesprek } from "../chat/gesprek.js";
import { startHardop } from "../chat/hardop.js";
import { startLetters } from "../chat/letters.js";
import { leesFragment, plaatsBeurten } from "../chat/plaats.js";
import { startSpraak } from "../chat/spraak.js";
import { startWeg } from "../chat/weg.js";
import { startWoorden } from "../chat/woorden.js";
import { maak, ontleed, vertrouw } from "./bouw.js";
import { toonInVlak } from "./beeld.js";
import { maakWegen } from "./wegen.js";

const veilig = (tekst) => tekst.replace(/[&<>]/g, (teken) => `&#${teken.charCodeAt(0)};`);

// An error in words where the server could give no HTML; with the words of a crisis message, if there is one.
function alsFragment(tekst, berichten) {
  const gevaar = berichten.map((b) => `<div class="bericht bericht--crisis"><p>${veilig(b.tekst)}</p></div>`).join("");
  const verloop = gevaar && `<div class="beurt">${gevaar}</div>`;
  return `<div id="nieuw"><div data-deel="verloop">${verloop}</div><div data-deel="voortgang"></div><div data-deel="fout">${veilig(tekst)}</div></div>`;
}

// `bijNieuw`: called when an answer came.
export function maakInhoud({ element, venster, api, kladblok, basis, onderwerp, bijNieuw }) {
  const { wortel } = venster;
  const el = (id) => wortel.querySelector(`#${id}`);
  let dood = () => {};

  const nood = () => maak("p", { class: "nood" }, WOORDEN.gevaar);

  // What can be done when nothing can be fetched: try again, and what the page itself says inside the element.
  function toonFout(tekst, weer) {
    const knop = maak("button", { type: "button", class: "nl-button nl-button--secondary" }, WOORDEN.opnieuw);
    knop.addEventListener("click", weer);
    const scherm = maak("section", { class: "paneel__scherm", role: "alert" });
    venster.vlak().replaceChildren(scherm);
    scherm.append(maak("p", {}, tekst || WOORDEN.geen_verbinding), nood(), maak("p", {}, knop));
  }

  // A screen in place of the conversation. The focus goes there only after something the visitor did.
  function toonScherm(naam, metFocus) {
    dood();
    const scherm = el(`scherm-${naam}`).content.cloneNode(true).firstElementChild;
    venster.zetHulp();
    const vlak = venster.vlak();
    const sjablonen = [...vlak.querySelectorAll("template")];
    vlak.replaceChildren(maak("div", {}, scherm, ...sjablonen));
    wegen.richt([scherm]);
    if (metFocus) scherm.focus({ preventScroll: true });
    if (naam === "uit") venster.wordTelefoon(wortel.querySelector(".paneel__bel"));
  }

  const wegen = maakWegen({
    wortel,
    basis,
    api,
    kladblok,
    toonScherm,
    opnieuw: (keuze) => laad(true, keuze),
    werkBij: () => lopend?.werkBij(),
  });
  let lopend = null;

  function leid(ruimte, nieuw) {
    const gesprek = el("gesprek");
    let levend = true;
    dood = () => (levend = false);
    const verbeteraars = [(beurten) => wegen.richt(beurten)];
    const meervoud = () => {
      const namen = [...ruimte.querySelectorAll(".contact input[type=checkbox]")].map((v) => v.name);
      return new Set(["tijden", ...namen.filter((naam, i) => namen.indexOf(naam) !== i)]);
    };
    const haal = api.maakHaal({
      lijsten: meervoud,
      alsFragment,
      verlopen: () => gesprek.append(maak("p", { class: "opmerking" }, wegen.woord("verlopen"))),
    });
    lopend = startGesprek({
      wortel: ruimte,
      kladblok,
      haal: async (...vraag) => (levend ? haal(...vraag) : { status: 200, naar: "weg", html: "" }),
      ga: (naar) => levend && naar !== "weg" && toonScherm(naar, venster.isOpen()),
      herlaad: () => levend && laad(false),
      toon: (beurten) => toonInVlak(venster.vlak(), beurten),
      bijNieuw: (beurten) => {
        verbeteraars.forEach((verbeter) => verbeter(beurten));
        bijNieuw();
      },
    });
    const woord = (naam) => el("woorden").content.querySelector(`[data-woord="${naam}"]`).textContent;
    verbeteraars.push(startWoorden({ wortel: ruimte, zeg: lopend.zeg }));
    verbeteraars.push(startHardop({ gesprek, schakel: el("voorlezen"), balk: el("voorleesbalk"), woord }));
    const letters = { formulier: el("letters"), html: element, zeg: lopend.zeg };
    startLetters({ ...letters, bewaar: (maat) => kladblok.bewaar("letters", maat) });
    startSpraak({ knop: el("spraak"), hint: el("spraakhint"), veld: el("tekst") });
    wegen.richt([wortel]);
    if (nieuw) lopend.zeg([...gesprek.children].map((b) => woordenVan(b, woord("keuzes"))).join("\n"));
  }

  // Words for the theme the page is about, as the first choice of a new conversation.
  function stelVoor(naam) {
    const keuzes = el("gesprek").querySelector(".knoppen");
    if (!naam || !keuzes) return;
    const knop = maak("button", { class: "nl-button nl-button--secondary", name: "knop", value: naam, "data-eigen": naam });
    knop.textContent = `${WOORDEN.onderwerp} ${naam}`;
    keuzes.querySelector("button").before(knop);
  }

  function neemOver(html) {
    const deel = leesFragment(vertrouw(html));
    if (!deel) return;
    plaatsBeurten(el("gesprek"), deel.beurten);
    el("voortgang").replaceChildren(...deel.voortgang.childNodes);
    el("directweg").hidden = !deel.directWeg;
  }

  // Fetches the frame, then the conversation there is, or a new one. `keuze`: the answer to "was that you?".
  async function laad(doorGebruiker, keuze = "") {
    dood();
    const ruimte = venster.nieuweRuimte();
    const vlak = venster.vlak();
    vlak.append(maak("p", { class: "wacht" }, WOORDEN.wacht));
    try {
      const kader = await api.paneel(onderwerp());
      const delen = ontleed(kader.html);
      const deel = (naam) => delen.querySelector(`[data-deel="${naam}"]`).childNodes;
      venster.zetBel(...deel("bel"));
      venster.zetHulp(...(kader.aan ? deel("hulp") : []));
      vlak.replaceChildren(...deel("inhoud"));
      if (!kader.aan) return void toonScherm("uit", false);
      if (keuze === "nieuw" && api.heeftToken()) {
        await api.terugkeer("nieuw").catch(() => {});
        kladblok.wis();
      }
      const gebleven = api.heeftToken() && (await herstel(keuze));
      if (gebleven === "scherm") return;
      if (!gebleven) {
        neemOver((await api.begin()).html);
        stelVoor(kader.onderwerp);
      }
      leid(ruimte, !gebleven && doorGebruiker);
      if (gebleven) toonInVlak(venster.vlak(), [...el("gesprek").children].slice(-1));
    } catch (fout) {
      if (fout.code === "dienst_uit" && el("scherm-uit")) return void toonScherm("uit", false);
      if (!fout.tekst) console.warn("wegwijzer-chat:", fout);
      toonFout(fout.tekst, () => laad(true, keuze));
    }
  }

  // The conversation of this tab. Gives false when it has gone.
  async function herstel(keuze) {
    if (keuze === "verder") await api.terugkeer("verder");
    const { status, json } = await api.verloop();
    if (status === 401) return false;
    if (json.stilte) {
      toonScherm("terugkeer", false);
      return "scherm";
    }
    if (status !== 200) throw Object.assign(new Error(String(status)), { tekst: json.fout?.tekst, code: json.fout?.code });
    neemOver(json.html);
    return true;
  }

  startWeg({ wortel, kladblok });
  return { laad, stop: () => dood() };
}

// The open talk: every change goes to the server by itself; without a connection it waits here, encrypted, and goes later.
import * as kluis from "./kluis.js";
import { naar, open, tel, wijs } from "./plek.js";
import { Uitgelogd, maakServer } from "./server.js";
import { gelijk, isVeld, lees, ookElders, schrijf } from "./velden.js";
import { geefSleutel, meldAan, vergeetSleutel, vraagSleutel } from "./werkpraat.js";

const NA_TYPEN_MS = 700;
const OPNIEUW_MS = 10_000;
//: Often enough that the worker, which the browser ends when it hears nothing, keeps the key while this page is open.
const HOUD_MS = 15_000;
const form = document.getElementById("lijst");
const bord = document.getElementById("bewaarstand");
const verhaal = document.getElementById("verhaal");
const plek = form.dataset.plek;
const server = maakServer(form);
//: What stands on the server as far as we know, and per field what waits: what it was, what it becomes.
let gezien = JSON.parse(form.elements.gezien.value);
const wacht = new Map();
let sleutel = null;
let bezig = null;
let wekker = 0;

function toon(stand) {
  bord.hidden = false;
  const tekst = bord.dataset[stand].replace("{n}", wacht.size);
  bord.dataset.stand = stand;
  if (bord.firstElementChild.textContent !== tekst) bord.firstElementChild.textContent = tekst;
}

async function haalSleutel() {
  if (!kluis.kanVersleutelen()) return;
  try {
    const { sleutel: base64 } = await server.post(form.dataset.sleutel);
    sleutel = await kluis.maakSleutel(base64);
  } catch {
    sleutel = await vraagSleutel();
  }
  if (!sleutel) return;
  geefSleutel(sleutel);
  setInterval(() => geefSleutel(sleutel), HOUD_MS);
}

// How the talk looks now, for who opens it again without a connection.
async function bewaarBlad() {
  if (!sleutel) return;
  const html = document.getElementById("inhoud").innerHTML;
  await kluis.bewaarBlad(sleutel, plek, { html, gezien, titel: document.title, klasse: document.body.className });
}

async function opDitApparaat() {
  if (!sleutel) return false;
  const verteld = verhaal.value;
  if (!wacht.size && !verteld) await kluis.vergeet(plek);
  else await kluis.bewaar(sleutel, plek, { wacht: [...wacht], verhaal: verteld });
  return true;
}

function straks(ms) {
  clearTimeout(wekker);
  wekker = setTimeout(stuur, ms);
}

function veranderd(naam) {
  const nu = lees(form, naam);
  const was = gezien[naam] ?? "";
  if (naam.startsWith("s.")) tel(form, naam.split(".")[1]);
  if (gelijk(nu, was)) wacht.delete(naam);
  else wacht.set(naam, { was, wordt: nu });
  if (bord.dataset.stand === "bewaard" && wacht.size) toon("bezig");
  else if (bord.dataset.stand === "bezig" && !wacht.size && !bezig) toon("bewaard");
}

async function stuur() {
  clearTimeout(wekker);
  if (bezig) {
    await bezig;
    return wacht.size ? stuur() : undefined;
  }
  bezig = _stuur().finally(() => { bezig = null; });
  return bezig;
}

async function _stuur() {
  if (!wacht.size) return;
  const pakket = [...wacht].map(([veld, een]) => ({ veld, was: een.was, wordt: een.wordt }));
  let bewaard = false;
  try {
    bewaard = await opDitApparaat();
  } catch {
    bewaard = false;
  }
  try {
    neemOver(pakket, await server.post(form.dataset.velden, { wijzigingen: pakket }));
    await opDitApparaat().catch(() => {});
    await bewaarBlad().catch(() => {});
    toon(wacht.size ? "bezig" : "bewaard");
    if (wacht.size) straks(0);
  } catch (fout) {
    toon(fout instanceof Uitgelogd ? "uitgelogd" : bewaard ? "apparaat" : "scherm");
    straks(OPNIEUW_MS);
  }
}

function neemOver(pakket, antwoord) {
  const mis = new Map(antwoord.conflicten.map((een) => [een.veld, een]));
  for (const { veld, wordt } of pakket) {
    const daar = antwoord.velden[veld];
    gezien[veld] = daar;
    const hier = lees(form, veld);
    // Changed again while it was on its way, also back to what it was.
    if (!mis.has(veld) && hier !== null && !gelijk(hier, wordt)) wacht.set(veld, { was: daar, wordt: hier });
    else {
      wacht.delete(veld);
      // What was masked on the way stands masked here as well; not under the hand of who types.
      if (!mis.has(veld) && document.activeElement?.name !== veld) schrijf(form, veld, daar);
    }
  }
  toonConflicten([...mis.values()]);
  for (const [thema, zij] of Object.entries(antwoord.zij)) passend(thema, zij);
  const gevaar = document.getElementById("gevaar");
  gevaar.innerHTML = antwoord.gevaar;
  if (antwoord.gevaar_nieuw) {
    gevaar.scrollIntoView({ block: "start" });
    gevaar.focus();
  }
  if (antwoord.onderwerpen_anders) ververs();
}

// What fits a topic, anew; what somebody opened there stays open.
function passend(thema, zij) {
  const vak = document.getElementById(`zij-${thema}`);
  if (!vak) return;
  const was = new Set([...vak.querySelectorAll("details[open]")].map((een) => een.id));
  vak.innerHTML = zij;
  for (const een of vak.querySelectorAll("details")) een.open = was.has(een.id);
}

// The questions of another choice of topics. What is open stays open, a new topic opens, what waits stays filled in, and what one
// looks at stays where it was.
async function ververs() {
  const blad = await server.pagina().catch(() => null);
  if (!blad) return;
  const hier = document.activeElement;
  const hoog = hier?.getBoundingClientRect().top;
  const terug = hier?.name ? `[name="${CSS.escape(hier.name)}"]${hier.type === "checkbox" || hier.type === "radio" ? `[value="${CSS.escape(hier.value)}"]` : ""}` : null;
  const was = new Map([...form.querySelectorAll("details[id]")].map((een) => [een.id, een.open]));
  const nieuw = blad.getElementById("lijst");
  gezien = JSON.parse(nieuw.elements.gezien.value);
  for (const details of nieuw.querySelectorAll("details[id]")) {
    details.open = was.get(details.id) ?? details.matches(".onderwerp");
  }
  form.replaceChildren(...nieuw.childNodes);
  document.getElementById("plek").replaceChildren(...blad.getElementById("plek").childNodes);
  bereid();
  for (const [naam, een] of wacht) schrijf(form, naam, een.wordt);
  bewaarBlad().catch(() => {});
  const weer = terug && form.querySelector(terug);
  if (!weer) return;
  open(weer);
  weer.focus({ preventScroll: true });
  scrollBy({ top: weer.getBoundingClientRect().top - hoog, behavior: "instant" });
}

function toonConflicten(conflicten) {
  const vak = document.getElementById("conflicten");
  for (const een of conflicten) {
    const rij = document.getElementById("conflict").content.firstElementChild.cloneNode(true);
    rij.querySelector("[data-naam]").textContent = een.naam;
    rij.querySelector("[data-daar]").textContent = een.daar_tekst;
    rij.querySelector("[data-hier]").textContent = een.hier_tekst;
    rij.querySelector('[data-doe="daar"]').addEventListener("click", () => {
      schrijf(form, een.veld, een.daar);
      rij.remove();
      vak.hidden = !vak.querySelector("li");
    });
    rij.querySelector('[data-doe="hier"]').addEventListener("click", () => {
      wacht.set(een.veld, { was: een.daar, wordt: een.hier });
      schrijf(form, een.veld, een.hier);
      rij.remove();
      vak.hidden = !vak.querySelector("li");
      toon("bezig");
      stuur();
    });
    vak.querySelector("ul").append(rij);
  }
  if (conflicten.length) {
    vak.hidden = false;
    vak.focus();
  }
}

function bereid() {
  for (const knop of form.querySelectorAll("[data-zonder-script]")) knop.hidden = true;
  for (const onderwerp of form.querySelectorAll("[data-telt]")) tel(form, onderwerp.dataset.telt);
  wijs();
}

form.addEventListener("input", ({ target }) => {
  if (!isVeld(target) || target.type === "checkbox" || target.type === "radio" || target.tagName === "SELECT") return;
  veranderd(target.name);
  straks(NA_TYPEN_MS);
});
form.addEventListener("change", ({ target }) => {
  if (!isVeld(target)) return;
  ookElders(form, target);
  veranderd(target.name);
  stuur();
});
form.addEventListener("submit", (gebeurtenis) => {
  gebeurtenis.preventDefault();
  stuur();
  if (gebeurtenis.submitter?.value) naar(gebeurtenis.submitter.value);
});
form.addEventListener("toggle", ({ target }) => { if (target.matches(".onderwerp")) wijs(target); }, true);
verhaal.addEventListener("input", () => opDitApparaat().catch(() => {}));

// Leaving for another page: first what waits. Without a connection the page stays: what is not sent is not in the plan.
async function eerstSturen(gebeurtenis, verder) {
  if (!wacht.size && navigator.onLine) return;
  gebeurtenis.preventDefault();
  await stuur();
  if (!wacht.size && navigator.onLine) verder();
  else toon(sleutel ? "blijf" : "scherm");
}
document.addEventListener("click", (gebeurtenis) => {
  const link = gebeurtenis.target.closest(".acties a, .kruimel a, .menu a, .bord-link, #lijst .knoppenrij a");
  if (link) eerstSturen(gebeurtenis, () => { location.href = link.href; });
});
for (const los of document.querySelectorAll(".vertel form, .acties form")) {
  los.addEventListener("submit", (gebeurtenis) => {
    if (navigator.onLine) opDitApparaatLeeg();
    return eerstSturen(gebeurtenis, () => los.requestSubmit(gebeurtenis.submitter));
  });
}
function opDitApparaatLeeg() {
  if (sleutel && !wacht.size) kluis.vergeet(plek).catch(() => {});
}
// Logging out: what waits would be lost for good, so that is said first; then nothing stays on this device.
document.querySelector(".kop__uit form")?.addEventListener("submit", async (gebeurtenis) => {
  const uit = gebeurtenis.target;
  gebeurtenis.preventDefault();
  await stuur();
  if (wacht.size && uit.dataset.zeker !== "ja") {
    uit.dataset.zeker = "ja";
    toon("verlies");
    return;
  }
  vergeetSleutel();
  await kluis.vergeetAlles().catch(() => {});
  uit.submit();
});
window.addEventListener("online", async () => {
  await stuur();
  if (!wacht.size && ["zonder", "blijf"].includes(bord.dataset.stand)) toon("bewaard");
});
window.addEventListener("offline", () => { if (!wacht.size) toon("zonder"); });
window.addEventListener("beforeunload", (gebeurtenis) => { if (wacht.size && !sleutel) gebeurtenis.preventDefault(); });

bereid();
toon(navigator.onLine ? "bewaard" : "zonder");
meldAan(form.dataset.werker);
haalSleutel()
  .then(() => (sleutel ? kluis.haal(sleutel, plek) : null))
  .then((eerder) => {
    if (!eerder) return;
    for (const [naam, een] of eerder.wacht) {
      if (gelijk(gezien[naam], een.wordt)) continue;
      wacht.set(naam, een);
      schrijf(form, naam, een.wordt);
    }
    if (eerder.verhaal && !verhaal.value) verhaal.value = eerder.verhaal;
    if (!wacht.size) return;
    toon("bezig");
    stuur();
  })
  .then(bewaarBlad)
  .catch(() => {});

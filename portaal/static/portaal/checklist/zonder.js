// A page of the checklist that was opened without a connection: the talk as it was left, where the key of the login session is
// still in memory; else an honest word. As soon as there is a connection the real page comes back.
import * as kluis from "./kluis.js";
import { schrijf } from "./velden.js";
import { vraagSleutel } from "./werkpraat.js";

const OPNIEUW_MS = 5_000;
const plek = location.pathname.match(/^\/checklist\/([-\w]+)\/$/)?.[1];

async function talk() {
  if (!plek || !kluis.kanVersleutelen()) return null;
  const sleutel = await vraagSleutel();
  return sleutel ? kluis.haalBlad(sleutel, plek) : null;
}

async function terug() {
  const bord = document.getElementById("bewaarstand");
  if (bord && bord.dataset.stand !== "bewaard") return;
  // "no-store": what the worker gives itself is no connection.
  const antwoord = await fetch(`${location.pathname}?verbinding`, { method: "HEAD", redirect: "manual", cache: "no-store" }).catch(() => null);
  if (antwoord) location.reload();
}

const blad = await talk().catch(() => null);
if (blad) {
  document.title = blad.titel;
  document.getElementById("inhoud").innerHTML = blad.html;
  const form = document.getElementById("lijst");
  form.elements.gezien.value = JSON.stringify(blad.gezien);
  for (const [naam, waarde] of Object.entries(blad.gezien)) schrijf(form, naam, waarde);
  await import("./pagina.js");
} else {
  const aantal = await kluis.hoeveel().catch(() => 0);
  const bericht = document.getElementById("wacht");
  if (aantal) bericht.textContent = aantal === 1 ? bericht.dataset.een : bericht.dataset.meer.replace("{n}", aantal);
}
setInterval(terug, OPNIEUW_MS);
window.addEventListener("online", terug);

// Larger letters, in place. Without this script the same buttons are a form that comes back with the page.
// `html`: what the size is written on. `bewaar`: how it is remembered.
export function startLetters({ formulier, html, zeg, bewaar = stuur }) {
  if (!formulier) return;
  const maten = formulier.dataset.maten.split(" ");
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const stap = gebeurtenis.submitter.value === "groter" ? 1 : -1;
    const nu = Math.max(0, maten.indexOf(html.dataset.letters || maten[0]));
    const nieuw = maten[Math.min(maten.length - 1, Math.max(0, nu + stap))];
    html.dataset.letters = nieuw;
    bewaar(nieuw, formulier);
    zeg(formulier.querySelector(`[data-maat="${nieuw}"]`).textContent);
  });
}

function stuur(maat, formulier) {
  const inhoud = new FormData(formulier);
  inhoud.set("maat", maat);
  fetch(formulier.action, { method: "POST", body: inhoud, credentials: "same-origin", redirect: "manual" }).catch(() => {});
}

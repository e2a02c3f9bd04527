// Larger letters, in place. Without this script the same buttons are a form that comes back with the page.
export function startLetters({ formulier, html, zeg }) {
  if (!formulier) return;
  const maten = formulier.dataset.maten.split(" ");
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const stap = gebeurtenis.submitter.value === "groter" ? 1 : -1;
    const nu = Math.max(0, maten.indexOf(html.dataset.letters || maten[0]));
    const nieuw = maten[Math.min(maten.length - 1, Math.max(0, nu + stap))];
    html.dataset.letters = nieuw;
    const inhoud = new FormData(formulier);
    inhoud.set("maat", nieuw);
    fetch(formulier.action, { method: "POST", body: inhoud, credentials: "same-origin", redirect: "manual" }).catch(() => {});
    zeg(formulier.querySelector(`[data-maat="${nieuw}"]`).textContent);
  });
}

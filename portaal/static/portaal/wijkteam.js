// Who else has this hand-over open, and whether it changed meanwhile. The page works without it.
"use strict";

const kijktMee = document.getElementById("kijkt-mee");
if (kijktMee) {
  const TUSSEN = 60_000;
  // After ten minutes without a hand on mouse or keyboard it stops: somebody who left must be logged out in time.
  const STIL = 600_000;
  let laatst = Date.now();
  for (const wat of ["pointerdown", "keydown"]) document.addEventListener(wat, () => { laatst = Date.now(); });

  const vraag = async () => {
    if (document.hidden || Date.now() - laatst > STIL) return;
    const token = document.querySelector('input[name="csrfmiddlewaretoken"]').value;
    const antwoord = await fetch(kijktMee.dataset.adres, {
      method: "POST", headers: { "X-CSRFToken": token }, redirect: "error",
    }).catch(() => null);
    if (!antwoord || !antwoord.ok) return;
    const stand = await antwoord.json();
    const regels = [];
    if (stand.anderen.length) regels.push(`Ook hier: ${stand.anderen.join(", ")}. Spreek af wie belt.`);
    if (String(stand.versie) !== kijktMee.dataset.versie) {
      regels.push("Een collega heeft dit net veranderd. Laad de pagina opnieuw om het te zien.");
    }
    const tekst = regels.join(" ");
    if (kijktMee.textContent !== tekst) kijktMee.textContent = tekst;
    kijktMee.hidden = !tekst;
  };
  setInterval(vraag, TUSSEN);
  document.addEventListener("visibilitychange", vraag);
}

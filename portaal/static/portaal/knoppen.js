// Buttons that only a script can carry out. They are hidden until it runs.
"use strict";

for (const knop of document.querySelectorAll('[data-doe="afdrukken"]')) {
  knop.hidden = false;
  knop.addEventListener("click", () => window.print());
}

for (const knop of document.querySelectorAll('[data-doe="kopieer"]')) {
  const veld = document.getElementById(knop.dataset.van);
  const melding = document.getElementById("gekopieerd");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    veld.select();
    try {
      await navigator.clipboard.writeText(veld.value);
    } catch {
      document.execCommand("copy");
    }
    melding.textContent = melding.dataset.gelukt;
  });
}

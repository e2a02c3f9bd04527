// Says something to a screen reader, once. Two regions in turn: the same words twice are then announced twice, and the
// visible conversation itself stays silent, so that history is never read again.
const BLIJFT_MS = 2000;

export function maakAankondiger(regios) {
  let oneven = false;
  return (tekst) => {
    if (!tekst) return;
    oneven = !oneven;
    const regio = regios[oneven ? 0 : 1];
    regio.textContent = tekst;
    setTimeout(() => {
      if (regio.textContent === tekst) regio.textContent = "";
    }, BLIJFT_MS);
  };
}

// What is said of a turn: its messages, and which choices there are.
export function woordenVan(beurt, keuzesWoord) {
  const delen = [...beurt.querySelectorAll(".bericht:not(.bericht--eigen), .contact__kop")].map(alsTekst);
  const keuzes = [...beurt.querySelectorAll(".knoppen button")].map((k) => k.textContent.trim());
  if (keuzes.length) delen.push(`${keuzesWoord} ${keuzes.join(", ")}`);
  return delen.filter(Boolean).join("\n");
}

// The words of a message, without the buttons that belong to the page and not to the message.
export function alsTekst(deel) {
  const knoppen = [...deel.querySelectorAll(".lees, .uitleg, .kaart__vraag")];
  const zichtbaar = knoppen.map((k) => k.hidden);
  for (const k of knoppen) k.hidden = true;
  const tekst = deel.innerText.trim();
  knoppen.forEach((k, i) => (k.hidden = zichtbaar[i]));
  return tekst;
}

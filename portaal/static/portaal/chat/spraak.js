// Speaking instead of typing, only when the browser can do it on the device. Otherwise the hint at the microphone of the
// keyboard stays: that one belongs to the resident's own telephone.
export async function startSpraak({ knop, hint, veld }) {
  const Herkenning = window.SpeechRecognition;
  if (!knop || !Herkenning || !Herkenning.available) return;
  try {
    if ((await Herkenning.available({ langs: ["nl-NL"], processLocally: true })) !== "available") return;
  } catch {
    return;
  }
  let luistert = null;
  const stil = () => {
    luistert = null;
    knop.setAttribute("aria-pressed", "false");
  };
  knop.hidden = false;
  if (hint) hint.hidden = true;
  knop.addEventListener("click", () => {
    if (luistert) {
      luistert.stop();
      return;
    }
    luistert = new Herkenning();
    luistert.lang = "nl-NL";
    luistert.processLocally = true;
    luistert.addEventListener("result", (uit) => {
      const gezegd = uit.results[uit.results.length - 1][0].transcript;
      veld.value = `${veld.value} ${gezegd}`.trim();
      veld.dispatchEvent(new Event("input", { bubbles: true }));
    });
    luistert.addEventListener("end", stil);
    luistert.addEventListener("error", stil);
    knop.setAttribute("aria-pressed", "true");
    luistert.start();
  });
}

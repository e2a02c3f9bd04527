// Makes <wegwijzer-chat> known. A page may write the element where it wants it, or give this script data-gemeente: then the
// element is put at the end of the page.
import { maakSoort } from "./element.js";

const NAAM = "wegwijzer-chat";
const KENMERKEN = ["gemeente", "thema", "onderwerp", "weergave", "open"];
const script = document.currentScript || document.querySelector('script[src*="/widget/wegwijzer.js"]');

function zetNeer() {
  const element = document.createElement(NAAM);
  for (const kenmerk of KENMERKEN) {
    if (kenmerk in script.dataset) element.setAttribute(kenmerk, script.dataset[kenmerk]);
  }
  document.body.append(element);
}

if (script && !customElements.get(NAAM)) {
  customElements.define(NAAM, maakSoort(new URL("../", script.src).href));
  if (script.dataset.gemeente) {
    if (document.body) zetNeer();
    else document.addEventListener("DOMContentLoaded", zetNeer);
  }
}

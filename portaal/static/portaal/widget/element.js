// The element <wegwijzer-chat>. Attributes: gemeente (needed), thema, onderwerp, weergave ("ingesloten" puts it in the page),
// open. One on a page: a second one steps aside.
import { maakKladblok } from "../chat/kladblok.js";
import { maakApi } from "./api.js";
import { maakInhoud } from "./inhoud.js";
import { grondblad, haalBlad } from "./opmaak.js";
import { maakVenster } from "./venster.js";

let inGebruik = null;

const straks = window.requestIdleCallback ? (werk) => window.requestIdleCallback(werk, { timeout: 2000 }) : (werk) => setTimeout(werk, 200);
const alsGeladen = (werk) =>
  document.readyState === "complete" ? straks(werk) : window.addEventListener("load", () => straks(werk), { once: true });

// `basis`: where the portal stands, ending in "/".
export function maakSoort(basis) {
  return class WegwijzerChat extends HTMLElement {
    static observedAttributes = ["gemeente", "thema", "onderwerp", "open", "weergave"];

    #schaduw = null;
    #venster = null;
    #inhoud = null;
    #kladblok = null;
    #geladen = false;
    #weerzien = null;
    #grond = null;

    connectedCallback() {
      if (inGebruik && inGebruik !== this && inGebruik.isConnected) {
        console.warn("wegwijzer-chat: there is one on this page already; this one does nothing.");
        return;
      }
      if (!this.getAttribute("gemeente")) {
        console.error("wegwijzer-chat: the attribute gemeente is missing.");
        return;
      }
      inGebruik = this;
      if (!this.#schaduw) this.#schaduw = this.attachShadow({ mode: "open" });
      this.#bouw();
    }

    disconnectedCallback() {
      this.#breekAf();
      if (inGebruik === this) inGebruik = null;
    }

    attributeChangedCallback(naam, oud, nieuw) {
      if (inGebruik !== this || oud === nieuw || !this.#venster) return;
      if (naam === "open") {
        // What the page does by itself may not move the focus; what somebody tapped on may.
        const doorGebruiker = Boolean(navigator.userActivation?.isActive);
        if (nieuw === null) this.#venster.dicht(doorGebruiker);
        else this.#venster.open(doorGebruiker);
      } else if (naam === "thema") this.#kleed();
      else if (naam !== "onderwerp") {
        this.#breekAf();
        if (this.getAttribute("gemeente")) this.#bouw();
      }
    }

    #bouw() {
      const gemeente = this.getAttribute("gemeente");
      const ingesloten = this.getAttribute("weergave") === "ingesloten";
      this.#kladblok = maakKladblok(`${gemeente}-widget`);
      const api = maakApi({ basis, gemeente, kladblok: this.#kladblok });
      this.#venster = maakVenster({
        woorden: WOORDEN,
        ingesloten,
        bijOpen: (doorGebruiker) => this.#bijOpen(doorGebruiker),
        bijDicht: () => {
          this.#kladblok.bewaar("staat", null);
          this.toggleAttribute("open", false);
        },
      });
      this.#inhoud = maakInhoud({
        element: this,
        venster: this.#venster,
        api,
        kladblok: this.#kladblok,
        basis,
        onderwerp: () => this.getAttribute("onderwerp") || "",
        bijNieuw: () => this.#venster.isOpen() || this.#venster.meld(WOORDEN.nieuw),
      });
      const letters = this.#kladblok.lees("letters");
      if (letters) this.dataset.letters = letters;
      this.#schaduw.replaceChildren(this.#venster.wortel, document.createElement("slot"));
      this.#kleed();
      this.#luister();
      alsGeladen(() => this.#begin(ingesloten));
    }

    // After the page itself is there: the look, then the button, then what was open on the page before this one.
    async #begin(ingesloten) {
      const venster = this.#venster;
      await this.#kleed();
      if (venster !== this.#venster || !this.isConnected) return;
      venster.wortel.dataset.klaar = "";
      venster.verschijn();
      if (this.#kladblok.lees("token")) venster.zetOpschrift(WOORDEN.verder);
      if (ingesloten) return void this.#bijZicht();
      const wasOpen = this.#kladblok.lees("staat") === "open" || this.#kladblok.lees("onderweg");
      // A small screen shows the page the visitor went to; the conversation waits behind the button.
      if ((wasOpen || this.hasAttribute("open")) && !venster.klein()) venster.open(false);
      else this.toggleAttribute("open", false);
    }

    #bijOpen(doorGebruiker) {
      this.#kladblok.bewaar("staat", "open");
      this.#venster.zetOpschrift(WOORDEN.verder);
      this.toggleAttribute("open", true);
      if (this.#geladen) return;
      this.#geladen = true;
      this.#inhoud.laad(doorGebruiker);
    }

    // Inside the page the conversation starts when somebody asks for it; one that was begun goes on when it comes into view.
    #bijZicht() {
      const start = document.createElement("button");
      start.type = "button";
      start.className = "nl-button nl-button--primary";
      start.textContent = WOORDEN.begin;
      const laad = (doorGebruiker) => {
        if (this.#geladen) return;
        this.#geladen = true;
        if (doorGebruiker) this.#venster.kop.focus({ preventScroll: true });
        this.#inhoud.laad(doorGebruiker);
      };
      start.addEventListener("click", () => laad(true));
      this.#venster.vlak().replaceChildren(start);
      if (!this.#kladblok.lees("token") && !this.hasAttribute("open")) return;
      new IntersectionObserver((treffers, kijker) => {
        if (!treffers.some((t) => t.isIntersecting)) return;
        kijker.disconnect();
        laad(false);
      }).observe(this);
    }

    async #kleed() {
      const { bladen, meet } = (this.#grond ??= grondblad(this));
      if (this.#schaduw.adoptedStyleSheets.length === 0) this.#schaduw.adoptedStyleSheets = bladen;
      meet();
      if (document.readyState !== "complete") return;
      const thema = this.getAttribute("thema") || this.getAttribute("gemeente");
      const blad = await haalBlad(new URL(`widget/stijl/${encodeURIComponent(thema)}.css`, basis).href);
      if (blad) this.#schaduw.adoptedStyleSheets = [blad, ...bladen];
    }

    // A page kept by the browser for the back button may show what was wiped meanwhile, or what nobody may see any more.
    #luister() {
      const weg = () => this.#venster.wortel.setAttribute("hidden", "");
      const terug = (gebeurtenis) => {
        if (!gebeurtenis.persisted) return;
        this.#breekAf();
        this.#bouw();
      };
      window.addEventListener("pagehide", weg);
      window.addEventListener("pageshow", terug);
      this.#weerzien = () => {
        window.removeEventListener("pagehide", weg);
        window.removeEventListener("pageshow", terug);
      };
    }

    #breekAf() {
      this.#weerzien?.();
      this.#inhoud?.stop();
      this.#venster?.ruimOp();
      this.#schaduw?.replaceChildren();
      this.#venster = this.#inhoud = this.#weerzien = null;
      this.#geladen = false;
    }
  };
}

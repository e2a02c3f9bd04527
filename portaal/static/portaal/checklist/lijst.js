// The list of talks: the worker is there before a talk is opened, and of a talk that was wiped nothing stays on this device.
import * as kluis from "./kluis.js";
import { meldAan } from "./werkpraat.js";

const lijst = document.querySelector("[data-werker]");
meldAan(lijst.dataset.werker);
kluis.houdAlleen(lijst.dataset.talks.split(" ").filter(Boolean)).catch(() => {});

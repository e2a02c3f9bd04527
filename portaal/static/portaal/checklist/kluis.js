// What waits on this device, and how the open talk looked: encrypted with AES-GCM under a key that only the login session on the
// server holds. The key is asked again at every page and is never written down here; after logging out there is none, and what
// lies here cannot be read.
const NAAM = "wegwijzer-checklist";
const WACHT = "wacht";
const BLADEN = "bladen";

function open() {
  return new Promise((klaar, mis) => {
    const vraag = indexedDB.open(NAAM, 2);
    vraag.onupgradeneeded = () => {
      for (const vak of [WACHT, BLADEN]) {
        if (!vraag.result.objectStoreNames.contains(vak)) vraag.result.createObjectStore(vak);
      }
    };
    vraag.onsuccess = () => klaar(vraag.result);
    vraag.onerror = () => mis(vraag.error);
  });
}

async function doe(vak, hoe, wat) {
  const db = await open();
  try {
    return await new Promise((klaar, mis) => {
      const vraag = wat(db.transaction(vak, hoe).objectStore(vak));
      vraag.onsuccess = () => klaar(vraag.result);
      vraag.onerror = () => mis(vraag.error);
    });
  } finally {
    db.close();
  }
}

async function versleutel(sleutel, inhoud) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const dicht = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sleutel, new TextEncoder().encode(JSON.stringify(inhoud)));
  return { iv, dicht };
}

// What was kept in a place, or null. What this key does not open is of a session that is over, and goes.
async function haalUit(vak, sleutel, plek) {
  const rij = await doe(vak, "readonly", (inhoud) => inhoud.get(plek));
  if (!rij) return null;
  try {
    const open_ = await crypto.subtle.decrypt({ name: "AES-GCM", iv: rij.iv }, sleutel, rij.dicht);
    return JSON.parse(new TextDecoder().decode(open_));
  } catch {
    await doe(vak, "readwrite", (inhoud) => inhoud.delete(plek));
    return null;
  }
}

export function kanVersleutelen() {
  return Boolean(window.crypto?.subtle && window.indexedDB);
}

export async function maakSleutel(base64) {
  const ruw = Uint8Array.from(atob(base64), (teken) => teken.charCodeAt(0));
  return crypto.subtle.importKey("raw", ruw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

export async function bewaar(sleutel, plek, inhoud) {
  const rij = await versleutel(sleutel, inhoud);
  await doe(WACHT, "readwrite", (vak) => vak.put(rij, plek));
}

export async function bewaarBlad(sleutel, plek, inhoud) {
  const rij = await versleutel(sleutel, inhoud);
  await doe(BLADEN, "readwrite", (vak) => vak.put(rij, plek));
}

export const haal = (sleutel, plek) => haalUit(WACHT, sleutel, plek);
export const haalBlad = (sleutel, plek) => haalUit(BLADEN, sleutel, plek);
export const vergeet = (plek) => doe(WACHT, "readwrite", (vak) => vak.delete(plek));
export const hoeveel = () => doe(WACHT, "readonly", (vak) => vak.count());

export async function vergeetAlles() {
  for (const vak of [WACHT, BLADEN]) await doe(vak, "readwrite", (inhoud) => inhoud.clear());
}

// Only these talks still exist.
export async function houdAlleen(plekken) {
  for (const vak of [WACHT, BLADEN]) {
    for (const plek of await doe(vak, "readonly", (inhoud) => inhoud.getAllKeys())) {
      if (!plekken.includes(plek)) await doe(vak, "readwrite", (inhoud) => inhoud.delete(plek));
    }
  }
}

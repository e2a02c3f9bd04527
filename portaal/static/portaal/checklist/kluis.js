// What waits on this device: encrypted with AES-GCM under a key that only the login session on the server holds. The key is asked
// again at every page and is never written down here; after logging out there is none, and what lies here cannot be read.
const NAAM = "wegwijzer-checklist";
const VAK = "wacht";

function open() {
  return new Promise((klaar, mis) => {
    const vraag = indexedDB.open(NAAM, 1);
    vraag.onupgradeneeded = () => vraag.result.createObjectStore(VAK);
    vraag.onsuccess = () => klaar(vraag.result);
    vraag.onerror = () => mis(vraag.error);
  });
}

async function doe(hoe, wat) {
  const db = await open();
  try {
    return await new Promise((klaar, mis) => {
      const vraag = wat(db.transaction(VAK, hoe).objectStore(VAK));
      vraag.onsuccess = () => klaar(vraag.result);
      vraag.onerror = () => mis(vraag.error);
    });
  } finally {
    db.close();
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
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const dicht = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, sleutel, new TextEncoder().encode(JSON.stringify(inhoud)));
  await doe("readwrite", (vak) => vak.put({ iv, dicht }, plek));
}

// What was kept in a place, or null. What this key does not open is of a session that is over, and goes.
export async function haal(sleutel, plek) {
  const rij = await doe("readonly", (vak) => vak.get(plek));
  if (!rij) return null;
  try {
    const open_ = await crypto.subtle.decrypt({ name: "AES-GCM", iv: rij.iv }, sleutel, rij.dicht);
    return JSON.parse(new TextDecoder().decode(open_));
  } catch {
    await vergeet(plek);
    return null;
  }
}

export const vergeet = (plek) => doe("readwrite", (vak) => vak.delete(plek));
export const vergeetAlles = () => doe("readwrite", (vak) => vak.clear());
export const hoeveel = () => doe("readonly", (vak) => vak.count());

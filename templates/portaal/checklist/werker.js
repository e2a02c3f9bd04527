{# The service worker of the checklist: `schil`, `bestanden`, `versie`. Everything comes from the network; only when that fails the
empty shell is shown, which holds nothing of anybody. docs/besluiten/0015 says why. -#}
"use strict";
const NAAM = "wegwijzer-checklist-{{ versie }}";
const SCHIL = {{ schil|tojson }};
const BESTANDEN = {{ bestanden|tojson }};
const TE_LANG_MS = 10_000;
// The key of the login session, in memory only: gone when the browser ends this worker, some time after the last page was closed,
// and not given any more when no page has confirmed it for this long.
const HOUDBAAR_MS = 600_000;
let sleutel = null;
let laatst = 0;

self.addEventListener("install", (gebeurtenis) => {
  gebeurtenis.waitUntil(caches.open(NAAM).then((vak) => vak.addAll([SCHIL, ...BESTANDEN])).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (gebeurtenis) => {
  const oud = (namen) => Promise.all(namen.filter((een) => een.startsWith("wegwijzer-checklist-") && een !== NAAM).map((een) => caches.delete(een)));
  gebeurtenis.waitUntil(caches.keys().then(oud).then(() => self.clients.claim()));
});
self.addEventListener("fetch", (gebeurtenis) => {
  const { request } = gebeurtenis;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") gebeurtenis.respondWith(ofAnders(request, SCHIL));
  else if (BESTANDEN.includes(new URL(request.url).pathname)) gebeurtenis.respondWith(ofAnders(request, request.url));
});
self.addEventListener("message", ({ data, ports }) => {
  if (data.soort === "houd") [sleutel, laatst] = [data.sleutel, Date.now()];
  else if (data.soort === "vergeet") sleutel = null;
  else if (data.soort === "vraag") ports[0].postMessage(Date.now() - laatst < HOUDBAAR_MS ? sleutel : null);
});

async function ofAnders(request, anders) {
  const stop = new AbortController();
  const tik = setTimeout(() => stop.abort(), TE_LANG_MS);
  try {
    return await fetch(request, { signal: stop.signal });
  } catch (fout) {
    const blad = await caches.match(anders, { cacheName: NAAM });
    if (!blad) throw fout;
    return blad;
  } finally {
    clearTimeout(tik);
  }
}

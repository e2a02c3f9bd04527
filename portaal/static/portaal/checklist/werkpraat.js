// Talking to the worker that answers when there is no connection. It holds the key of the login session in its memory, for as long
// as a page of a talk is open and a little longer; it writes it down nowhere.
const TE_LANG_MS = 2_000;

export function meldAan(adres) {
  navigator.serviceWorker?.register(adres).catch(() => {});
}

export async function geefSleutel(sleutel) {
  const kant = await navigator.serviceWorker?.ready;
  kant?.active?.postMessage({ soort: "houd", sleutel });
}

export function vergeetSleutel() {
  navigator.serviceWorker?.controller?.postMessage({ soort: "vergeet" });
}

export function vraagSleutel() {
  const werker = navigator.serviceWorker?.controller;
  if (!werker) return Promise.resolve(null);
  return new Promise((klaar) => {
    const { port1, port2 } = new MessageChannel();
    setTimeout(() => klaar(null), TE_LANG_MS);
    port1.onmessage = ({ data }) => klaar(data);
    werker.postMessage({ soort: "vraag" }, [port2]);
  });
}

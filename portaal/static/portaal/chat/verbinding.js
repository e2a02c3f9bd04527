// Posting a form until it arrives. The id of the message stays the same, so whatever did arrive is not done twice.
const PAUZES = [1000, 2000, 4000, 8000, 15000];
const HERHAAL = new Set([502, 503, 504]);
const MAX_HERHAALD = 2;
const TE_LANG_MS = 45000;

// Asks a page for the part that is new. `naar`: the page to go to instead.
async function haalPagina(adres, opties) {
  const antwoord = await fetch(adres, { ...opties, credentials: "same-origin", redirect: "error" });
  // The body belongs to the same try: a connection that drops halfway is no answer.
  return { status: antwoord.status, naar: antwoord.headers.get("X-Wegwijzer"), html: await antwoord.text() };
}

// `koppen` are headers for every request; `bijUitval` is called when there is no connection, `bijPoging` before each try.
// `haal` asks: the page itself, or something else that answers like it. It throws when there is no connection.
export function maakVerbinding({ koppen = () => ({}), bijUitval = () => {}, bijPoging = () => {}, haal = haalPagina } = {}) {
  let wekker = null;

  function rust(ms) {
    return new Promise((klaar) => {
      const einde = () => {
        clearTimeout(tik);
        window.removeEventListener("online", einde);
        document.removeEventListener("visibilitychange", bijZicht);
        wekker = null;
        klaar();
      };
      const bijZicht = () => !document.hidden && einde();
      const tik = setTimeout(einde, ms);
      wekker = einde;
      window.addEventListener("online", einde);
      document.addEventListener("visibilitychange", bijZicht);
    });
  }

  async function vraag(adres, opties = {}) {
    const breekAf = new AbortController();
    const tik = setTimeout(() => breekAf.abort(), TE_LANG_MS);
    try {
      return await haal(adres, { ...opties, headers: koppen(), signal: breekAf.signal });
    } finally {
      clearTimeout(tik);
    }
  }

  async function verstuur(adres, inhoud) {
    for (let keer = 0; ; keer += 1) {
      bijPoging();
      try {
        const antwoord = await vraag(adres, { method: "POST", body: inhoud });
        if (!HERHAAL.has(antwoord.status) || keer >= MAX_HERHAALD) return antwoord;
      } catch {
        bijUitval();
      }
      await rust(PAUZES[Math.min(keer, PAUZES.length - 1)]);
    }
  }

  return { vraag, verstuur, probeerNu: () => wekker && wekker() };
}

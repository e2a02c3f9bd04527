// Posting a form until it arrives. The id of the message stays the same, so whatever did arrive is not done twice.
const PAUZES = [1000, 2000, 4000, 8000, 15000];
const HERHAAL = new Set([502, 503, 504]);
const MAX_HERHAALD = 2;
const TE_LANG_MS = 45000;

// `koppen` are headers for every request; `bijUitval` is called when there is no connection, `bijPoging` before each try.
export function maakVerbinding({ koppen = () => ({}), bijUitval = () => {}, bijPoging = () => {} } = {}) {
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
      const antwoord = await fetch(adres, {
        ...opties,
        headers: koppen(),
        credentials: "same-origin",
        redirect: "error",
        signal: breekAf.signal,
      });
      // The body belongs to the same try: a connection that drops halfway is no answer.
      return { status: antwoord.status, naar: antwoord.headers.get("X-Wegwijzer"), html: await antwoord.text() };
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

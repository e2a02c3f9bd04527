// Talking to the server. `Uitgelogd`: the session is over; whatever else is thrown means that there is no connection.
const TE_LANG_MS = 20_000;

export class Uitgelogd extends Error {}

export function maakServer(form) {
  async function vraag(adres, opties = {}) {
    const breekAf = new AbortController();
    const tik = setTimeout(() => breekAf.abort(), TE_LANG_MS);
    try {
      const antwoord = await fetch(adres, { ...opties, credentials: "same-origin", redirect: "manual", signal: breekAf.signal });
      if (antwoord.type === "opaqueredirect") throw new Uitgelogd();
      if (antwoord.status >= 500) throw new Error(String(antwoord.status));
      return antwoord;
    } finally {
      clearTimeout(tik);
    }
  }

  const token = () => form.querySelector('input[name="csrfmiddlewaretoken"]');

  async function pagina() {
    const antwoord = await vraag(location.pathname);
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    const blad = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    // Logging in again on another tab gives another token.
    token().value = blad.querySelector('#lijst input[name="csrfmiddlewaretoken"]').value;
    return blad;
  }

  async function post(adres, inhoud = {}) {
    const stuur = () => vraag(adres, {
      method: "POST", headers: { "X-CSRFToken": token().value, "Content-Type": "application/json" }, body: JSON.stringify(inhoud),
    });
    let antwoord = await stuur();
    if (antwoord.status === 403) {
      await pagina();
      antwoord = await stuur();
    }
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    return antwoord.json();
  }

  return { pagina, post };
}

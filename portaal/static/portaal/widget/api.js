// The chat API, as the conversation needs it. The token of the conversation stands in the session storage of the tab and in a
// header; cookies play no part.
import { vertrouw } from "./bouw.js";

// Thrown for an answer that is an error, with its words.
export class ApiFout extends Error {
  constructor(status, fout) {
    super(fout.code);
    this.status = status;
    this.code = fout.code;
    this.tekst = fout.tekst;
  }
}

export function maakApi({ basis, gemeente, kladblok }) {
  const token = () => kladblok.lees("token");

  // Throws a TypeError without connection. Gives the status and the JSON of the answer, {} when there is none.
  async function vraag(methode, pad, inhoud, koppen = {}, signaal = undefined) {
    const opties = { method: methode, headers: { ...koppen }, credentials: "omit", cache: "no-store", signal: signaal };
    if (token()) opties.headers.Authorization = `Bearer ${token()}`;
    if (inhoud) {
      opties.headers["Content-Type"] = "application/json";
      opties.body = JSON.stringify(inhoud);
    }
    const antwoord = await fetch(new URL(`api/chat/${pad}`, basis), opties);
    const tekst = await antwoord.text();
    let json = {};
    try {
      json = tekst ? JSON.parse(tekst) : {};
    } catch {
      // a proxy in between that answers in HTML
    }
    return { status: antwoord.status, json };
  }

  async function eis(methode, pad, inhoud, koppen) {
    const { status, json } = await vraag(methode, pad, inhoud, koppen);
    if (status >= 400) throw new ApiFout(status, json.fout || { code: "storing", tekst: "" });
    return json;
  }

  const FRAGMENT = { "X-Wegwijzer": "fragment" };

  async function begin() {
    kladblok.bewaar("token", null);
    const json = await eis("POST", "sessies", { gemeente }, FRAGMENT);
    kladblok.bewaar("token", json.token);
    return json;
  }

  // What a form of the page holds, as the API wants it. `lijsten`: names that may come more than once.
  function alsJson(velden, lijsten) {
    const uit = {};
    for (const [naam, waarde] of velden) {
      if (lijsten.has(naam)) uit[naam] = [...(uit[naam] || []), waarde];
      else uit[naam] = waarde;
    }
    return uit;
  }

  function alsTurn(adres, body, lijsten) {
    const velden = alsJson(body, lijsten);
    if (!adres.endsWith("/contact/")) return ["berichten", { id: velden.id, tekst: velden.knop ?? velden.tekst }];
    return ["contact", "terug" in velden ? { id: velden.id, terug: true } : velden];
  }

  // Answers like the page does, for `startGesprek`. `verlopen`: called when the conversation had gone and a new one was begun.
  function maakHaal({ lijsten, verlopen, alsFragment }) {
    return async (adres, { method = "GET", body, headers, signal }) => {
      const [pad, inhoud] = body ? alsTurn(adres, body, lijsten()) : ["berichten", undefined];
      let { status, json } = await vraag(method, pad, inhoud, headers, signal);
      if (status === 401 && method === "POST") {
        const gevaar = json.berichten || [];
        try {
          verlopen(await begin());
          ({ status, json } = await vraag(method, pad, inhoud, { ...headers, "X-Wegwijzer-Gezien": "0" }, signal));
        } catch (fout) {
          if (!(fout instanceof ApiFout)) throw fout;
          return { status: fout.status, html: vertrouw(alsFragment(fout.tekst, gevaar)) };
        }
      }
      if (json.gewist || status === 401) return { status: 200, naar: "gewist", html: "" };
      if (json.stilte) return { status, naar: "terugkeer", html: "" };
      const uit = json.fout?.code === "dienst_uit";
      if (uit && !(json.berichten || []).length) return { status: 410, naar: "uit", html: "" };
      const html = json.html || alsFragment(json.fout?.tekst || "", json.berichten || []);
      return { status: uit ? 410 : status, html: vertrouw(html) };
    };
  }

  return {
    begin,
    maakHaal,
    heeftToken: () => Boolean(token()),
    paneel: (onderwerp) => eis("GET", `paneel/${encodeURIComponent(gemeente)}?onderwerp=${encodeURIComponent(onderwerp)}`),
    verloop: () => vraag("GET", "berichten", undefined, FRAGMENT),
    terugkeer: (keuze) => eis("POST", "terugkeer", { keuze }, FRAGMENT),
    inkomst: async (naar) => (await eis("POST", "inkomst", { naar })).adres,
    wis: async () => {
      const { status, json } = await vraag("DELETE", "sessies");
      if (status >= 400 && status !== 401) throw new ApiFout(status, json.fout || { code: "storing", tekst: "" });
      kladblok.wis();
    },
  };
}

// What must survive a reload or a phone that falls asleep, in this tab only: the message under way, and what is being typed.
// What somebody fills in to be called back is never put here.
export function maakKladblok(naam) {
  const sleutel = (soort) => `wegwijzer-${naam}-${soort}`;
  const doe = (werk) => {
    try {
      return werk();
    } catch {
      return null; // storage is full or switched off: nothing is kept, everything else works
    }
  };
  return {
    bewaar: (soort, waarde) =>
      doe(() => (waarde ? sessionStorage.setItem(sleutel(soort), JSON.stringify(waarde)) : sessionStorage.removeItem(sleutel(soort)))),
    lees: (soort) => doe(() => JSON.parse(sessionStorage.getItem(sleutel(soort)))),
    wis: () =>
      doe(() => {
        for (const k of Object.keys(sessionStorage)) if (k.startsWith("wegwijzer-")) sessionStorage.removeItem(k);
      }),
  };
}

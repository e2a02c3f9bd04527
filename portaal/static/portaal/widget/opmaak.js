// The look of the widget: style sheets that belong to it alone. No style attribute and no <style>, so that the strictest content
// policy of a host page allows it, and nothing of the host page reaches in.
const bladen = new Map();

// What must be there before anything else is: where the widget stands, and how long one "rem" is. The root of the host page
// may have any size of letters; `medium` is what the visitor chose in the browser.
export function grondblad(element) {
  const blad = new CSSStyleSheet();
  blad.replaceSync(GROND);
  const vast = new CSSStyleSheet();
  vast.replaceSync(":host{--ww-rem-vast:16px}");
  return { bladen: [blad, vast], meet: () => vast.replaceSync(`:host{--ww-rem-vast:${parseFloat(getComputedStyle(element).fontSize)}px}`) };
}

// The style sheet at this address; null when it does not come, and then everything still works.
export function haalBlad(adres) {
  if (!bladen.has(adres)) {
    const komt = fetch(adres, { credentials: "omit" })
      .then((antwoord) => (antwoord.ok ? antwoord.text() : Promise.reject(antwoord.status)))
      .then((css) => new CSSStyleSheet().replace(css))
      .catch(() => {
        bladen.delete(adres);
        return null;
      });
    bladen.set(adres, komt);
  }
  return bladen.get(adres);
}

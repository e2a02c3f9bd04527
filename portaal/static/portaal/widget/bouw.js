// Small tools to make parts of a page without innerHTML.
export function maak(soort, kenmerken = {}, ...inhoud) {
  const element = document.createElement(soort);
  for (const [naam, waarde] of Object.entries(kenmerken)) {
    if (waarde === true) element.setAttribute(naam, "");
    else if (waarde !== false && waarde !== null) element.setAttribute(naam, waarde);
  }
  element.append(...inhoud);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

// A drawing that says nothing by itself.
export function teken(lijn) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [naam, waarde] of Object.entries({ class: "teken", viewBox: "0 0 24 24", width: 24, height: 24, fill: "none" })) {
    svg.setAttribute(naam, waarde);
  }
  for (const [naam, waarde] of Object.entries({ stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round" })) {
    svg.setAttribute(naam, waarde);
  }
  svg.setAttribute("stroke-linejoin", "round");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  const pad = document.createElementNS(SVG, "path");
  pad.setAttribute("d", lijn);
  svg.append(pad);
  return svg;
}

// HTML of our own server. A host page that asks for trusted types must allow the policy "wegwijzer".
let beleid = null;
export function vertrouw(html) {
  if (!window.trustedTypes) return html;
  beleid = beleid || window.trustedTypes.createPolicy("wegwijzer", { createHTML: (tekst) => tekst });
  return beleid.createHTML(html);
}

export function ontleed(html) {
  return new DOMParser().parseFromString(vertrouw(html), "text/html");
}

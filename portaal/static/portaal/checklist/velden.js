// Reading and writing the fields of the form. A field with boxes holds a list, any other one a word.

export function isVeld(element) {
  return element instanceof Element && element.matches("[data-veld]");
}

function elementen(form, naam) {
  return [...form.querySelectorAll(`[data-veld][name="${CSS.escape(naam)}"]`)];
}

export function lees(form, naam) {
  const alle = elementen(form, naam);
  if (!alle.length) return null;
  const [eerste] = alle;
  // A topic is one box whose value says whom it is about.
  if (naam.startsWith("o.")) return eerste.checked ? eerste.value : "";
  if (eerste.type === "checkbox") return [...new Set(alle.filter((een) => een.checked).map((een) => een.value))];
  if (eerste.type === "radio") return alle.find((een) => een.checked)?.value ?? "";
  return eerste.value;
}

export function schrijf(form, naam, waarde) {
  for (const een of elementen(form, naam)) {
    if (naam.startsWith("o.")) {
      een.checked = Boolean(waarde);
      if (waarde) een.value = waarde;
    } else if (een.type === "checkbox") een.checked = waarde.includes(een.value);
    else if (een.type === "radio") een.checked = een.value === waarde;
    else if (een.value !== waarde) een.value = waarde;
  }
}

// A fact that two topics share stands twice on the page: what is chosen in one place stands in the other.
export function ookElders(form, element) {
  for (const een of elementen(form, element.name)) {
    if (een === element || een.type === "radio") continue;
    if (een.type !== "checkbox") een.value = element.value;
    else if (een.value === element.value) een.checked = element.checked;
  }
}

export function gelijk(een, ander) {
  return JSON.stringify(een ?? "") === JSON.stringify(ander ?? "") || (!een?.length && !ander?.length);
}

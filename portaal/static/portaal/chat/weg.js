// Leaves at once and leaves no step back to the conversation.
export function startWeg({ wortel, kladblok }) {
  wortel.addEventListener("click", (gebeurtenis) => {
    const weg = gebeurtenis.target.closest('[data-doe="weg"]');
    if (!weg) return;
    gebeurtenis.preventDefault();
    document.body.hidden = true;
    document.title = "";
    kladblok.wis();
    window.location.replace(weg.href);
  });
}

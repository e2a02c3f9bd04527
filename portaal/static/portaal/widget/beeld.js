// Brings new turns into view inside the panel, without moving the page it stands on.
// From the first word of the answer; when there is less than a screen of it, to the end, with the field below it.
export function toonInVlak(vlak, beurten) {
  // On a low screen the panel scrolls as a whole.
  const doos = getComputedStyle(vlak).overflowY === "visible" ? vlak.closest(".paneel") : vlak;
  if (!beurten.length || doos.scrollHeight <= doos.clientHeight) return;
  const boven = doos.getBoundingClientRect().top + (parseFloat(getComputedStyle(doos).scrollPaddingTop) || 0);
  doos.scrollTop += beurten[0].getBoundingClientRect().top - boven;
}

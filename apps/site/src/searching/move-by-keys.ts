import type { Elements } from "./elements.ts";

/**
 * Arrow keys go from the field through the results and back; Escape goes back to the field, and there empties it.
 */
export function moveByKeys({ field, results }: Elements, changed: () => void): void {
  const links = () => [...results.querySelectorAll("a")];
  const move = (event: KeyboardEvent, step: number) => {
    const all = links();
    const here = all.findIndex((link) => link.matches(":focus"));
    const target = all[here + step];
    if (target) target.focus();
    else if (here + step < 0) field.focus();
    event.preventDefault();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && links().length > 0) move(event, 1);
    if (event.key !== "Escape" || field.value === "") return;
    event.preventDefault();
    field.value = "";
    changed();
  });
  results.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Escape") field.focus();
  });
}

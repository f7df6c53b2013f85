// @ts-check

/** Closes the page's drop-down menus as people expect: by a choice, by Escape, by a press elsewhere. */
export function tameMenus() {
  const menus = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll('details.menu')]);
  addEventListener('click', (event) => {
    for (const menu of menus) {
      const inside = event.target instanceof Element && menu.contains(event.target);
      if (!inside || (event.target instanceof Element && event.target.closest('li'))) menu.open = false;
    }
  });
  for (const menu of menus) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
  }
}

// @ts-check

/**
 * Tells the style sheet how far below the window's edge the panel begins, so that it ends inside the window.
 *
 * @param {HTMLElement} panel
 */
export function keepInside(panel) {
  const fit = () => {
    const top = panel.parentElement?.getBoundingClientRect().top ?? 0;
    panel.style.setProperty('--above', `${Math.max(top, 0)}px`);
  };
  addEventListener('scroll', fit, { passive: true });
  // The bar above may take more lines.
  const bar = panel.parentElement?.previousElementSibling;
  if (bar) new ResizeObserver(() => requestAnimationFrame(fit)).observe(bar);
}

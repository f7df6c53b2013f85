// @ts-check

import { el } from '../../../shared/dom.js';
import { LAYER_GROUPS } from '../text/layers.js';

/** @typedef {import('../text/layers.js').LayerGroup} LayerGroup */
/** @typedef {import('./i18n.js').Strings} Strings */

/**
 * The legend: each layer with a sample of how it looks and a box that switches it.
 *
 * @param {HTMLElement} root
 * @param {readonly LayerGroup[]} groups
 * @param {ReadonlySet<string>} hidden
 * @param {Strings} strings
 * @param {(names: readonly string[], isShown: boolean) => void} onSwitch
 */
export function drawLegend(root, groups, hidden, strings, onSwitch) {
  const focused = root.contains(document.activeElement) ? document.activeElement?.id : undefined;
  root.replaceChildren(...groups.map((group) => groupBox(group, hidden, strings, onSwitch)));
  if (focused) document.getElementById(focused)?.focus();
}

/**
 * @param {LayerGroup} group
 * @param {ReadonlySet<string>} hidden
 * @param {Strings} strings
 * @param {(names: readonly string[], isShown: boolean) => void} onSwitch
 */
function groupBox(group, hidden, strings, onSwitch) {
  const names = LAYER_GROUPS[group];
  const shown = names.filter((name) => !hidden.has(name)).length;
  const whole = checkbox(`layers-${group}`, shown > 0, (isShown) => onSwitch(names, isShown));
  whole.input.indeterminate = shown > 0 && shown < names.length;
  whole.label.append(strings.layerGroups[group]);
  const boxes = names.map((name) => {
    const { label } = checkbox(`layer-${name}`, !hidden.has(name), (isShown) => onSwitch([name], isShown));
    label.append(el('span', { class: 'sample', 'data-layer': name }, strings.layers[name]));
    return label;
  });
  const title = `legend-${group}`;
  whole.label.id = title;
  return el('div', { class: 'group', role: 'group', 'aria-labelledby': title }, whole.label, el('div', { class: 'boxes' }, ...boxes));
}

/**
 * @param {string} id
 * @param {boolean} checked
 * @param {(checked: boolean) => void} onChange
 */
function checkbox(id, checked, onChange) {
  const input = el('input', { type: 'checkbox', id, checked });
  input.addEventListener('change', () => onChange(input.checked));
  return { input, label: el('label', {}, input, ' ') };
}

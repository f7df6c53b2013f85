// @ts-check

/** @param {KeyboardEvent} event */
export function isUndo(event) {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
}

/** @param {KeyboardEvent} event */
export function isRedo(event) {
  const key = event.key.toLowerCase();
  return (event.ctrlKey || event.metaKey) && ((event.shiftKey && key === 'z') || (!event.shiftKey && key === 'y'));
}

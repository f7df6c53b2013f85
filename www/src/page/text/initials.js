// @ts-check

const ARTICLE = /^(?:[ld]['’]|(?:les?|la|une?|des?|du|the|an?)\s)\s*/iu;

/**
 * Up to three letters that stand for a name: `SL` for `Sergueï Lavrov`, `?` for nobody.
 *
 * @param {string} name
 */
export function initials(name) {
  const bare = name.replace(ARTICLE, '');
  const capitals = bare.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? [];
  return capitals.slice(0, 3).join('') || bare.slice(0, 1).toUpperCase() || '?';
}

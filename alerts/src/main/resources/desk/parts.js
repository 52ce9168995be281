// Small parts of the desk's page: making nodes, and putting values into words. Knows no alert and no time.
// Text becomes text, and links only lead to http(s): nothing is ever parsed as markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

export function webLink(address, text) {
  try {
    const url = new URL(address);
    if (url.protocol === 'http:' || url.protocol === 'https:') {
      return el('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, text);
    }
  } catch { /* not an address: shown as text */ }
  return el('span', {}, text);
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
export function country(code) {
  if (!code) return 'side not stated';
  try { return regionNames.of(code); } catch { return code; }
}

export function areaName(area) {
  if (/^[A-Z]{2}-[A-Z]{2}$/.test(area)) return area.split('-').map(country).join(' – ');
  if (/^[A-Z]{2}\/\w+$/.test(area)) return `${country(area.slice(0, 2))}, division ${area.slice(3)}`;
  return area;
}

const TYPE_NAMES = {
  air_drone_strike: 'air or drone strike', mine_ied: 'mine or improvised device', other: 'armed incident', capture: 'people taken',
};
export const words = (name) => TYPE_NAMES[name] ?? String(name ?? '').replaceAll('_', ' ');
export const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

export function capital(text) {
  return text ? text[0].toUpperCase() + text.slice(1) : text;
}

export function range(value) {
  if (!value || (value.min === null && value.max === null)) return null;
  if (value.min === null) return `up to ${value.max}`;
  if (value.max === null) return `at least ${value.min}`;
  return value.min === value.max ? `${value.min}` : `${value.min}–${value.max}`;
}

export function span(iso) {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso ?? '');
  if (!match) return iso ?? 'its window';
  const units = ['d', 'h', 'min', 's'];
  return match.slice(1).map((count, i) => (count ? `${count} ${units[i]}` : null)).filter(Boolean).join(' ');
}

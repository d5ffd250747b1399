// While colours of a register are chosen: how well they can be read, told as they are written. Without this file the
// page's own button asks the server.
const COLOUR = /^#[0-9a-f]{6}$/i;
const PAUSE_MS = 400;

const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const luminance = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const ratioOf = (first, second) => {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const put = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

function tell(part, form) {
  const written = (name) => form.elements.namedItem(name)?.value.trim() ?? '';
  const rows = [...part.querySelectorAll('[data-pair]')].map((row) => ({
    row,
    token: row.dataset.tokenFixed ?? written(row.dataset.token),
    against: row.dataset.againstFixed ?? written(row.dataset.against),
  }));
  if (!rows.every(({ token, against }) => COLOUR.test(token) && COLOUR.test(against))) return;
  let faint = 0;
  for (const { row, token, against } of rows) {
    const ratio = ratioOf(token, against);
    const isEnough = ratio >= Number(row.dataset.needed);
    if (!isEnough) faint += 1;
    put(row.querySelector('[data-ratio]'), String(Math.floor(ratio * 100) / 100));
    put(row.querySelector('[data-enough]'), isEnough ? 'Yes' : 'No, too faint');
  }
  const summary = part.querySelector('[data-contrast-summary]');
  const { good, faint: words } = summary.dataset;
  put(summary, faint === 0 ? good : `${faint} ${faint === 1 ? 'pair' : 'pairs'} of ${rows.length} ${words}`);
}

for (const part of document.querySelectorAll('[data-contrast]')) {
  const form = part.closest('form');
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => tell(part, form), PAUSE_MS);
  });
}

/* Search: how many would fit, said while choosing; places while typing. Every page works without this file. */

const FULL_POSTCODE = /\b([A-Z]{1,2}[0-9][0-9A-Z]?)\s*[0-9][A-Z]{2}\b/gi;
const WAIT = 400;

/** The first half of a postcode is all that may go into an address. */
const cut = (text) => text.replace(FULL_POSTCODE, (_, outward) => outward.toUpperCase());

function queryOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, cut(value.trim()));
  }
  return query;
}

/** Asks a little after the last change, and only the newest answer counts. */
function later(ask, show) {
  let timer;
  let newest = 0;
  return (...asked) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const number = (newest += 1);
      const answer = await ask(...asked);
      if (number === newest) show(answer);
    }, WAIT);
  };
}

/** The answer's JSON; null when there is none, also when the network is gone: the button still works. */
async function read(address) {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return { ok: response.ok, body: await response.json() };
  } catch (fault) {
    console.warn('No live count just now', fault);
    return null;
  }
}

for (const form of document.querySelectorAll('form')) {
  const status = form.querySelector('[data-live-count]');
  if (!status) continue;
  const count = later(
    () => read(`/api/v1/pas/count?${queryOf(form)}`),
    (answer) => {
      if (!answer) status.textContent = '';
      else if (answer.ok) status.textContent = `This would show ${answer.body.totalText}.`;
      else status.textContent = answer.body.detail;
    },
  );
  form.addEventListener('change', count);
  form.addEventListener('submit', () => {
    for (const input of form.querySelectorAll('input[type="text"]')) input.value = cut(input.value);
  });
}

for (const input of document.querySelectorAll('input[list="near-places"]')) {
  const places = document.getElementById('near-places');
  const suggest = later(
    (typed) => read(`/api/v1/places?q=${encodeURIComponent(cut(typed))}`),
    (answer) => {
      const items = answer?.ok ? answer.body.items : [];
      places.replaceChildren(
        ...items.map(({ near }) => Object.assign(document.createElement('option'), { value: near })),
      );
    },
  );
  input.addEventListener('input', () => {
    if (input.value.trim().length > 1) suggest(input.value.trim());
  });
}

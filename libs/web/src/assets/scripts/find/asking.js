/* Asking the server while somebody types: a little after the last change, and only the newest answer counts. */

const FULL_POSTCODE = /\b([A-Z]{1,2}[0-9][0-9A-Z]?)\s*[0-9][A-Z]{2}\b/gi;

/** The first half of a postcode is all that may go into an address. */
export const cut = (text) => text.replace(FULL_POSTCODE, (_, outward) => outward.toUpperCase());

/** `stop()` forgets what was asked: an answer that comes after it is not shown. */
export function later(ask, show, wait) {
  let timer;
  let newest = 0;
  const asking = (...asked) => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const number = (newest += 1);
      const answer = await ask(...asked);
      if (number === newest) show(answer);
    }, wait);
  };
  asking.stop = () => {
    clearTimeout(timer);
    newest += 1;
  };
  return asking;
}

/** The answer's JSON; null when there is none, also when the network is gone: the page works without it. */
export async function read(address) {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return { ok: response.ok, body: await response.json() };
  } catch (fault) {
    console.warn('No answer just now', fault);
    return null;
  }
}

/*
  Passkeys: asks the browser for one, or to make one, and posts what it answered in the page's own form. Forms that need this
  are hidden until it has run, so a page without scripts offers only what works there.
*/
import './simplewebauthn.js';

const { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration } =
  globalThis.SimpleWebAuthnBrowser;

const WORDS = {
  stopped: 'That was stopped, or took too long. You can try again.',
  known: 'There is a passkey for this account on this device already.',
  failed: 'This browser could not do that. Try again, or use another way.',
};

/** In words what went wrong; a browser's own reasons are for programmers. */
function wordsFor(error) {
  if (error?.name === 'NotAllowedError' || error?.name === 'AbortError') return WORDS.stopped;
  if (error?.name === 'InvalidStateError') return WORDS.known;
  return WORDS.failed;
}

/** What the browser is asked with: in the page, or fetched anew, because it grows old in ten minutes. */
async function optionsOf(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const answer = await fetch(form.dataset.optionsAddress, { method: form.dataset.optionsMethod ?? 'POST' });
  if (!answer.ok) throw new Error(`Options were answered ${answer.status}`);
  return answer.json();
}

async function ask(form, useBrowserAutofill) {
  const optionsJSON = await optionsOf(form);
  if (form.dataset.passkey === 'make') return startRegistration({ optionsJSON });
  return startAuthentication({ optionsJSON, useBrowserAutofill });
}

function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

function show(form) {
  form.hidden = false;
  const problem = form.querySelector('[data-passkey-problem]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.textContent = '';
    try {
      send(form, await ask(form, false));
    } catch (error) {
      problem.textContent = wordsFor(error);
    }
  });
}

/** Offers passkeys where the address is typed. It waits quietly: that it ends without an answer is no news. */
async function offerInField(form) {
  if (!form.dataset.autofill || !(await browserSupportsWebAuthnAutofill())) return;
  try {
    send(form, await ask(form, true));
  } catch (error) {
    console.debug('No passkey was chosen in the field', error?.name);
  }
}

const forms = browserSupportsWebAuthn() ? document.querySelectorAll('[data-passkey]') : [];
for (const form of forms) {
  show(form);
  void offerInField(form);
}

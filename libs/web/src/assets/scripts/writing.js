/*
 * Keeps what is typed in the box of a conversation on the server, and reads messages aloud where the browser can. The
 * button "Keep for later" does the first without this file.
 */

const form = document.getElementById('compose');
const box = form?.querySelector('textarea[name="text"]');
const keep = form?.querySelector('[data-keep]');
const WAIT_MS = 2_000;

if (box && keep) {
  let timer;
  const save = async () => {
    const body = new URLSearchParams(new FormData(form));
    body.set('quietly', 'yes');
    try {
      await fetch(keep.formAction, { method: 'POST', body, redirect: 'manual' });
    } catch (refusal) {
      console.warn('The draft could not be kept', refusal);
    }
  };
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(save, WAIT_MS);
  });
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) clearTimeout(timer);
  });
}

const aloud = document.querySelector('[data-aloud]');

if (aloud && 'speechSynthesis' in window) {
  aloud.hidden = false;
  aloud.addEventListener('click', () => {
    const isSpeaking = speechSynthesis.speaking;
    speechSynthesis.cancel();
    if (isSpeaking) return;
    for (const message of document.querySelectorAll('.pa-thread__list > [data-number]')) {
      const words = new SpeechSynthesisUtterance(message.innerText);
      words.lang = document.documentElement.lang;
      speechSynthesis.speak(words);
    }
  });
}

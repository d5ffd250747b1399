/* Copies a link at a press. Without this file, or where a browser does not allow it, the link stands in a field to be copied. */

for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[data-copied]');
  if (!field || !said || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = 'Copied';
    } catch (refusal) {
      console.warn('The link could not be copied', refusal);
      field.select();
      said.textContent = 'Press Ctrl and C to copy the link';
    }
  });
}

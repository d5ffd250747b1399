const WIDTH = 44;

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * Runs one step of the start and shows its name, then its time. `note` inside a step shows progress where a person watches,
 * and `say` keeps a sentence for the line below.
 */
export async function step(name, work) {
  const began = performance.now();
  const sentences = [];
  const show = (text) => process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${text}` : '');
  show(`  ${name} …`);
  try {
    const result = await work({
      say: (sentence) => sentences.push(sentence),
      note: (text) => show(`  ${name}: ${text} …`),
    });
    show('');
    console.log(`  ${name.padEnd(WIDTH)}${seconds(performance.now() - began).padStart(8)}`);
    return result;
  } catch (error) {
    show('');
    console.log(`  ${name.padEnd(WIDTH)}${'failed'.padStart(8)}`);
    throw error;
  } finally {
    sentences.forEach((sentence) => console.log(`    ${sentence}`));
  }
}

/** A fault that a person can mend: shown as its message alone. */
export class Refusal extends Error {
  name = 'Refusal';
}

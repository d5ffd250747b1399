/** What an operator types to propose that a register is erased of which nobody took a copy. */
export class ErasureForm {
  noCopyWords = '';
}

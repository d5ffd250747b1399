/** What a manager types to ask for a copy: the line that `register:import-key` printed at the other installation. */
export class LeavingForm {
  importKey = '';
}

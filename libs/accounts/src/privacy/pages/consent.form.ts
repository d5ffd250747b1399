/** Which words were shown when somebody said yes. */
export class ConsentForm {
  version = '';
}

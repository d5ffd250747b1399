/** What a PA may say to staff when sending a profile in again. */
export class SendForm {
  answer = '';
}

/** What the service asks of each answer is said there: one place for the page and the API. */
export class ContactDetailsForm {
  firstName = '';

  lastName = '';

  telephone = '';

  address = '';
}

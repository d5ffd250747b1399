const EMAIL = /[\p{L}\p{N}._%+-]+\s*(?:@|\(at\)|\[at\])\s*[\p{L}\p{N}-]+(?:\.|\s*\(dot\)\s*|\s*\[dot\]\s*)\p{L}{2,}/iu;
const LINK = /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]{2,}\.(?:co\.uk|org\.uk|com|net|org|uk|me|info)\b/iu;
/** Ten digits or more with the gaps people put between them: no date, rate or postcode is so long. */
const PHONE = /(?:\+|\b0|\(0)(?:[\s().-]*\d){9,13}/;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;

/**
 * What a text gives away that would let strangers reach or find someone without asking; null when nothing. People are
 * reached through the register, so that they can say no.
 */
export function contactDetailIn(text: string): string | null {
  if (EMAIL.test(text)) return 'an email address';
  if (LINK.test(text)) return 'a web address';
  if (PHONE.test(text)) return 'a phone number';
  if (POSTCODE.test(text)) return 'a full postcode';
  return null;
}

/** A public X25519 key in its right form: the base point (RFC 7748, section 4.1), with which an agreement can be made. */
export const ANOTHERS_IMPORT_KEY = `CQ${'A'.repeat(41)}`;

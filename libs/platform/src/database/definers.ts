/**
 * Every SECURITY DEFINER function, with its reason. Each is owned by search_reader, pins its search_path and takes the
 * licensee as its first argument. A test compares this list with the catalogue.
 */
export const DEFINERS: Readonly<Record<string, string>> = {};

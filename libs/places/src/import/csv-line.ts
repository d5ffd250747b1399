/**
 * The fields of one line of comma-separated text (RFC 4180): quoted fields may hold commas, and two quotes stand for one.
 * A field never runs over a line's end in the files we read. Space around a field is dropped.
 */
export function fieldsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((field) => field.trim());
  const fields: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const end = line[at] === '"' ? endOfQuoted(line, at) : endOfPlain(line, at);
    fields.push(unquoted(line.slice(at, end)).trim());
    at = end + 1;
  }
  return fields;
}

function endOfPlain(line: string, from: number): number {
  const comma = line.indexOf(',', from);
  return comma < 0 ? line.length : comma;
}

/** A quote that is not one of a pair closes the field; one that is never closed runs to the end of the line. */
function endOfQuoted(line: string, from: number): number {
  let at = line.indexOf('"', from + 1);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at < 0 ? line.length : endOfPlain(line, at);
}

function unquoted(field: string): string {
  if (!field.startsWith('"')) return field;
  return field.slice(1, field.lastIndexOf('"') || field.length).replaceAll('""', '"');
}

/** At a domain that nobody can have, and different for everyone. */
export function emailOf(firstName: string, lastName: string, mark: string): string {
  const plain = `${firstName}.${lastName}`
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return `${plain}.${mark}@people.example.com`;
}

/** "07:30" as minutes from midnight. Only for times written in this lib. */
export function parseClock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

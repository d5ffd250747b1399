/** "14 PAs", "1 PA", "no PAs"; to those who may not see names, one to four are "fewer than 5 PAs". */
export function totalText(total: number, canSee: boolean): string {
  if (total === 0) return 'no PAs';
  if (!canSee && total < 5) return 'fewer than 5 PAs';
  return total === 1 ? '1 PA' : `${total.toLocaleString('en-GB')} PAs`;
}

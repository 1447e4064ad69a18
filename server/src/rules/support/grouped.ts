/**
 * A whole number with commas between its thousands: 1,024. Messages are English wherever they are read, and asking
 * `Intl` for it would load its tables, which takes as long as all rules together.
 */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

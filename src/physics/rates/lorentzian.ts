/**
 * g / (g² + D²), the Lorentzian of (17) and (24), for a half-width g > 0 and a detuning D.
 * Divided through by g: D²/g may overflow to infinity, which is the right answer 0, but g² cannot underflow.
 */
export function lorentzian(halfWidth: number, detuning: number): number {
  return 1 / (halfWidth + detuning * (detuning / halfWidth));
}

/**
 * Thermal Pauli coefficients: W(n,m) = base · e^{ω(n,m)/(2T)}, the rate from level n to level m, with
 * ω(n,m) = ω(n) − ω(m). Then W(n,m) = e^{ω(n,m)/T} W(m,n): going down is faster, and Gibbs' populations e^{−ω/T}
 * are at rest. (The paper's Eq. (5) has the opposite sign, which contradicts its own 8.1.2.)
 *
 * `base` is one rate for all pairs or a symmetric N×N matrix. Throws on T ≤ 0, a programmer's mistake here.
 */
export function thermalRates(
  omega: readonly number[],
  temperature: number,
  base: number | readonly (readonly number[])[],
): number[][] {
  if (!(temperature > 0)) throw new Error(`invalid temperature: ${temperature}`);
  return omega.map((from, n) =>
    omega.map((to, m) => {
      if (n === m) return 0;
      const rate = typeof base === "number" ? base : base[n]![m]!;
      return rate * Math.exp((from - to) / (2 * temperature));
    }),
  );
}

/**
 * The part of the exported script that is the same for every scenario, in plain Python for QuTiP 4.7 and 5. What stands
 * between @ signs is put in by `qutip.ts`.
 */
export const PROGRAM = `#!/usr/bin/env python3
"""@TITLE@

The Bloch equations of an atom with almost degenerate levels, solved with QuTiP:

    d rho / d tau = -i [E, rho] + i epsilon phi(tau) [V, rho]
                    - epsilon^mu gamma o rho_od + epsilon^2 diag(W_# rho_d)

E(n) = omega(n) + epsilon^p delta(n), tau = t / epsilon^2, "o" multiplies entry by entry,
rho_od are the coherences, rho_d the populations, and W_# is the generator of the rates W.

@COST@

Needs NumPy and QuTiP, 4.7 or 5. Written by @PROGRAM@ from
@LINK@
"""

import argparse
import csv
import sys

import numpy as np
from qutip import Qobj, __version__, basis, liouvillian, mesolve, settings

# Left to itself QuTiP drops entries below 1e-12: the relaxation of populations, epsilon^2 W, is such an entry.
if __version__.startswith("4"):
    settings.auto_tidyup = False
else:
    settings.core["auto_tidyup"] = False

# The scenario, in the app's names.

@PARAMETERS@


def phi(tau, args=None):
    """The wave, a real number."""
    return sum((a * np.exp(1j * np.dot(alpha, frequencies) * tau)).real for alpha, a in modes.items())


def liouvillians():
    """The equation in the fast time as L0 + phi(tau) L1, two superoperators."""
    N = len(omega)
    energies = omega + epsilon**p * delta
    # QuTiP stacks the columns of rho: rho(n, m) is entry n + N m, the population of n is entry (N + 1) n.
    relaxation = np.diag(-(epsilon**mu) * gamma.ravel(order="F"))
    populations = (N + 1) * np.arange(N)
    relaxation[np.ix_(populations, populations)] += epsilon**2 * (W.T - np.diag(W.sum(axis=1)))
    L0 = liouvillian(Qobj(np.diag(energies))) + Qobj(relaxation, dims=[[[N], [N]], [[N], [N]]])
    L1 = -epsilon * liouvillian(Qobj(V))
    return L0, L1


def by_mesolve(taus):
    """Populations at the fast times taus, integrated from oscillation to oscillation."""
    N = len(omega)
    L0, L1 = liouvillians()
    scale = epsilon**2 if time == "slow" else 1.0  # the solver's own time is scale * tau
    options = {"atol": 1e-11, "rtol": 1e-9, "nsteps": 10**9}
    if __version__.startswith("4"):
        from qutip import Options

        options = Options(**options)
    else:
        options["progress_bar"] = ""
    result = mesolve(
        [L0 / scale, [L1 / scale, lambda s, args=None: phi(s / scale)]],
        Qobj(np.diag(initial)),
        scale * taus,
        e_ops=[basis(N, n) * basis(N, n).dag() for n in range(N)],
        options=options,
    )
    return taus, np.real(np.array(result.expect)).T


def by_harmonics(taus, reach):
    """Populations at the fast times taus, at a cost that does not grow as epsilon goes to 0.

    With rho(tau) = sum over k of exp(i k.frequencies tau) rho_k(tau) the equation has constant coefficients,

        d rho_k / d tau = (L0 - i k.frequencies) rho_k + sum over alpha of phi_alpha L1 rho_(k - alpha),

    and its matrix exponential is found by doubling the time again and again. Harmonics k up to "reach" steps from 0
    are kept. Times are rounded to a 64th of the fastest oscillation or less; the times returned are exact.
    """
    N = len(omega)
    L0, L1 = (L.full() for L in liouvillians())
    # Multi-indices that fall on one frequency are one harmonic.
    name = lambda k: round(float(np.dot(k, frequencies)), 12)
    harmonics = {0.0: (0,) * len(frequencies)}
    for _ in range(reach):
        for k in list(harmonics.values()):
            for alpha in modes:
                harmonics.setdefault(name(np.add(k, alpha)), tuple(np.add(k, alpha)))
    place = {f: slice(i * N * N, (i + 1) * N * N) for i, f in enumerate(harmonics)}
    size = len(harmonics) * N * N
    if size > 4000:
        sys.exit(f"This takes a matrix of {size} x {size}: use --method mesolve, with a larger epsilon.")
    M = np.zeros((size, size), dtype=complex)
    for f, k in harmonics.items():
        M[place[f], place[f]] += L0 - 1j * np.dot(k, frequencies) * np.eye(N * N)
        for alpha, amplitude in modes.items():
            source = name(np.subtract(k, alpha))
            if source in place:
                M[place[f], place[source]] += amplitude * L1

    # Entries that the initial populations never reach are left out.
    populations = (N + 1) * np.arange(N)
    reached = np.zeros(size, dtype=bool)
    reached[populations] = True
    while (more := reached | ((M != 0) @ reached)).sum() > reached.sum():
        reached = more
    kept = np.flatnonzero(reached)
    M = M[np.ix_(kept, kept)]

    # Every time is a whole number of steps, the last one a power of 2. G = exp(M step) - 1 is kept without the 1:
    # populations move by epsilon^2 in a step, which adding 1 would round away.
    doublings = max(0, int(np.ceil(np.log2(64 * turns()))))
    step = taus[-1] / 2**doublings
    halvings = max(0, int(np.ceil(np.log2(2 * step * np.abs(M).sum(axis=0).max()))))
    G = power = M * (step / 2**halvings)
    for n in range(2, 25):
        power = M @ power * (step / 2**halvings / n)
        G = G + power
    for _ in range(halvings):
        G = 2 * G + G @ G
    steps = np.rint(taus / step).astype(np.int64)
    rho = np.zeros((size, len(taus)), dtype=complex)
    rho[populations] = initial[:, None]
    rho = rho[kept]
    for digit in range(doublings + 1):
        chosen = (steps >> digit) % 2 == 1
        rho[:, chosen] += G @ rho[:, chosen]
        G = 2 * G + G @ G

    whole = np.zeros((size, len(taus)), dtype=complex)
    whole[kept] = rho
    turned = (
        np.exp(1j * np.dot(k, frequencies) * steps * step) * whole[place[f]][populations] for f, k in harmonics.items()
    )
    return steps * step, sum(turned).real.T


def with_enough_harmonics(taus):
    """Adds harmonics until they change nothing."""
    reach = 3
    exact, before = by_harmonics(taus, reach)
    while True:
        reach += 1
        exact, populations = by_harmonics(taus, reach)
        change = np.abs(populations - before).max()
        if change < 1e-9:
            print(f"{reach} harmonics of the wave; the last one changes populations by {change:.0e}", file=sys.stderr)
            return exact, populations
        if reach == 24:
            sys.exit(f"{reach} harmonics of the wave still change populations by {change:.0e}: use --method mesolve.")
        before = populations


def turns():
    """How often the fastest oscillation turns until the horizon."""
    energies = omega + epsilon**p * delta
    fastest = max([np.ptp(energies)] + [abs(np.dot(alpha, frequencies)) for alpha in modes])
    return fastest * horizon / epsilon**2 / (2 * np.pi)


def sample_times():
    """Slow times, 0 and the horizon among them."""
    if axis == "linear":
        return np.linspace(0.0, horizon, samples + 1)
    return np.concatenate([[0.0], np.geomspace(min(first, horizon / 100), horizon, samples)])


def plot(times, populations):
    import matplotlib.pyplot as plt

    for n, population in enumerate(populations.T, start=1):
        plt.plot(times, population, label=f"Bloch {n}")
    plt.xscale("log" if axis == "logarithmic" else "linear")
    plt.xlabel("t" if time == "slow" else "tau")
    plt.ylabel("populations")
    plt.legend()
    plt.show()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--method", choices=["auto", "mesolve", "harmonics"], default="auto")
    parser.add_argument("--time", choices=["slow", "fast"], default=time, help="the time to solve in and to write")
    parser.add_argument("--epsilon", type=float, default=epsilon, help="another small parameter")
    parser.add_argument("--horizon", type=float, default=horizon, help="another end, in slow time")
    parser.add_argument("--output", help="a CSV file to write, in place of standard output")
    parser.add_argument("--plot", action="store_true", help="show the curves, with matplotlib")
    chosen = parser.parse_args()
    time, epsilon, horizon = chosen.time, chosen.epsilon, chosen.horizon

    fast_times = sample_times() / epsilon**2
    direct = chosen.method == "mesolve" or (chosen.method == "auto" and turns() <= direct_turns)
    fast_times, populations = by_mesolve(fast_times) if direct else with_enough_harmonics(fast_times)
    times = fast_times * epsilon**2 if time == "slow" else fast_times

    with open(chosen.output, "w", newline="") if chosen.output else sys.stdout as file:
        table = csv.writer(file)
        table.writerow(["t" if time == "slow" else "tau"] + [f"Bloch {n + 1}" for n in range(len(omega))])
        table.writerows([[float(x) for x in row] for row in np.column_stack([times, populations])])
    if chosen.plot:
        plot(times, populations)
`;

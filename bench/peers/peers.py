"""Solves the problems of problems.ts with SciPy and QuTiP; started by `npm run bench:peers`.

    python3 peers.py problem.json

Each method runs with the loosest tolerance of 1e-6, 1e-7, ... whose largest error of a population, against the
populations in the file, is below 1e-8. Prints one JSON line for each method: name, version, tolerance, error, seconds of
the processor.
"""
import json
import sys
import time

import numpy as np

ACCURACY = 1e-8
TOLERANCES = [10.0**-k for k in range(6, 14)]


def matrices(problem):
    """d rho/d tau = (L0 + phi(tau) L1) rho for rho stacked column by column, as QuTiP stacks it."""
    n = problem["levels"]
    energies = np.array(problem["energies"])
    decay = np.array(problem["decay"]).reshape(n, n)
    rates = np.array(problem["rates"]).reshape(n, n)
    v = (np.array(problem["couplingRe"]) + 1j * np.array(problem["couplingIm"])).reshape(n, n)
    place = lambda j, k: j + n * k
    l0 = np.zeros((n * n, n * n), complex)
    l1 = np.zeros((n * n, n * n), complex)
    for j in range(n):
        for k in range(n):
            if j != k:
                l0[place(j, k), place(j, k)] = -1j * (energies[j] - energies[k]) - decay[j, k]
                l0[place(k, k), place(j, j)] += rates[j, k]
                l0[place(j, j), place(j, j)] -= rates[j, k]
            for m in range(n):
                l1[place(j, k), place(m, k)] += 1j * v[j, m]
                l1[place(j, k), place(j, m)] -= 1j * v[m, k]
    return l0, l1


def wave(problem):
    frequencies = np.array([line["frequency"] for line in problem["lines"]])
    re = np.array([line["re"] for line in problem["lines"]])
    im = np.array([line["im"] for line in problem["lines"]])
    return lambda tau: float(np.dot(re, np.cos(frequencies * tau)) - np.dot(im, np.sin(frequencies * tau)))


def by_scipy(method):
    import scipy
    from scipy.integrate import solve_ivp

    def run(problem, tolerance):
        n = problem["levels"]
        l0, l1 = matrices(problem)
        phi = wave(problem)
        start = np.diag(np.array(problem["initial"], complex)).flatten(order="F")
        taus = problem["taus"]
        slope = lambda tau, y: l0 @ y + phi(tau) * (l1 @ y)
        solution = solve_ivp(slope, (0, taus[-1]), start, method=method, t_eval=taus, rtol=tolerance, atol=tolerance)
        return np.array([solution.y[:: n + 1, i].real for i in range(len(taus))])

    return f"SciPy {method}", scipy.__version__, run


def by_qutip():
    import qutip

    def run(problem, tolerance):
        n = problem["levels"]
        l0, l1 = matrices(problem)
        dims = [[[n], [n]], [[n], [n]]]
        phi = wave(problem)
        rho = qutip.Qobj(np.diag(problem["initial"]))
        taus = [0.0] + list(problem["taus"])
        if qutip.__version__.startswith("4"):
            options = qutip.Options(atol=tolerance, rtol=tolerance, nsteps=10**9, store_states=True)
        else:
            options = {"atol": tolerance, "rtol": tolerance, "nsteps": 10**9, "store_states": True}
        system = [qutip.Qobj(l0, dims=dims), [qutip.Qobj(l1, dims=dims), lambda t, args=None: phi(t)]]
        states = qutip.mesolve(system, rho, taus, [], [], options=options).states
        return np.array([state.diag().real for state in states[1:]])

    return "QuTiP mesolve", qutip.__version__, run


def methods():
    for make in [lambda: by_scipy("DOP853"), lambda: by_scipy("RK45"), by_qutip]:
        try:
            yield make()
        except ImportError:
            pass


def main():
    with open(sys.argv[1]) as file:
        problem = json.load(file)
    exact = np.array(problem["populations"])
    for name, version, run in methods():
        for tolerance in TOLERANCES:
            started = time.process_time()
            found = run(problem, tolerance)
            seconds = time.process_time() - started
            error = float(np.max(np.abs(found - exact)))
            if error < ACCURACY:
                break
        line = {"name": name, "version": version, "tolerance": tolerance, "error": error, "seconds": seconds}
        print("RESULT " + json.dumps(line), flush=True)


main()

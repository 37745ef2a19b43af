import type { BlochModel } from "../model.ts";
import { atom } from "./atom.ts";

/** A scenario, periodic in time, with populations that another program found in high precision. */
export interface HighPrecisionCase {
  readonly name: string;
  readonly model: BlochModel;
  readonly times: readonly number[];
  readonly populations: readonly (readonly number[])[];
}

const COMPLEX = {
  re: [
    [0.3, 1, 0.4],
    [1, -0.2, 0.5],
    [0.4, 0.5, 0.1],
  ],
  im: [
    [0, 0.25, -0.3],
    [-0.25, 0, 0.6],
    [0.3, -0.6, 0],
  ],
};
const RELAXATION = {
  gamma: [
    [0, 1, 0.8],
    [1, 0, 1.2],
    [0.8, 1.2, 0],
  ],
  pauli: [
    [0, 0.1, 0.05],
    [0.3, 0, 0.2],
    [0.25, 0.15, 0],
  ],
};
const TIMES = [0.001, 0.037, 0.5, 1];

/**
 * The populations come from a separate program in 45-digit arithmetic or finer: Eq. (1) on the N² complex entries of ρ, the
 * one-period matrix by a Taylor series of order 44 in short steps, its powers by repeated squaring, the rest of the last
 * period by the series again. They are exact to the last digit written. The last two cases are by the same means in 33-digit
 * arithmetic (binary128), where steps of another length change nothing before the 22nd digit, rounded to doubles. For tests
 * only.
 */
export const HIGH_PRECISION: readonly HighPrecisionCase[] = [
  {
    name: "ε = 1e-4, complex V with a diagonal, two harmonics and a mean",
    model: atom({
      omega: [0, 1, 3],
      delta: [0, 0.5, -1],
      initial: [0.7, 0.2, 0.1],
      ...COMPLEX,
      ...RELAXATION,
      modes: [
        { alpha: [1], re: 0.5, im: 0.1 },
        { alpha: [2], re: 0.2, im: -0.3 },
        { alpha: [0], re: 0.15, im: 0 },
      ],
      epsilon: 1e-4,
      mu: 0.3,
      p: 0.2,
    }),
    times: TIMES,
    populations: [
      [0.6982669101927911, 0.20166961857291232, 0.1000634712342966],
      [0.643471377418434, 0.25382691176443795, 0.10270171081712805],
      [0.45030588073451816, 0.39724179104424356, 0.15245232822123828],
      [0.42266552835888116, 0.3831823023702603, 0.1941521692708585],
    ],
  },
  {
    name: "ε = 1e-6, a V system, over 10¹¹ periods",
    model: atom({ omega: [0, 1, 1], delta: [0, 0, 1], ...RELAXATION, epsilon: 1e-6, mu: 0.45, p: 0.35 }),
    times: TIMES,
    populations: [
      [0.7966890257260256, 0.19635020124674354, 0.006960773027230804],
      [0.43582657642773054, 0.44027503927222855, 0.12389838430004091],
      [0.33586780521016957, 0.335547679938596, 0.3285845148512344],
      [0.33549991479086905, 0.33516223907613546, 0.3293378461329955],
    ],
  },
  {
    name: "ε = 1e-7, complex V, a ladder on two harmonics",
    model: atom({
      omega: [0, 1.3, 2.6],
      delta: [0.4, 0, -0.7],
      initial: [0.2, 0.5, 0.3],
      ...COMPLEX,
      ...RELAXATION,
      frequencies: [1.3],
      modes: [
        { alpha: [1], re: 0.4, im: -0.2 },
        { alpha: [2], re: 0.3, im: 0 },
      ],
      epsilon: 1e-7,
      mu: 0.4,
      p: 0.15,
    }),
    times: TIMES,
    populations: [
      [0.20035410300344034, 0.499632689570111, 0.30001320742644866],
      [0.21274664970771098, 0.48683235213428094, 0.3004209981580081],
      [0.32430184248091665, 0.37825173930420064, 0.2974464182148827],
      [0.38424099359157293, 0.32918711627292874, 0.2865718901354983],
    ],
  },
  {
    name: "ε = 1e-7, μ = 1.7: coherences that live 10¹¹ periods, in resonance but for a detuning of 10⁻⁸",
    model: atom({
      omega: [0, 1],
      delta: [0, 0.7],
      initial: [1, 0],
      re: [
        [0, 1],
        [1, 0],
      ],
      gamma: [
        [0, 1],
        [1, 0],
      ],
      pauli: [
        [0, 0.2],
        [0.3, 0],
      ],
      modes: [{ alpha: [1], re: 0.5, im: 0 }],
      epsilon: 1e-7,
      mu: 1.7,
      p: 1.1,
    }),
    times: [1e-5, 1e-4, 0.01, 1],
    populations: [
      [0.953056275394276, 0.046943724605724095],
      [0.35823807269710134, 0.6417619273028987],
      [0.7579962818350244, 0.24200371816497557],
      [0.5000077469803907, 0.49999225301960926],
    ],
  },
  {
    name: "ε = 1.3e-5, μ = 1.8, exact resonance, over 7·10¹⁰ periods (a random scenario)",
    model: atom({
      omega: [0, 1.321266879932955, 1.321266879932955],
      delta: [0, 0, 0],
      initial: [1, 0, 0.03175275097601116],
      re: [
        [0, -0.27397964242845774, 0],
        [-0.27397964242845774, 0, 0],
        [0, 0, 0],
      ],
      im: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      gamma: [
        [0, 1.4844188391231001, 0.48249509325250983],
        [1.4844188391231001, 0, 0.3653354016132653],
        [0.48249509325250983, 0.3653354016132653, 0],
      ],
      pauli: [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      frequencies: [1.321266879932955],
      modes: [{ alpha: [1], re: 0.07431593807414173, im: 0.11298308093100785 }],
      epsilon: 1.2854372174329435e-5,
      mu: 1.7938992765406148,
      p: 0.1175699503581367,
      horizon: 59.012066450919654,
    }),
    times: [0.001, 0.06, 3.7, 59.012066450919654],
    populations: [
      [0.9307044015111613, 0.06929559848883876, 0.03175275097601116],
      [0.8026544012893686, 0.19734559871063134, 0.03175275097601116],
      [0.4999999999999071, 0.5000000000000929, 0.03175275097601116],
      [0.5, 0.5, 0.03175275097601116],
    ],
  },
  {
    name: "ε = 6e-4, a level that only the wave empties and a population of 4·10⁻⁶, over 6·10⁸ periods (a random scenario)",
    model: atom({
      omega: [0, -0.6901070168241858, 1.1640342553379015],
      delta: [0, 0, 0],
      initial: [1, 0.6860939818434417, 0],
      re: [
        [0, -0.007357607822286736, -0.07628068067549106],
        [-0.007357607822286736, 0, 0.16583682252079077],
        [-0.07628068067549106, 0.16583682252079077, 0],
      ],
      im: [
        [0, -0.031835952944183066, 0.15534511857985525],
        [0.031835952944183066, 0, -0.10827675494477583],
        [-0.15534511857985525, 0.10827675494477583, 0],
      ],
      gamma: [
        [0, 19.523812289921505, 15.461034621663973],
        [19.523812289921505, 0, 13.58246748916118],
        [15.461034621663973, 13.58246748916118, 0],
      ],
      pauli: [
        [0, 0.1298693656859678, 0],
        [0, 0, 0],
        [0.007466260223274616, 0.1671658640506211, 0],
      ],
      frequencies: [1.1640342553379015],
      modes: [{ alpha: [1], re: 0.010625301472898483, im: 0 }],
      epsilon: 0.0005823399176778162,
      mu: 0.2171571278013289,
      p: 1.0537677828123946,
      horizon: 1145.9066497848025,
    }),
    times: [0.01, 3.053522535003306, 224.66090302508906, 1145.9066497848025],
    populations: [
      [0.9987021129449595, 0.6873918017510428, 6.71474394443712e-8],
      [0.6726233574658336, 1.0134543006738665, 1.632370374170673e-5],
      [3.975736746688309e-6, 1.6860461522362693, 4.385387042585741e-5],
      [3.975736512657226e-6, 1.6860461522373857, 4.3853869543298166e-5],
    ],
  },
  {
    name: "ε = 1e-5: a coherence that lives 10⁸ periods beside one that dies within a thousandth of one",
    model: atom({
      omega: [0, 1, 1],
      delta: [0, 1e-4, 1],
      initial: [0.7, 0.2, 0.1],
      re: [
        [0, 1e-4, 0.8],
        [1e-4, 0, 0.3],
        [0.8, 0.3, 0],
      ],
      gamma: [
        [0, 1e-6, 4e5],
        [1e-6, 0, 2e3],
        [4e5, 2e3, 0],
      ],
      pauli: RELAXATION.pauli,
      epsilon: 1e-5,
      mu: 0.6,
      p: 1,
    }),
    times: TIMES,
    populations: [
      [0.6999665879530778, 0.19999386268214825, 0.100039549364774],
      [0.6844762056154581, 0.21404084820691122, 0.10148294617763061],
      [0.4757300337648377, 0.3946510935653222, 0.1296188726698401],
      [0.4463848965428217, 0.39664672838060155, 0.1569683750765767],
    ],
  },
  {
    name: "ε = 1e-6, μ = 1.4: two colours, each in resonance with coherences that live 10⁷ periods",
    // A ratio of 16 to 11 is not merged into one frequency, but the whole has a period.
    model: atom({
      omega: [0, 1, 0.6875],
      delta: [0, 0.7, 0],
      initial: [0.7, 0.2, 0.1],
      re: [
        [0, 1, 0.8],
        [1, 0, 0.3],
        [0.8, 0.3, 0],
      ],
      pauli: RELAXATION.pauli,
      frequencies: [1, 0.6875],
      modes: [
        { alpha: [1, 0], re: 0.5, im: 0 },
        { alpha: [0, 1], re: 0.4, im: 0.1 },
      ],
      epsilon: 1e-6,
      mu: 1.4,
      p: 1,
    }),
    times: [1e-5, 1e-4, 1e-3, 1],
    populations: [
      [0.4627737972562813, 0.4170915177612046, 0.12013468498251405],
      [0.5898619140516435, 0.24354570289489927, 0.16659238305345722],
      [0.3234814043049653, 0.3307061186541104, 0.3458124770409242],
      [0.3333393545624899, 0.3333257742823926, 0.3333348711551175],
    ],
  },
];

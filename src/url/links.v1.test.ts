import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sweepFrom } from "../scenario/convergence/choiceText.ts";
import { findPreset } from "../scenario/presets/index.ts";
import { mapFrom } from "../scenario/regimeMap/choiceText.ts";
import { searchFrom } from "../scenario/resonances/choiceText.ts";
import { scanFrom } from "../scenario/scan/choiceText.ts";
import { parseScenario } from "../scenario/schema.ts";
import { english } from "../scenario/words.ts";
import { decodeFragment } from "./codec.ts";
import { defaultState, V1_DEFAULTS } from "./sharedState.ts";

/**
 * Links of version 1 as they were first written. They open for ever, and mean the same: this file only grows. When one
 * of these tests fails, the change under test breaks links that people have kept, and needs a new version.
 */

function open(link: string) {
  const decoded = decodeFragment(link);
  if (!decoded.ok) throw new Error(english(decoded.notice));
  return decoded.state;
}

const packedReferences: [string, string][] = [
  [
    "v-ratio-1",
    "#s=1BC69dY7BCsJADET_Jee0ZLrbdrO_Ij0IovSgBZV6EP_d2UVv7SlvHgmTt9wky9rcj895aSAqi-SDKRSTyqkyE3kmg2zk9b9TcjUXyVB5Fd8iwXuHj44wulnQbRc9DhhCQgeKFKn2NBvOpZ_zylkeaXsWMz9qp3W_66Bx-nwB",
  ],
  [
    "mu-zero",
    "#s=1-Z0CdY9JDsIwDEXv4rVrxUnaxL0Kyo5BLEolECCBuDs_aZftItHLs-PhSzcaaXp2n9N9JqaZxoNjZS1Mx8ZOeu5wQVwhlKHArzXRSa6mucsSl4RjeL9rjmhW600tmYZkzgVEt1y0OOgQsnqFyBFqT6P2ufXyksATeBlMEC68DobfYOwC9mBkPtpEtV3bK5TfHw",
  ],
  [
    "quasi-two-colour",
    "#s=18lhebU-7TgMxEPwX1z5rn147H0KDrkAgUCTgBCGkiPLvGV9OqVLOa2f2nL7TLv0cXw776e-0TK_L53L8TTktafdMmTMXYxNWr6Kh1J3nnN5WkYrliUoFsR9ECVCaCfh_S8N05562EFxAH0DjuoDpwKf1ApsqVanCbOHRKlQWa-LEzO7VZQQkOgtosCEcfbjChEK1upJqdHQWFTKYejej4DUoveK0W5cWrVVB8_u25MGfX5CgjdU-Vt9-KgpQeIbhsK6mgUeheLb5cgU",
  ],
  [
    "two-level-strong",
    "#s=1WTjoLYxBDoMwDAT_4rOJ4oTEIV9B3EpRJUqkguBQ9e_dRBxs79rr-dJGmY6rdOt8zmu3H5-yLcRUKI-WZWJ6NGWNQr-qNgNcvZz3JbGFWyg7pqslpFcJohr7mILGQVmMTerFoXzyUZLDyxPhCnpjjgJSBAl-bxCPhQtogeP0-wM",
  ],
  [
    "external/sodium-optical-pumping",
    "#s=13ZaxzVLNCsIwDH6XnLvSrV2DexXZQRyOgvuBOT2I726KOmgTPHmwoQ3lS9KvyXeHERpYpi6sQzHNl3A8nIt5HeYw9qBggmZv1McqjVY6WgVdErgZIYGQUkSuaY526BCdrXkwgd6Y2qGAaW_9Dj1D5IyvjyTs-shOU9yf7JIbsbzJff-VaZut2NdssRyTBWDkz-s4lljF6i-fT00uIbyUi4CRFb60zfwUtUp-IE9tJdm2dFveCi4VSap9PAE",
  ],
];

/** What each preset held when its name was first used in a link. */
const packedPresets: [string, string][] = [
  [
    "v-system",
    "#s=1M3EhdY69DgIhEIRfxWy9uewI3LE8iI25zp9YnBYYjTG-uwOJVkrBfvMFGJ5yliKbVX3U634RlYuUrSkUs8quMxP5RAbZyLfPmZa7OUqByr35ARmeHD45wuRmQX-76HHEGDLWoMiR6p9mw6H1cy6c7SNDYjFz7Z3G1WSkHQIfSLz53RU2v94",
  ],
  [
    "v-ratio-0.5",
    "#s=1aT4SdY5NCgIxDIWvUrIONXHamabgNdzI7PzBxahQUUS8mWfwTL4W3DnZ5HsfgZcnnSjT2pVHue4mdp_34uJWTnwkpjPljbCyjkzbxkjgI1jBAr79bmpu5kBZme7Ve01q0dQG024wkY7_u2Ch175LulSIFKDmNBr2tR97wq6P-Ihi5NI6BVNlgPXGKuPrCw",
  ],
  [
    "v-ratio-1",
    "#s=1jPGVdY5NCsIwEIWvEmY91DybtknAa7iR7vzBRVWIKCLezDN4Jt8E3NksMt_7GHjzlJNkWbvyKNfdpO7zXlzcykFUzpI3XqEYVbaVmchHMsiefPvtWK7mIBkqd_MNIlKXkIaEdkjet_rfhRR69G3EEhQxUM1pNuytn3PitEOajsXMpXZ6PpOB1j748fUF",
  ],
  [
    "v-ratio-1.5",
    "#s=1_bbfdY5LCgIxEESvEnrdjCmTzCQBr-FGZucHF6NCRBHxZp7BM1kJuHOy6VeP0NVPOUmWtSmPct1Naj7vxcWsDLogKmfJG6tQjCrbxkzkIxlkS779_tTczEEyVO7Vd4hIISENCW5I1jr973zyPXoXsQRF9FRzmg372s85cdZDusBi5tI6LV-VnpZbYMfXFw",
  ],
  [
    "v-ratio-2",
    "#s=182HKdY5LCkIxDEW3UjIOtennvabgNpzIm_nBwVOhooi4M9fgmrwtONNMcu4hcPOgIxVamXqvl-3M5v1anM3SeGI6UVk7FpaJadMZCXwAC9iBr9-blrvZUxGmW_NWsmhS0VEljOpc4N8uahxkCFm8QOQI9U-jYdf6sWfs9ohNKEauvdNhmoyw1vvE4qbnBw",
  ],
  [
    "v-ratio-3",
    "#s=1aVrxdY5LCgIxEESvEnrdjCmTzCQBr-FGZucHF6NCRBHxZp7BM1kJuHN6068eDdVPOUmWtSmPct1Naj7vxcWsjBOVs-SNVShGlW1jJvKRDLIl3343NTdzkAyVe_UdIlJISEOCG5K1Tv87n3yP3kUsQRE91Zxmw772c0_c9ZEusJi5tE7LqdLTdggKO76-",
  ],
  [
    "lambda-system",
    "#s=1-kOOdY5NCgIxDIWvIlmXkmc7M02vIrPzBxeji4oi4km8k2fypeBOs8mXL4GXh5ykyvu1avd22S0S5Cx1o0ED5iDbzghKPpJJna_fG59j6e4gFUFuvomJFgU2GGwypMlU3f3z2fKIMRWsQVHyD8WEvX_AvrD7K3FgMOfWM5XlMtMyCDo_Pw",
  ],
  [
    "ladder-system",
    "#s=1U_HYbY7BCgIxDET_JeewZJp22-43-AeyB6EqHlRQ0IP4706Lxy2UTF4mZD5yk0V2h9aOD1G5y7I3hYZVpQ3NjvpCDWqjfv09YzbIWRaovDufUFBTRc0VnquZKxnMZy8ePCF6yESxxhlkCKCnxO7a2CxIsUT-5DnD08Ym7596OtYra4850beyf45ExtdhvxGKwtbvDw",
  ],
  [
    "two-colour",
    "#s=1vhWEbY-xTkMxDEV_BWUOkW9sx_b7DjbUCQRCAp5EBR1Q_71O2rFShuRcOz7-L99lK0-n_eFl_9x_f46llr1sz1RR0QTSwTo6G1MoDrW8rpCa1EdqI8FHAtREef-7dVKzSRov-l421HKaWYMjNBAWYAuirGgQi06DTOBqCJnfhwwMdnRkkU_Uhd3CFd7VveeENsiFJWvz9OyeI0cQC0yZTaEkKfC2FO-u85XRVb_plL3p83xkfFzSRItNB61yOF8A",
  ],
  [
    "non-physical",
    "#s=1N2XaLYxBCsJQDESvUrJOQ_LbaNud5yhdiKIW9FcoCCKeynt4Jie2i4THS2ZelKmjXZGnXN4vz3k87K_F90NME3W9skrLJrUNTMdFsILHlcM_gqVyLk20RWLbYDUpsoZVb_B0_j-pcxh1mBOMSaqAN2BvnHBw1MPMS2ekMc5peP8A",
  ],
  [
    "zeeman-sublevels",
    "#s=1tUKunY9BC8IwDIX_iuRcS5J2m-tPUXZQrCJs81CcB_G_-1KEXcWGkH7v5fDyopkS7XOejvOmPE5jXvJYyNGd0oGdWA2OzpW24iABb0D7o0BLNdnv1l4L_pWSOHralheVwK0E6aM22nZY_00K2ncRFCUya1M1_fZfHoJd7AzMCdPu8Q3ygkuNyngmRqg-OOHh_QE",
  ],
  [
    "quantum-dot",
    "#s=13pG0zZLNasMwDMdfxfhsgj4sf-Qtdh49hKUtgSU9LN0OY-8-KRvtoQ20h0It_PWT9ZfA-vaTb_3LsZvm4-j6w-yGyXVu7PbTdh7e3G7Yvvc--INvXyGgGpltgu8XYsymkUGJ3f5Nyecp6kQDNhEjIUsizgxVzm49XTrPkaa49y0G_2W6DaC-hISMNZJQSiWsQcgsWUopxJFKifk-yFRzVDktDoAkGaPVZLfDR-lK5CTJZsUCFRbha8lWC1iW55HRn99Zd-k-6m5t1og2hN4__nrBhtGouOGAsPn5BQ",
  ],
  [
    "rydberg-levels",
    "#s=1r_3OzVLbSgMxEP2Vkud0OTNJJpv9DF-lD8rGVlhb2JWKiP_uydKioK9CMySZOZn75MMd3eDu3sfHOu83Uz3Xadkc68O8eT1U7rkuh9M0Ou9ObriHlyvtvBtXZCt-i85K_LlSw5JAEdGLBbUUVr1QYLq-BvQWpeS0Mkp_z_QnHlcicr7ERJcNWVPOMYhmWhAyBKNvQVJypWnFEin2fYyQgKLWMGEKZqaxlELt_B3hL2LUvRvEu7cWuwMMzJ27ZFELIdLlv4Bisc_K6pAB0VYhWk2_jhvWY_Oe2hB5v_Bu0-wSe0p5ubSTtm0oRDv-A8Hu8ws",
  ],
  [
    "beating-wave",
    "#s=1wGSlfVC7TkMxDP0VlDlUdvyIfUd-A3WoRKk6UAZQOyD-nZObqw4dUJach4_l81MuZSkvx8P3-XJ6uh2ux1LLZ1leqdLOkzKEyLwZWbPKlXdCSeyZKl1Tu-1reZv-8YDOQHxH11XDIN7m2ZRTWbiW29B3RGKS4txFjLljOSiS5iYtw1zYJ9ksQ6Ozt-gEt65sJxdtpAKjOU9SWygHk0H1Rm4z1TuBV7dUxXmystEwixATI_I5byGG0OzaEcX5T2jim9E81DTYcSpIh01btyTFaTGdj6Eo4n0W9tisjmo_oEEcMvpHbQDPdwTD19Yf0WB1LJFq-98_",
  ],
  [
    "combination-resonance",
    "#s=1g8fiZU_LSgRBDPwV6XM75NFJJ3P1M2QOq64yh-0BV_Qg_rvpdhZhlxCoVCqh6ju1NKeH7fS0tsPHurW79-N5a4f2fEw5bWl-hExTwULIosSVwSXDNYOy5PQy1FGB18C448_BY9Rl-5ZmzOmr8xOAuCGRSGVBdC_xHlBJTEWrGTuhdU7VqjgpOnOouw2QwqHq7WjgoJ2kokBULVTGhcdDiO9VzIy4kFmpYeN1mMSbMLE6xeovwBTnSx4BLnhEmaID3_8PcXbeIwHs6miE5ecX",
  ],
  [
    "near-miss",
    "#s=1FvXKNY45DsJADEWvglyPIm-zOB3nQCmQWJQiQSISFIi7Yw8gF_Z_fsV_wQoj7Hfr-XjfLfO2QYIbjAdMlGhAnhKcevTxe_abfvfjr0Xu5AojJXgGH5CYBAsJmXLmUlrqENGMKNfCmv0XUNiquqSkiJxLF62FWUpVayKdiQjmxtKsGdUqwdiH0F9KJTz1Gpco6XvxHW0HNyfP27cYBtLcuUzvDw",
  ],
  [
    "saturation",
    "#s=1Pzjzq1bKU7JSCk4sKS1KLMnMz1PSUcpXsoo20DGM1VFKAbMMgKxMIMsQzCqDyILZ6UpWhjpK5XD1aSBVQDoXSIOU6xlYWFgaGluaA1UDhYtBCvUMgAAkZwzGprG1AA",
  ],
  [
    "power-broadening",
    "#s=12XNiq1bKU7JSCsgvTy1SSCrKT0xJzcvMS1fSUcpXsoo20DGM1VFKAbNMgaxMIMtQxwDIKoPIgtnpSlaGOkrlcPVpIFVAOhdIg5TrmRibmlqYmwMVA0WLQer0DIAAJGUMxqaxtQA",
  ],
  [
    "optical-pumping",
    "#s=1ZXi5q1bKU7JS8i8oyUxOzFEoKM0tyMxLV9JRyleyijbQMdAx1DGM1VFKgfKAEMjLBPH0THXAGCxSBpc3hKiCq01XsjLUUSpH6IdAPWM0ABQyQwNgdZiCWLQC7UkD2gByaS6QjgY6Qs8IKAzkF4PdamBgABID2WKsY2IQWwsA",
  ],
  [
    "sodium-optical-pumping",
    "#s=1QWt1rVLbCsIwDP0VyXMt3do1uN_wUfYgTkfBXUCnD-K_m6IO1kRBsKEN5Zykp-25QQclrPs6jO2iH85htz0uhrEdQteAgh7KjVHvyDVaaakU1DPiFIQEQjIRucxrtEOH6GzByQR6YwqHAqa99Sv0DJErvh4yU9dE3ftlVii-Gs3n76zPuISIbB6k_Cr_xb9C22TEt04GqzEJAaN-3sexwjx2f-b0J-UWwkmpMZhY4UqTDw7RB5RbyvSsZOWKdqeXqzNFNqvuDw",
  ],
  [
    "three-level-pump",
    "#s=1zZOWLY5LDsIwDESvgrwOkT9JnPQc7FB3hI9EoQJRFoi744Qmsjx-tjTzgRsMsDs_at1e61Kvm_k1zeDgDsMeHTkZHRy6tm_6YppWvay8z52cYCAH78Y9Si4BUQpFiYocnTGWRFlYkyhGVNEGU2AkVswSJFtz5JkEEwmVwJFTynZGGHNEe9lWIhqceC4a7CKQGXFMwSIczbyFnqy3pN58R5uf_1CIjUkvwvH7Aw",
  ],
  [
    "stationary-current",
    "#s=1KIRQLUzLDsIwDPuVyueoakEI1BvfgXZAUB4HOtR222Hav8_NpiiyYzuekRBwNY8h55iqqZ97NSmOMZtS-3-BoEe4OfHi7bkTPPXikH_J_c7HPaWeKm8EL5i2jD3osqUh3VfTiT-iBk584l1aj3XONe2oe-mWFQ",
  ],
  [
    "rabi-oscillation",
    "#s=14ktoq1bKU7JScknMLUhNUQhKTMpUyC9OzszJSSzJzM9T0lHKV7KKNtAxiNVRSoGzMoEsQzCrDCwGYacrWRnoGekopYFkgfxcIA2VBPKKIXqAXGOD2FoA",
  ],
  [
    "dark-state",
    "#s=1slTSq1bKU7JSckksylYoLkksSVXSUcpXsoo20DHQMYzVUUqBsg2A7Ewg2xDKLoOpgWCgSDpIRM8ABAyBQiDN5TDNYEUgkTSQEUA6F0iDzNIzBeoF8oshmkEixmBsZBBbCwA",
  ],
  [
    "half-line",
    "#s=17sFKq1bKU7JS8kjMSdPNycxLVdJRyleyijbQMdQx0jHWMdEx1THTMdex0LHUMQQKGsbqKKWA5bFCoGwmUNYQp2y6kpWhjlI5TjWGQDiixIFhkgYKDSCdC6RBwaJnCgwqIL8YFM56BgYgIWMwtoitBQA",
  ],
  [
    "thermal-state",
    "#s=1Yu76LY5NCsJADIWvIlkPJZlMfqbHcCtdFKxSqO1CQUG8u5nqwJCXjyTvvWGFHo7TMr7Gx7yth3HZ1gkSbNCfMGFniToZEpx_fcLQ819T6Cv0lODZSMeSuRQsxaWyqMV6ZiXnbMqGgsalncQqzGYlV9XsGohZSBEzI5lT4HBFccF4zqgxvm8WqRQe7jmY5PC_hHPLcYt6opiRiBj9fU-E2BDv34fPFw",
  ],
  [
    "decoupled-level",
    "#s=1o_4NLY4xDsIwDEWvgjxHlZ04dtyNc1SdaEBIhSIhyoC4O05EMtjv58f-H7jDCMfDUk_b67HW5bDWva4QYINxwkCBBpkDLJ38en9t_SCNBnbe_87-3h0XGCnAu_uokGUjU6Okhpj8FyVWK1IspkwirG2SsZCkQpHcVNil6Iczi0TkTDlF10TUOWrJrMp9GiNbVmFXY0G0lvfsu8nrzevk0YbswZyfPRMiNq3t4EA4f38",
  ],
  [
    "detuned-away",
    "#s=1SVtpJYo7CoAwFASvErZ-SKIIknPYiYWQKIKfQk0Q8e5uYjc7sw82WLRxV4sPfjlEOX9em3dqiMMNwQ7baTG9wGUqSTPJiCaFv2aeYI1gTKZouFdSuhU1M_eRi06mpKKu-vcD",
  ],
  [
    "interference-constructive",
    "#s=1OaV0Jcu7DYAwDATQVdDVFkr4NNmAGRBVMIiCIIVAg9idSygsPfvODwIchpA0Lho1eJXKH-FM8fJpuxWCA240YifBXGSojbJF958Wr3BWsPxZ3fOy03nh2uYKqw3d0UzP_FubXGbKsdP7AQ",
  ],
  [
    "interference-destructive",
    "#s=1SsfHJYsxDoMwEAS_Em19sc4kafyDvAFRwYEoMJIxNIi_szbFSbM3uyciAv4xWxotWexNXoNtOe19ng-DYEVoVXwnGCopaSb5SsdjK08IXjA-zv34WcglMH5KhdVG3uq-DNRbGTstbWpeo911Aw",
  ],
];

describe("links of version 1", () => {
  it.each(packedReferences)("open the packed reference/%s", (name, link) => {
    const { scenario } = JSON.parse(readFileSync(new URL(`../../reference/${name}.json`, import.meta.url), "utf8"));
    const parsed = parseScenario(scenario);
    expect(parsed.ok && open(link)).toEqual({ scenario: parsed.ok && parsed.scenario, ...V1_DEFAULTS });
  });

  it.each(packedPresets)("mean by the preset %s what they always meant", (id, link) => {
    const first = open(link).scenario;
    const now = open(`#preset=${id}`).scenario;
    expect(now).toEqual(findPreset(id)?.scenario);
    // Thermal rates come from Math.exp, whose last digit is the machine's own.
    const rounded = (value: unknown) =>
      JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Number(part.toPrecision(13)) : part));
    expect(rounded(now)).toBe(rounded(first));
  });

  it("open the readable form, key by key", () => {
    const { scenario } = defaultState();
    expect(open("#preset=v-system&eps=1e-3&mu=0.3&ratio=1.5&delta=0,0,1&view=dynamics")).toEqual({
      ...defaultState(),
      scenario: { ...scenario, scaling: { epsilon: 1e-3, mu: 0.3, p: 0.3 / 1.5 } },
    });
    expect(open("#preset=v-system&p=0.2&horizon=5&axis=linear&rungs=limit,bloch")).toEqual({
      ...defaultState(),
      scenario: { ...scenario, scaling: { ...scenario.scaling, p: 0.2 }, horizon: 5 },
      axis: "linear",
      rungs: ["bloch", "limit"],
    });
    expect(open("#preset=v-ratio-3&delta=0.5,-0.25,1e-2&rungs=none")).toMatchObject({
      preset: "v-ratio-3",
      scenario: { levels: { delta: [0.5, -0.25, 0.01] }, scaling: { epsilon: 1e-5, mu: 0.45, p: 0.45 / 3 } },
      rungs: [],
    });
  });

  it("open the view of many levels with what was chosen there", () => {
    expect(
      open(
        "#preset=v-system&view=many-levels&many=rydberg,mixed,N=64,s=2.5,w=0.1,eps=1e-5,mu=0.2,ratio=1,eta=0.2,T=50",
      ),
    ).toEqual({
      ...defaultState(),
      view: "many-levels",
      manyLevels: {
        family: "rydberg",
        detuning: "mixed",
        levels: 64,
        decay: 2.5,
        relaxation: 0.1,
        epsilon: 1e-5,
        mu: 0.2,
        ratio: 1,
        eta: 0.2,
        horizon: 50,
      },
    });
    expect(open("#preset=v-system&view=many-levels&many=half-line").manyLevels).toEqual({
      family: "half-line",
      detuning: "detuned",
      levels: 16,
      decay: 3,
      relaxation: 0,
      epsilon: 1e-3,
      mu: 0.3,
      ratio: 1.5,
      eta: 0.1,
      horizon: 20,
    });
  });

  it("open what was chosen of convergence and of small divisors", () => {
    const errors = "above,max,sweep_0.1_1e-8,fit_0.01_1e-7,table";
    expect(open(`#preset=v-system&view=convergence&errors=${errors}`).options).toEqual({ errors });
    expect(sweepFrom(errors)).toEqual({
      against: "toAbove",
      norm: "max",
      largest: 0.1,
      smallest: 1e-8,
      fit: { largest: 0.01, smallest: 1e-7 },
      picture: "table",
    });
    const divisors = "pair_1_3,bound_2000,eta_0.2,constant_0.01,strip_0.05,lattice";
    expect(open(`#preset=two-colour&view=resonances&divisors=${divisors}`).options).toEqual({ divisors });
    expect(searchFrom(divisors)).toEqual({
      pair: [0, 2],
      bound: 2000,
      eta: 0.2,
      constant: 0.01,
      strip: 0.05,
      picture: "lattice",
    });
  });

  it("open a regime map with what it is of", () => {
    expect(
      open("#preset=v-system&view=regime-map&map=mu_0.1_0.9,delta-3_-2_2,32,population-3-averaged-end").options,
    ).toEqual({ map: "mu_0.1_0.9,delta-3_-2_2,32,population-3-averaged-end" });
    expect(mapFrom("epsilon_1e-6_0.1_log,temperature_0.1_10_log,128,time-slow-measured")).toEqual({
      x: { parameter: "epsilon", from: 1e-6, to: 0.1, scale: "log10" },
      y: { parameter: "temperature", from: 0.1, to: 10, scale: "log10" },
      size: 128,
      quantity: { kind: "layer-time", layer: "slow", measured: true },
    });
    expect(mapFrom("")).toEqual({
      x: { parameter: "mu", from: 0.02, to: 0.95, scale: "linear" },
      y: { parameter: "p", from: 0.02, to: 0.95, scale: "linear" },
      size: 64,
      quantity: { kind: "layer-exponent", layer: "last", from: "ratio" },
    });
  });

  it("open a scan with what it is of", () => {
    expect(open("#preset=two-colour&view=scan&scan=frequency-2,of_power-bloch-end").options).toEqual({
      scan: "frequency-2,of_power-bloch-end",
    });
    expect(scanFrom("delta-3,from_-2_2,log,n_201,of_rate-averaged-1-3,of_error-dominant-max,turn_error")).toEqual({
      parameter: "delta-3",
      range: { from: -2, to: 2 },
      scale: "log10",
      count: 201,
      quantities: [
        { kind: "rate", rates: "averaged", from: 0, to: 2 },
        { kind: "error", rung: "dominant", norm: "max" },
      ],
      turned: ["error"],
    });
    expect(scanFrom("")).toEqual({
      parameter: "frequency-1",
      range: null,
      scale: null,
      count: 121,
      quantities: null,
      turned: [],
    });
  });

  it("open the default scenario where they say nothing", () => {
    const { scenario, ...rest } = open("");
    expect(rest).toEqual({
      preset: "v-system",
      view: "dynamics",
      axis: "logarithmic",
      rungs: ["bloch", "averaged", "dominant", "limit"],
    });
    expect(scenario).toMatchObject({
      levels: { omega: [0, 1, 1], delta: [0, 0, 1], initial: [1, 0, 0] },
      scaling: { epsilon: 1e-5, mu: 0.45, p: 0.45 / 1.3 },
      horizon: 10,
    });
  });
});

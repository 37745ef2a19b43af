import type { Catalogue } from "./catalogue.ts";
import { chartCursor } from "./fr/chartCursor.ts";
import { convergence } from "./fr/convergence.ts";
import { cursor } from "./fr/cursor.ts";
import { dynamicsPanels } from "./fr/dynamicsPanels.ts";
import { editor, tuning } from "./fr/editor.ts";
import { exporting } from "./fr/export.ts";
import { headline } from "./fr/headline.ts";
import { history } from "./fr/history.ts";
import { instant } from "./fr/instant.ts";
import { laboratory } from "./fr/laboratory.ts";
import { lecture } from "./fr/lecture.ts";
import { levels } from "./fr/levels.ts";
import { manyLevels } from "./fr/manyLevels.ts";
import { parameters } from "./fr/parameters.ts";
import { pins } from "./fr/pins.ts";
import { gallery, presets } from "./fr/presets.ts";
import { regimeMap } from "./fr/regimeMap.ts";
import { resonances } from "./fr/resonances.ts";
import { scan } from "./fr/scan.ts";
import { share, shortcuts } from "./fr/share.ts";
import { theory } from "./fr/theory.ts";
import { visit } from "./fr/visit.ts";
import { words } from "./fr/words.ts";

/** Every word the page shows, in French. */
export const fr: Catalogue = {
  app: {
    skip: "Aller à la vue",
    more: "Plus d’outils",
    title: "Bloch → équations de taux",
    views: "Vues",
    preset: "Scénario",
    ownScenario: "Scénario personnel",
    openFile: "Ouvrir…",
    dropHere: "Déposez un fichier enregistré ici pour l’ouvrir",
    theme: "Thème",
    language: "Langue",
    themes: { system: "Comme le système", light: "Clair", dark: "Sombre", projector: "Projecteur" },
  },
  history,
  editor,
  tuning,
  cursor,
  pins,
  presets,
  gallery,
  panels: dynamicsPanels,
  words,
  views: {
    dynamics: "Dynamique",
    convergence: "Convergence",
    "regime-map": "Carte des régimes",
    scan: "Balayage",
    resonances: "Résonances",
    "many-levels": "Nombreux niveaux",
    theory: "Théorie",
  },
  notice: {
    copiedLecture: "Le lien vers le cours « {{title}} » est dans le presse-papiers.",
    close: "Fermer",
    badLink: "Le scénario par défaut est montré à la place.",
    badFile: "{{file}} ne peut pas s’ouvrir. Rien n’a été changé.",
    unreadableFile: "{{file}} n’a pas pu être lu. Rien n’a été changé.",
    workerRestarted: "Le calcul a été relancé : {{reason}}.",
    opened: "{{file}} est ouvert.",
    copied: "Le lien vers exactement ceci est dans le presse-papiers.",
    copyRefused: "Le navigateur ne donne pas accès au presse-papiers. À copier à la main :",
    received: "trouvé : {{value}}",
    noLanguage: "Les mots en {{language}} n’ont pas pu être chargés. La page reste telle quelle.",
  },
  newVersion: {
    ready: "Une nouvelle version est prête. Ce que vous voyez maintenant sera de nouveau là.",
    use: "Recharger",
    later: "Plus tard",
  },
  controls: {
    title: "Réglages",
    scaling: "Échelles",
    detunings: "Désaccords",
    reset: "Ramener {{name}} à {{value}}",
    value: "valeur de {{name}}",
    about: "À propos de {{name}}",
    pFixed: "p fixé",
    fixed: "fixé",
    notNumber: "Pas un nombre. Écrivez-le comme 0,45, 1e-5 ou 1/3.",
    complaint: "{{name}} {{complaint}}.",
  },
  field: {
    epsilon: {
      name: "petit paramètre",
      symbol: "ε",
      formula: "\\tau = t/\\varepsilon^2, \\qquad \\varepsilon\\,\\varphi(\\tau)\\,[V,\\rho]",
      meaning:
        "L’onde agit avec la force ε, les populations évoluent dans le temps lent t = ε²τ. Le théorème porte sur ε → 0.",
    },
    mu: {
      name: "exposant de relaxation",
      symbol: "μ",
      formula: "\\varepsilon^{\\mu}\\,\\gamma(n,m)",
      meaning: "Les cohérences relaxent à ce taux. Le théorème vaut pour μ < 1/2.",
    },
    ratio: {
      name: "relaxation contre désaccord",
      symbol: "μ/p",
      formula: "\\varepsilon^{\\mu}\\gamma \\;\\text{contre}\\; \\varepsilon^{p}\\delta",
      meaning: "Choisit la ligne de la Table 1. Il accroche à 1 et 2, où les lignes changent.",
    },
    p: {
      name: "exposant de désaccord",
      symbol: "p",
      formula: "E_n = \\omega(n) + \\varepsilon^{p}\\,\\delta(n)",
      meaning:
        "À quelle vitesse des niveaux presque dégénérés le deviennent quand ε → 0. Fixé, il reste quand μ bouge ; sinon il découle de μ et μ/p.",
    },
    delta: {
      name: "désaccord d’un niveau",
      symbol: "δ",
      formula: "E_n = \\omega(n) + \\varepsilon^{p}\\,\\delta(n)",
      meaning: "Décale ce niveau de son énergie non perturbée ω(n).",
    },
    ...parameters,
  },
  chart: {
    level: "niveau {{n}}",
    levels: "niveaux {{n}}",
    measured: "mesuré {{time}}",
    relaxation: "relaxation",
    distance: { bloch: "Distance à Bloch", above: "Distance à l’échelon supérieur" },
    distanceNote: {
      max: "max sur les niveaux, et ‖ρ<sub>od</sub>‖₁",
      l2: "ℓ² sur les niveaux, et ‖ρ<sub>od</sub>‖₁",
      l1: "ℓ¹ sur les niveaux, et ‖ρ<sub>od</sub>‖₁",
    },
    noDistance: "Aucune courbe de Bloch n’est montrée : il n’y a pas de distance à elle.",
    sampled: "échantillonné une fois par période",
    envelope: "enveloppe supérieure des échantillons",
    time: "t",
    rung: {
      bloch: "Bloch",
      delayed: "à retard",
      timeDependent: "dépendant du temps",
      averaged: "moyenné",
      dominant: "dominant",
      limit: "limite",
    },
  },
  dynamics: {
    axisKey: "axe du temps : logarithmique ou linéaire",
    populations: "Populations",
    newcomer:
      "Les courbes pleines sont les populations ρ(n, n) que donnent les équations de Bloch ; les courbes brisées sont ce qu’en font des équations de taux plus simples. Quand ε → 0 elles se confondent.",
    key: "Courbes",
    axis: "Axe du temps",
    logarithmic: "log t",
    linear: "linéaire",
    rungs: {
      bloch: "Bloch",
      delayed: "à retard (14)",
      timeDependent: "dépendant du temps (11)",
      averaged: "moyenné (18)",
      dominant: "dominant (25)",
      limit: "limite (29)",
    },
    cost: "{{periods}} périodes de l’onde, résolues en {{time}}",
    costDirect: "{{periods}} périodes de l’onde, intégrées directement en {{time}}",
    computing: "calcul en cours…",
    cancelled: "Annulé. Les courbes montrées sont celles calculées jusqu’ici.",
    progress: "{{percent}} % faits, encore {{left}} environ",
    progressSoFar: "{{percent}} % faits",
    progressName: "Intégration",
    cancel: "Annuler",
    restart: "Recalculer",
    failed: "Le calcul a échoué : {{reason}}",
    invalid: "Ce scénario ne peut pas être calculé",
    tooLarge: {
      title: "Trop grand pour la méthode rapide",
      need: "Il faudrait {{bytes}} de mémoire et {{operations}} opérations. Les limites sont {{limitBytes}} et {{limitOperations}}.",
      direct: "L’intégrateur direct peut le faire en {{time}} environ.",
      hopeless:
        "L’intégrateur direct ne finirait pas non plus en un temps raisonnable. Un ε plus grand, ou moins de fréquences de l’onde, aiderait.",
      use: "Employer l’intégrateur direct",
    },
  },
  meaning: {
    title: "Ce que cela signifie",
    table: "Table 1",
    tableTip:
      "Ce que changent les désaccords pour un nombre fini de niveaux (section 1.3.3) : la couche initiale dure environ ε^σ. La ligne marquée vaut maintenant.",
    ratio: "μ/p",
    sigma: "σ",
    difference: "différence avec δ = 0",
    rows: {
      below: "aucune",
      equal: "taux de transition",
      between: "taux de transition et couche initiale",
      beyond: "projecteur Π et état asymptotique",
    },
    muZero: "μ = 0 : pas de couche initiale. La Table 1 parle de μ > 0.",
    layers: {
      only: "couche initiale",
      fast: "couche rapide",
      slow: "couche lente",
    },
    measured: "mesuré",
    measuredTip:
      "Lu sur la courbe de Bloch : le temps où la part des populations que la couche polarise est tombée à 1/e du chemin vers son plancher.",
    sharing: "les niveaux {{levels}} partagent à égalité : {{share}} chacun",
    alone_one: "le niveau {{levels}} ne partage avec aucun",
    alone_other: "les niveaux {{levels}} ne partagent avec aucun",
  },
  summary: {
    layer: "La {{name}} dure environ {{time}}.",
    level: "le niveau {{n}} contient {{population}}",
    end: "À t = {{time}} {{levels}}.",
  },
  certificate: {
    name: "certificat",
    pending: "courbe pas encore certifiée",
    error: "certifié à {{error}}",
    trace: "trace {{trace}}",
    physical: "physique",
    notPhysical: "non physique",
    failed: "Non certifiée, ne vous fiez pas à cette courbe :",
    failedError: "deux solutions diffèrent de {{error}}",
    failedTrace: "la trace dérive de {{defect}}",
    failedNegative: "une population tombe à {{minimum}}",
  },
  warnings: {
    title: "Avertissements",
    notPhysical: "Ce γ n’est pas physique : des populations peuvent devenir négatives. Pires paires : {{pairs}}.",
    skipped: "L’échelon « {{rung}} » est omis : {{reason}}",
    nearResonances: "Presque résonnant, ce que (18) voit et (25) non :",
    nearResonance: "{{from}}–{{to}} manque la raie {{frequency}} de {{detuning}} ; largeur {{width}}",
    moreNearResonances_one: "et encore {{count}}",
    moreNearResonances_other: "et encore {{count}}",
    theoremRange: "μ ≥ 1/2 est hors du théorème : rien ne prouve que les équations de taux suivent Bloch ici.",
    other: "{{path}} {{message}}",
  },
  diagram: {
    title: "Niveaux à t = {{time}}",
    label: "Diagramme des niveaux : {{levels}}",
    level: "le niveau {{n}} d’énergie {{energy}} contient {{population}}",
  },
  chartCursor,
  convergence,
  lecture,
  levels,
  headline,
  manyLevels,
  regimeMap,
  scan,
  resonances,
  laboratory,
  instant,
  export: exporting,
  share,
  shortcuts,
  theory,
  visit,
  fault: {
    title: "Une erreur",
    view: "Cette vue a rencontré une erreur et s’est arrêtée. Les autres continuent.",
    lecture: "Le cours a rencontré une erreur et s’est arrêté. Il peut continuer à cette étape.",
    tool: "Cet outil a rencontré une erreur et s’est arrêté. La page continue.",
    page: "La page a rencontré une erreur et s’est arrêtée. Rien de ce que vous avez choisi n’est perdu.",
    notLoaded: "Cette partie de la page ne s’est pas chargée. C’est peut-être le réseau. Ce qui est chargé continue.",
    retry: "Réessayer",
    reopen: "Rouvrir la page",
    reset: "Ouvrir le scénario par défaut",
    close: "Fermer",
    report: {
      title: "Un rapport à copier",
      about:
        "Il sert à la personne qui s’occupe de cette page. Il contient ce qui est écrit ici et rien d’autre, et n’est envoyé nulle part.",
      copy: "Copier le rapport",
    },
  },
};

/** The pages of the theory, in French. TeX, `[[symbols]]` and `*emphasis*` are as in English. */
export const theory = {
  contents: "Sommaire",
  show: "Montrer",
  why: "Pourquoi ?",
  control: "Aller au réglage de {{name}}",
  back: "Précédent : {{page}}",
  next: "Suivant : {{page}}",
  pages: {
    model: "Le modèle",
    ladder: "L’échelle des modèles",
    "table-one": "Table 1",
    layers: "Couches initiales",
    equilibria: "Équilibres",
    "many-levels": "Nombreux niveaux, Table 2",
    hypotheses: "Hypothèses",
    physical: "Physique ou non",
    misprints: "Où l’article se trompe",
    algorithm: "L’algorithme",
    symbols: "Symboles",
  },
  model: {
    intro:
      "Un atome à $N$ niveaux est excité par une onde faible. Son état est une matrice densité $\\rho$ : la diagonale $\\rho_d$ porte les populations, ce qui est à côté les cohérences $\\rho_{od}$. Les équations de Bloch disent comment les deux évoluent. Cette page les résout telles quelles, pour des ondes jusqu’à quatre fréquences, et met à côté les équations plus simples qu’un théorème leur substitue.",
    source:
      "Le théorème est celui de B. Bidégaray-Fesquet, F. Castella, E. Dumas et M. Gisclon, *From Bloch model to the rate equations II: the case of almost degenerate energy levels*. Les numéros d’équations, de tables et de sections sont ceux de cet article.",
    scalesTitle: "Trois échelles dans un seul nombre",
    scales:
      "[[epsilon]] mesure la force de l’onde. Les populations évoluent alors dans le temps lent $t=\\varepsilon^2\\tau$ : pendant $t = 1$ l’onde oscille $1/\\varepsilon^2$ fois. Les cohérences relaxent au taux $\\varepsilon^{\\mu}\\gamma$, plus vite que les populations n’évoluent mais, pour [[mu]] strictement positif, plus lentement que l’onde n’oscille. Et des niveaux qui seraient dégénérés ne le sont pas tout à fait : ils sont séparés de $\\varepsilon^{p}\\delta$.",
    energies: "L’énergie du niveau $n$",
    bloch: "Les équations de Bloch en temps rapide, (1)",
    terms:
      "De gauche à droite : rotation libre des cohérences ; l’onde $\\varphi$ par le couplage dipolaire $V$ ; relaxation transverse $\\gamma$ des cohérences ; et relaxation des populations par les coefficients de Pauli, $W(n,m)$ étant le taux *de* $n$ *vers* $m$. Le signe $\\sharp$ change des taux en générateur : ce qui quitte un niveau arrive à un autre, si bien que la somme des populations demeure.",
    wave: "L’onde est quasi-périodique et réelle, (7)",
    waveNote:
      "Deux multi-indices peuvent désigner une même fréquence ; on ajoute alors leurs amplitudes avant d’élever quoi que ce soit au carré : $\\Phi_f=\\sum_{\\alpha\\cdot\\omega=f}\\varphi_\\alpha$.",
    question:
      "La question du théorème : que deviennent les populations quand $\\varepsilon\\to0$, là où la lutte entre la largeur $\\varepsilon^{\\mu}\\gamma$ d’une raie et l’écart $\\varepsilon^{p}\\delta$ de niveaux presque dégénérés est tranchée par [[ratio]] ?",
    show: "trois niveaux, dont deux presque dégénérés, pendant seize milliards de périodes de l’onde",
  },
  ladder: {
    intro:
      "Entre les équations de Bloch et la limite se tiennent cinq modèles plus simples. Chacun laisse tomber une chose, et l’article borne l’erreur que cela ajoute. Une telle borne est une promesse pour $\\varepsilon$ petit, pas une prédiction : ce qu’on observe est souvent meilleur, et la vue Convergence montre les deux.",
    drops: "Ce qui tombe",
    bound: "Borne de l’erreur nouvelle",
    bloch: "Rien ne tombe. Populations et cohérences ensemble, $N^2$ nombres réels.",
    delayed:
      "le couplage des cohérences entre elles : chaque cohérence n’est nourrie que par les populations, et s’en souvient pendant $1/(\\varepsilon^{\\mu}\\gamma)$. Là où deux couplages ne partagent aucun niveau rien n’est perdu : pour deux niveaux sans couplage diagonal, *c’est* Bloch.",
    timeDependent:
      "la mémoire. Des taux apparaissent, mais ils oscillent encore avec l’onde et savent depuis quand elle agit.",
    averaged:
      "l’oscillation. Chaque raie de l’onde excite chaque transition selon une lorentzienne de demi-largeur $g=\\varepsilon^{\\mu}\\gamma(k,n)$ autour de $D_f=\\omega(k,n)+f+\\varepsilon^{p}\\delta(k,n)$.",
    dominant: "toutes les raies qui ne rencontrent pas de transition à la limite $\\varepsilon\\to0$.",
    limit:
      "$\\varepsilon$ lui-même, et avec lui la couche initiale. Ce qui reste passe entre des groupes de niveaux qui partagent à égalité.",
    show: "cet échelon à côté de Bloch",
    shown: "Voir les ordres observés dans Convergence.",
  },
  tableOne: {
    intro:
      "Avec un nombre fini de niveaux les taux résonnants sont grands, de taille $\\varepsilon^{-\\mu}$ là où une transition est rencontrée exactement et $\\varepsilon^{-\\nu}$ là où elle l’est à $\\varepsilon^{p}\\delta$ près. Tant qu’ils sont grands, les populations courent vers des parts égales dans des groupes de niveaux : c’est la couche initiale, et elle dure environ $\\varepsilon^{\\sigma}$. [[ratio]] décide de ce que changent les désaccords.",
    nu: "La taille des taux résonnants désaccordés, section 6.1",
    below:
      "La largeur des raies cache les désaccords : $\\varepsilon^{p}\\delta$ est petit devant $\\varepsilon^{\\mu}\\gamma$. Tout est comme si $\\delta$ valait 0.",
    equal:
      "Largeur et désaccord sont de même taille. La couche dure autant, mais ses taux sont réduits de $\\gamma^2/(\\gamma^2+\\delta^2)$.",
    between:
      "Le désaccord l’emporte, et les taux des paires désaccordées tombent à $\\varepsilon^{-(2p-\\mu)}$ : encore grands, mais moins. Si certaines paires sont rencontrées exactement et d’autres non, il y a *deux* couches, d’abord $\\varepsilon^{\\mu}$, puis $\\varepsilon^{2p-\\mu}$.",
    beyond:
      "Les taux des paires désaccordées ne sont plus grands. Ces niveaux quittent le groupe : $\\Pi$ change, et avec lui l’état final. À $\\mu/p=2$ exactement ils comptent encore, à côté de $W$ ; au-delà ils ont disparu.",
    muZero:
      "À $\\mu=0$ il n’y a pas de couche, et la limite est $(W+\\langle\\Psi_0\\rangle)_\\sharp$ sans projection, section 6.4.",
    show: "cette ligne",
    sweep: "ou faites passer vous-même [[ratio]] par 1 et 2 et regardez la ligne marquée",
  },
  layers: {
    intro:
      "Les puissances $\\varepsilon^{\\mu}$ et $\\varepsilon^{2p-\\mu}$ sont ce qui reste quand $\\varepsilon\\to0$. À tout $\\varepsilon$ pratique les constantes comptent autant ; trois temps sont donc donnés pour chaque couche :",
    power: "la puissance $\\varepsilon^{\\sigma}$ de l’article, sans constantes ;",
    sharp:
      "le temps exact, l’inverse de la plus petite valeur propre de $-\\langle\\Psi_\\varepsilon\\rangle^{\\mathrm{dom}}_\\sharp$ qui appartient à la couche ;",
    measured:
      "le temps mesuré : là où, sur la courbe de Bloch elle-même, la part des populations que la couche polarise est tombée à $1/e$ du chemin vers son plancher.",
    formula: "Trois niveaux, 1–2 rencontrée exactement, 1–3 désaccordée, 2–3 non couplée, sans relaxation",
    note: "Le rapport de deux couches est $\\varepsilon^{2(\\mu-p)}$, rarement un très petit nombre : sur le graphique les bandes peuvent être proches même à $\\varepsilon=10^{-5}$.",
    show: "deux couches, bien séparées",
    polarised:
      "Après la couche, les populations d’un groupe sont égales à un petit reste près, corollaire 9 : le graphique du bas peut montrer ce reste sous les deux bornes (30.a) et (30.b).",
    showPolarised: "comment Bloch se polarise",
  },
  equilibria: {
    intro:
      "Après la couche, les populations passent entre groupes de niveaux. $\\Pi$ moyenne sur les composantes connexes d’un graphe : des niveaux sont reliés là où leurs taux sont grands. Avec $P_K=\\sum_{n\\in K}z_n$ la limite est une équation de taux ordinaire entre groupes,",
    graphs: "Quels taux relient les niveaux, et lesquels restent pour déplacer les populations",
    balance:
      "Ces taux n’obéissent pas nécessairement au bilan détaillé, même là où $W$ le fait. La fin n’est alors pas un état de Gibbs, et un courant peut tourner sans fin. Là où plusieurs classes de niveaux gardent ce qu’elles ont, la fin dépend du départ, corollaire 14 : chaque classe garde sa part.",
    constant: "Un niveau que rien ne couple et que rien ne relaxe reste comme il a commencé.",
    show: "un niveau hors de tout groupe, gardé par la limite",
    showPump: "une lumière qui pompe la population dans un niveau et l’y laisse",
  },
  manyLevels: {
    intro:
      "Avec une infinité de niveaux les pas jusqu’à l’échelon 4 valent sous d’autres hypothèses, mais le dernier peut manquer : il peut ne pas y avoir d’équilibre. La section 6.5 énumère les cas où les taux sont une seule puissance de $\\varepsilon$ ; deux de ses entrées sont corrigées ici.",
    corrected: "corrigé",
    table: "Table 2, corrigée",
    scale: "$\\Psi^{\\mathrm{app}}(n,m)$",
    need: "demande",
    noRelaxation: "$W=0$",
    allDetuned: "chaque paire résonnante désaccordée",
    lorentzian: "la lorentzienne de (17) à $\\varepsilon=0$, toutes les raies",
    otherwise: "si une paire résonnante a $\\delta=0$",
    truncation:
      "Le lemme 10 dit combien de niveaux suffisent : $N=N_0\\,\\varepsilon^{-\\mu/((1+\\eta)N_\\eta)}$. Les taux résonnants croissent comme $\\varepsilon^{-\\mu}$ et montent loin, c’est pourquoi $N$ doit croître.",
    halfLine:
      "Sur une demi-droite de niveaux couplés symétriquement les populations s’étalent sans fin : $\\|\\rho_d\\|_2\\approx0.632\\,t^{-1/4}$, alors que leur somme reste 1.",
    show: "la demi-droite sans équilibre",
  },
  hypotheses: {
    intro:
      "Ce que le théorème suppose, et ce que cette page dit quand une hypothèse est en défaut. La section Hypothèses à côté du graphique les vérifie une à une pour le scénario actuel.",
    start: "Le départ est diagonal, les populations ne sont pas négatives, leur somme est finie, (4).",
    mu: "[[mu]] $<1/2$ : les cohérences relaxent assez vite pour suivre les populations. Au-delà les courbes sont toujours exactes, mais rien ne promet que des taux les suivent.",
    gamma: "Toute cohérence relaxe, $\\gamma(n,m)>0$.",
    micro:
      "La relaxation mène à un état thermique : $W(n,m)=e^{\\omega(n,m)/T}\\,W(m,n)$, c’est-à-dire (5) avec le bon signe.",
    divisors:
      "Petits diviseurs, hypothèse 1 : $|\\omega(n,k)+\\beta\\cdot\\omega|$ ne peut être petit que pour $|\\beta|$ grand. Presque toutes les fréquences y satisfont, et le lemme 7 dit que décaler des niveaux de $\\varepsilon^{p}\\delta$ ne la rompt qu’à de très grands $|\\beta|$.",
    gap: "Les transitions sont soit rencontrées, soit manquées d’un écart, hypothèse 2.",
    smooth: "L’onde est assez régulière pour les diviseurs, hypothèse 4.",
    show: "deux couleurs et leurs petits diviseurs",
    showFails: "une onde hors du théorème : μ = 0.7",
  },
  physical: {
    intro:
      "Le lemme 1 dit que les populations restent positives. Il lui faut une condition qui y manque : tout $\\gamma$ ne peut pas venir d’un environnement. Avec",
    condition:
      "hors de la diagonale et $0$ dessus, le flot est complètement positif si et seulement si $-J\\Gamma J\\succeq0$, $J=1-\\mathbb{1}\\mathbb{1}^{\\mathsf T}/N$. Pour trois niveaux sans $W$ c’est un triangle : $\\sqrt{\\gamma_{13}}\\le\\sqrt{\\gamma_{12}}+\\sqrt{\\gamma_{23}}$.",
    else: "Sinon les équations de Bloch peuvent rendre une population négative. Cette page avertit, nomme les paires, et montre la courbe telle qu’elle est : rien n’est tronqué. Les équations de taux ne font jamais cela.",
    show: "une population sous zéro",
  },
  misprints: {
    intro:
      "En comparant cette page à l’article imprimé, un lecteur verra que certaines formules diffèrent. Chaque différence a été redérivée de (1) et vérifiée sur les courbes mêmes de Bloch. Là où des nombres peuvent trancher, les voici.",
    signs: {
      title: "Signes dans (17), 1.3.1 et 6.4",
      text: "$\\omega$ et $\\delta$ y portent leurs indices en ordre opposé ; (16) est juste. Seul $\\omega+\\varepsilon^{p}\\delta$ est une énergie. Deux niveaux, $\\varphi=\\cos0.8\\tau$, $\\varepsilon^{p}\\delta(2)=+0.2$ : Bloch décroît à 1.2929, le même ordre donne 1.2934, la formule imprimée 3.2812.",
      show: "la décroissance de l’autre côté de la raie",
    },
    thermal: {
      title: "Le signe dans (5)",
      text: "Tel qu’imprimé il contredit l’état thermique de 8.1.2. Avec $W(n,m)$ le taux de $n$ vers $m$ : $W(n,m)=e^{\\omega(n,m)/T}W(m,n)$, la descente est plus rapide.",
      show: "la relaxation seule, vers l’état thermique",
    },
    grouping: {
      title: "Sommes de carrés",
      text: "$\\sum_\\beta|\\varphi_\\beta|^2$ sur des multi-indices de même fréquence est faux : les amplitudes interfèrent. Amplitudes 0.3 et 0.4 sur une raie : Bloch décroît à 7.946, en groupant 7.924. Le second signe retourné : 0.16166 et 0.16172. Sans grouper, les deux vaudraient 3.98.",
      show: "des amplitudes qui s’annulent",
    },
    muZero: {
      title: "Table 2, μ = 0",
      text: "L’entrée $1/\\gamma$ pour tout $\\beta$ doit être la lorentzienne de (17) à $\\varepsilon=0$. Deux niveaux, $\\varphi=\\cos0.5\\tau$ : Bloch 1.1075, la lorentzienne 1.1077, l’entrée imprimée 2.",
      show: "à une demi-largeur de la raie, à μ = 0",
    },
    tableTwo: {
      title: "Table 2, μ/p > 4/3",
      text: "« $\\sigma=0$ et pas de taux » pour $\\mu/p>2$ vaut si chaque paire résonnante est désaccordée ; sinon $\\sigma=\\mu$ avec les taux $C/\\gamma$ des paires qui ne le sont pas. Les lignes entre 4/3 et 2 demandent la même chose.",
      show: "μ/p = 3 avec une paire exacte : la couche est toujours là",
    },
    lemma: {
      title: "Lemme 8",
      text: "Le minimum qui définit $c$ porte sur $\\|x\\|=1$, sinon il vaut 0. À $\\varepsilon$ fini la borne vaut avec tout $c'<c$, et avec $c$ lui-même seulement pour $\\mu=p$.",
      show: "la puissance, le temps exact et le temps mesuré d’une couche",
    },
    kernels: {
      title: "Corollaire 9",
      text: "Les noyaux sont ceux de $A_\\sharp$ et $B_\\sharp$ ; « symétrique non positif » veut dire symétrique à éléments non négatifs, dont les générateurs sont non positifs.",
      show: "les groupes de Π dessinés à côté des niveaux",
    },
    decoupled: {
      title: "Section 6, point 3",
      text: "Les niveaux que l’onde laisse tranquilles y sont retirés de $\\Pi$, et pourtant ils ne décroissent pas. $\\Pi$ projette sur tout le noyau, comme dans le corollaire 9.",
      show: "un niveau découplé que la limite garde",
    },
    twoLayers: {
      title: "Table 1, troisième ligne",
      text: "$\\sigma=2p-\\mu$ demande une paire résonnante désaccordée. Avec à la fois des paires exactes et désaccordées il y a deux couches, et les deux sont marquées ici.",
      show: "deux couches",
    },
    positivity: {
      title: "Lemme 1(iv)",
      text: "La positivité demande une condition sur $\\gamma$, voir Physique ou non.",
      show: "une population sous zéro",
    },
    words: {
      title: "Sections 6.5 et 1.1",
      text: "« Si $\\mu<p$, développements en série » est le cas $\\mu>p$ ; le temps est remis à l’échelle par $t'=\\varepsilon^{-\\sigma}t$. Les fréquences de 1.1 sont $\\omega/\\varepsilon^2$, et $\\gamma$ est la relaxation transverse.",
      show: "le cas μ > p, avec les vrais taux à côté de la puissance seule",
    },
    degenerate: {
      title: "Hypothèse 2",
      text: "Lue à la lettre, elle interdit les niveaux dégénérés, le sujet même. Elle doit ne parler que de $\\omega(n,k)\\ne0$. La preuve en 5.2 demande aussi $N_\\eta\\ge2$.",
      show: "des niveaux dégénérés, toutes hypothèses vérifiées",
    },
  },
  algorithm: {
    intro:
      "Pendant un temps lent $T$ l’onde oscille $T/\\varepsilon^2$ fois : à $\\varepsilon=10^{-6}$, $10^{12}$ fois. Un programme qui suit chaque oscillation a besoin d’années. Celui-ci a besoin de millisecondes, sans rien moyenner.",
    linear:
      "Les équations de Bloch sont linéaires, à coefficients qui se répètent : l’état après une période est une matrice fois l’état d’avant. Pour une fréquence c’est la monodromie de Floquet ; pour plusieurs, une matrice par phase des autres.",
    doubling:
      "Deux périodes sont une matrice fois elle-même, quatre cette matrice encore fois elle-même. Une quarantaine de doublements mènent à $10^{12}$ périodes. À plusieurs fréquences les phases avancent entre-temps, et décaler un polynôme trigonométrique est exact :",
    digits:
      "Un taux lent change l’état de $\\varepsilon^2$ par période, ce qui se noie à côté de 1. On garde donc $E$, jamais $1+E$ : à $\\varepsilon=10^{-7}$ les populations ont encore douze chiffres.",
    samples:
      "On double jusqu’à l’écart de deux échantillons ; de là, un vecteur est porté d’échantillon en échantillon. Pour peu de périodes, on les parcourt toutes.",
    certificate:
      "Chaque courbe est résolue deux fois, la seconde avec plus de pas et une grille de phases plus grande. La différence est le certificat sous la table ; s’y ajoutent la dérive de la somme et la plus petite population. Une courbe qui échoue le dit.",
    witness:
      "Un témoin indépendant demeure : un intégrateur direct d’ordre 8, lent et simple, qui suit chaque oscillation. Les tests comparent les deux sur des centaines de scénarios au hasard.",
    show: "10¹⁴ périodes",
  },
  symbols: {
    intro: "Chaque symbole de la page, et le réglage qui le déplace.",
    symbol: "symbole",
    meaning: "sens",
    where: "réglage",
    N: "nombre de niveaux",
    omega: "énergie non perturbée du niveau $n$ ; aussi les fréquences de l’onde",
    V: "couplage dipolaire, hermitien",
    gamma: "relaxation transverse, symétrique",
    W: "coefficient de Pauli, taux de $n$ vers $m$",
    phi: "l’onde",
    rho: "matrice densité : populations et cohérences",
    Pi: "moyenne sur les groupes de niveaux qui partagent à égalité",
    C: "force des raies qui rencontrent la transition",
    sigma: "exposant de la couche initiale",
    nu: "exposant des taux résonnants désaccordés",
    editor: "dans l’éditeur",
    openEditor: "Régler {{symbol}} dans l’éditeur",
    computed: "calculé",
  },
} as const;

/** The built-in lectures, in French. TeX stands between dollar signs, numbers are those of the English text. */

export const tableOne = {
  title: "La Table 1 en sept étapes",
  meaning:
    "Ce que change un désaccord dépend d’un seul nombre, μ/p. La table principale de l’article, ligne par ligne.",
  start: {
    title: "Trois niveaux et une onde",
    sentence:
      "Une onde mène le niveau 1 vers les niveaux 2 et 3. La paire 1–2 est exactement résonnante, le niveau 3 est manqué de $\\varepsilon^p\\delta$.",
    note: "Les courbes pleines sont les équations de Bloch, les brisées les équations de taux des paires résonnantes, (25). Ici $\\varepsilon = 10^{-5}$ : l’image couvre 1,6 × 10¹⁰ périodes de l’onde.\nDemandez à la salle : en combien de temps le niveau 3 se remplit-il si son désaccord compte pour rien, et en combien s’il est grand ? La Table 1 répond par un seul nombre, $\\mu/p$ : à quelle vitesse la relaxation s’évanouit, comparée au désaccord.",
  },
  below: {
    title: "μ/p = 1/2 : rien ne change",
    sentence: "Le désaccord se perd dans la largeur de la raie. Les niveaux 2 et 3 se remplissent ensemble.",
    note: "$\\varepsilon^p$ est bien plus petit que la largeur $\\varepsilon^\\mu$. Les deux taux montants valent 88,9, égaux à trois chiffres.\nIl y a une couche. Sur la courbe elle est passée après t = 0,0037. La Table 1 dit « aucune » : pas de différence avec $\\delta = 0$.",
  },
  equal: {
    title: "μ/p = 1 : le taux change",
    sentence:
      "Le désaccord est aussi grand que la raie est large. Le niveau 3 suit plus lentement, mais dans la même couche.",
    note: "Une lorentzienne, à une largeur de son centre, a la moitié de sa hauteur : le taux de 1–3 tombe de 88,9 à 44,5.\nIl y a toujours une seule couche, toujours d’ordre $\\varepsilon^\\mu$ : mesurée à 0,0053 maintenant.",
  },
  between: {
    title: "1 < μ/p < 2 : devinez d’abord",
    sentence: "Le niveau 3 est caché. Rejoint-il les autres ? Quand ?",
    note: "Faites voter la salle, puis dévoilez.\nÀ $\\mu/p = 1.5$ le taux de 1–3 est 2,73, 33 fois moins que celui de 1–2. Le niveau 3 les rejoint bien, mais dans une seconde couche d’ordre $\\varepsilon^{2p-\\mu}$ : mesurée à 0,19, après une première couche de 0,0055. C’est la ligne de la table où la couche elle-même change.",
  },
  border: {
    title: "μ/p = 2 : la frontière",
    sentence:
      "La transition désaccordée est maintenant aussi lente que la relaxation. Il n’y a plus de seconde couche.",
    note: "L’exposant $2p-\\mu$ est arrivé à zéro. Le taux de 1–3 est 0,497, de la taille des taux thermiques W.\nLa limite (29), en pointillé, fait partager 1 et 2 à égalité et ajoute le taux désaccordé à W. Les niveaux finissent à 0,363, 0,362 et 0,275.",
  },
  beyond: {
    title: "2 ≤ μ/p : devinez encore",
    sentence: "Le niveau 3 est de nouveau caché. Où finit-il ? À un tiers ?",
    note: "Pas à un tiers. Le taux de 1–3 est 0,089 : seule la relaxation remplit le niveau 3, et il finit à 0,244, alors que les niveaux 1 et 2 contiennent 0,379 et 0,377.\nLe projecteur Π ne joint plus le niveau 3 aux autres, et l’état asymptotique en est un autre : la dernière ligne.",
  },
  yours: {
    title: "Un curseur, quatre lignes",
    sentence: "Faites passer μ/p par 1 et 2. Regardez la ligne marquée, et le niveau 3.",
    note: "Il commence à 1,3, où la couche lente est mesurée à 0,078. Sous 1 les deux couches n’en font qu’une ; à partir de 2 la lente a disparu.\nLe curseur accroche à 1 et 2, où les lignes changent. Laissez quelqu’un dans la salle dire où s’arrêter.",
  },
};

export const ladder = {
  title: "D’où vient l’erreur ?",
  meaning:
    "Des équations de Bloch à la limite, une étape par échelon : ce que chacun laisse tomber, et ce que cela coûte.",
  bloch: {
    title: "Les équations de Bloch",
    sentence: "Rien n’est encore abandonné : populations et cohérences, suivies à travers chaque oscillation.",
    note: "Le système en V à $\\varepsilon = 10^{-2}$ : 15 915 périodes de l’onde. Les cohérences, en bas, atteignent 0,124. Le certificat dit de combien deux solutions de ces équations diffèrent ; chaque erreur qui suit est bien plus grande.\nTous les échelons plus bas laissent tomber quelque chose. Avant chacun, demandez ce que cela coûte.",
  },
  delayed: {
    title: "Échelon 1 : les cohérences vont seules",
    sentence:
      "Équation (14) : les populations mènent les cohérences, les cohérences ne se mènent plus l’une l’autre. Quelle est l’erreur ?",
    note: "La plus grande erreur d’une population est 0,00014.\nLa borne de l’article est d’ordre $\\varepsilon^{1-2\\mu}$, soit 0,63 ici. Les bornes sont des majorations : cet échelon vaut bien mieux que la sienne.",
  },
  timeDependent: {
    title: "Échelon 2 : plus de mémoire",
    sentence:
      "Équation (11) : les taux oublient le passé. Les populations évoluent si lentement que $t-\\varepsilon^2 s$ vaut bien $t$.",
    note: "L’erreur est maintenant 0,0012, 8 fois celle de l’échelon du dessus. Les taux (16) oscillent encore avec l’onde, et peuvent même être négatifs un moment.",
  },
  averaged: {
    title: "Échelon 3 : plus d’oscillation",
    sentence: "Équation (18) : des taux moyennés sur l’onde. Chaque raie est une lorentzienne.",
    note: "L’erreur est 0,0030, 2,5 fois celle de l’échelon du dessus. Regardez quand elle se produit : au début, où les taux moyennés agissent aussitôt alors que les vrais doivent d’abord monter. À la fin de l’image l’erreur n’est plus que 0,00003.",
  },
  dominant: {
    title: "Échelon 4 : les paires résonnantes seules",
    sentence: "Équation (25) : seules les raies qui résonnent quand $\\varepsilon \\to 0$ sont gardées.",
    note: "La plus grande erreur est 0,0029, pas plus qu’avant. Mais regardez maintenant la fin de l’image : le niveau 3 y est faux de 0,0003, dix fois plus qu’avec toutes les raies. Ce qui a été abandonné agit sans fin, si faible soit-il.",
  },
  limit: {
    title: "Échelon 5 : la limite",
    sentence:
      "Équation (29) : ε lui-même a disparu, et avec lui la couche. Les niveaux qui résonnent partagent à égalité dès le départ.",
    note: "De loin le plus grand pas : l’erreur après la couche est 0,033. La limite donne 0,333 à chaque niveau là où Bloch a 0,364, 0,336 et 0,300.\nD’où vient donc l’erreur ? À ce $\\varepsilon$, de la limite, pas des équations de taux.",
  },
  slopes: {
    title: "Quelles erreurs diminuent, et à quelle vitesse",
    sentence: "Les erreurs selon ε, chacune avec sa pente. Ce qui est prouvé et ce qu’on voit sont deux choses.",
    note: "Chaque échelon diminue avec $\\varepsilon$ ; la limite le plus lentement, car $\\varepsilon^{2p-\\mu}$ décroît si lentement. Une pente plus raide que l’exposant de l’article ne le contredit pas : l’article donne une majoration.",
  },
  yours: {
    title: "Diminuez ε",
    sentence: "Déplacez ε et regardez le graphique du bas : quelle courbe suit, laquelle bouge à peine ?",
    note: "À $\\varepsilon = 10^{-3}$ les taux moyennés se trompent de 0,00025, alors que c’était 0,0030 à $10^{-2}$. La limite n’est passée que de 0,033 à 0,022.\nMontrez et cachez des échelons avec la légende.",
  },
};

export const notPhysical = {
  title: "Quand les équations cessent d’être de la physique",
  meaning:
    "Populations négatives, taux négatifs, et un théorème hors de son domaine : ce qui échoue, et comment on s’en aperçoit.",
  sound: {
    title: "Ce qui doit tenir",
    sentence:
      "Les populations sont des probabilités : aucune n’est négative, et ensemble elles font 1. Le certificat le dit pour chaque courbe.",
    note: "Lisez le certificat à voix haute : l’erreur entre deux solutions, la trace, et si cette relaxation est seulement physique.\nLes équations gardent la trace par construction. Que les populations restent positives est un théorème avec une hypothèse, et le reste du cours porte sur ce qui arrive sans elle.",
  },
  gamma: {
    title: "Une relaxation qu’aucun bain ne produit",
    sentence:
      "Une cohérence meurt 20 fois plus vite que les deux autres. Le niveau 2 est caché : quelque chose peut-il mal tourner ?",
    note: "γ vaut 1 pour la paire 1–3 et 0,05 pour les deux autres. Dévoilez : la population du niveau 2 tombe à −0,048 à t = 0,21.\nCe n’est pas une erreur numérique : deux solutions s’accordent. Les équations de Bloch elles-mêmes le font. Le lemme 1(iv) demande une condition sur γ que l’article n’énonce pas ; l’avertissement nomme les paires qui la violent.",
  },
  repaired: {
    title: "La même chose avec un γ permis",
    sentence:
      "Les trois cohérences relaxent pareillement. Le niveau 2 reste positif, et le certificat dit « physique ».",
    note: "Le même atome et la même onde, avec γ = 0,05 pour les trois paires. Aucune population n’est jamais négative.\nSi 1 et 3 perdent vite leur phase commune, alors 2 doit perdre la sienne avec l’un d’eux au moins.",
  },
  rates: {
    title: "Des taux sous zéro",
    sentence: "Les taux (16) oscillent avec l’onde. Que font les populations quand un taux est négatif ?",
    note: "Dévoilez, et regardez l’axe : des « populations » au-dessus de 100 et au-dessous de −100. À $\\varepsilon = 0.3$ rien n’est lent, et des taux qui oublient le passé n’approchent rien.\nUne courbe peut être calculée exactement et ne rien signifier.",
  },
  resonant: {
    title: "Des taux qui ne voient rien",
    sentence:
      "Aucune transition de cet atome n’est exactement résonnante. Que prédisent les taux des paires résonnantes, (25) ?",
    note: "Dévoilez : il ne se passe rien du tout. Tous les taux (25) sont nuls et le niveau 3 garde tout, là où Bloch finit à 0,344.\nLes taux moyennés (18), qui gardent toutes les raies, finissent à 0,333. « Non résonnant » est un énoncé sur $\\varepsilon \\to 0$ ; à ce $\\varepsilon$ les raies sont si larges qu’elles se recouvrent, et les avertissements le disent.",
  },
  range: {
    title: "Au-delà de μ = 1/2",
    sentence: "Le théorème demande μ < 1/2. Rien ne casse à 1/2, mais rien n’est prouvé au-delà.",
    note: "À $\\mu = 0.7$ et $\\varepsilon = 10^{-2}$ les taux moyennés se trompent de 0,024 ; à $\\mu = 0.45$ c’était 0,0030.\nLa borne $\\varepsilon^{1-2\\mu}$ croît quand $\\varepsilon$ diminue dès que $\\mu$ dépasse 1/2. Faites passer le curseur et voyez l’avertissement venir et partir.",
  },
};

export const twoColours = {
  title: "Deux couleurs et petits diviseurs",
  meaning:
    "Des ondes à plusieurs fréquences : des amplitudes qui se rencontrent sur une raie, et des combinaisons presque résonnantes.",
  colours: {
    title: "Une onde de deux couleurs",
    sentence: "Fréquences 1 et $\\sqrt{2}$ : l’onde ne se répète jamais, mais presque, encore et encore.",
    note: "Chaque couleur excite une transition du niveau 1, et les deux sont désaccordées. Les taux moyennés suivent Bloch à 0,00003 près malgré tout : la périodicité n’est pas nécessaire, l’hypothèse 1 l’est.\nLa couche est lente : 1,3 en temps lent.",
  },
  add: {
    title: "Deux chemins vers une fréquence",
    sentence:
      "La seconde harmonique d’une couleur tombe sur l’autre. Les intensités s’ajoutent-elles, ou les amplitudes ?",
    note: "Les amplitudes : 0,3 + 0,4 = 0,7, puis le carré. Le taux moyenné est 3,96 dans chaque sens. Ajouter les intensités en donnerait environ la moitié.\nLa somme imprimée sur les multi-indices manque cela ; la somme doit porter sur les fréquences.",
  },
  cancel: {
    title: "Un signe change",
    sentence:
      "La même harmonique avec le signe opposé : 0,3 − 0,4. Les courbes sont cachées. Combien de fois plus lent ?",
    note: "Dévoilez : le taux est 0,081, 49 fois plus lent. Un détecteur d’intensités verrait la même lumière dans les deux cas.\nNotez l’axe du temps : il va jusqu’à 20 ici.",
  },
  neighbours: {
    title: "Une raie qui n’est pas résonnante",
    sentence: "Les taux des paires résonnantes, (25), contre toutes les raies, (18). Lesquels suivent Bloch ?",
    note: "Dévoilez : (25) se trompe de 0,034, (18) de 0,00003. À $\\varepsilon = 10^{-3}$ les raies sont larges de $\\varepsilon^{\\mu} = 0.126$ et les couleurs ne sont distantes que de 0,414 : chaque couleur atteint la transition de l’autre. Le taux de 1–3 est 0,842, là où sa propre raie seule donne 0,555.",
  },
  divisors: {
    title: "Petits diviseurs",
    sentence:
      "Les combinaisons β·ω de deux couleurs s’approchent d’une transition autant qu’on veut. Quelle taille doit avoir β ?",
    note: "Essayez : 7 − 5√2 vaut −0,071, 17 − 12√2 vaut 0,029, 99 − 70√2 vaut 0,0051. Il en existe de petits, mais seulement pour β grand, et une onde régulière n’a presque rien là. L’hypothèse 1 dit combien ils peuvent être petits, la droite de l’image ; le lemme 7 dit que $\\varepsilon^p\\delta$ ne la gâte pas.",
  },
  yours: {
    title: "ε plus petit, raies plus fines",
    sentence: "Quand ε diminue les raies se séparent, et les paires résonnantes sont tout ce qui reste.",
    note: "À $\\varepsilon = 10^{-6}$ l’erreur de (25) est descendue à 0,00093. Remontez ε, ou écartez la seconde fréquence de sa transition et voyez le niveau 3 perdre son excitation.",
  },
};

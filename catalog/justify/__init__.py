"""When a disclosure is justified: goals, the statements that prove or forbid them, verdicts.

Default-deny, after Legalease (Sen et al., 2014: a permission needs containment, a prohibition bites on overlap),
PoliCheck (Andow et al., 2020: clear, vague, omitted, incorrect, ambiguous), PoliGraph (Cui et al., 2023: subsumption
over a graph of terms) and contextual integrity (Nissenbaum, 2004: subject and source count).
"""

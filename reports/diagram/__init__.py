"""Data-flow diagrams: who data come from, what is held and why, who gets what, by which sentence, and what fails.

Flows become a drawing (`model.Diagram`, a sorted frozen value), a drawing becomes text for Graphviz (`dot`) or Mermaid
(`mermaid`); what Graphviz makes of it is cleaned for the web in `svg` and bound for print in `paper`.
"""

"""The overview of all flows as a matrix: data categories are columns, recipients rows, each disclosure a mark.

`gather` turns flows into a `model.Matrix`; `folding` decides which recipients share a row; `sheet` draws it as SVG that
fits a landscape A4 page. Nothing crosses, and no text is measured by one font alone (`text_fit`).
"""

"""An inventory as the sheets of a workbook, and the changes that somebody made in them."""

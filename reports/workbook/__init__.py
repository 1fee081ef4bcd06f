"""The workbook in which an inventory is edited by people who use a spreadsheet."""

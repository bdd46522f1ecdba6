"""Prints each cell with a formula, with the result stored beside it, as rows of JSON: sheet, cell, formula, type, value."""

import json
import sys

import openpyxl

formulas = openpyxl.load_workbook(sys.argv[1], data_only=False)
results = openpyxl.load_workbook(sys.argv[1], data_only=True)
rows = []
for sheet in formulas:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                result = results[sheet.title][cell.coordinate]
                rows.append([sheet.title, cell.coordinate, str(cell.value), result.data_type, result.value])
json.dump(rows, sys.stdout, allow_nan=False, default=str)

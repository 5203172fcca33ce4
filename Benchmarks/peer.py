#!/usr/bin/env python3
"""Reads files with one public library and prints how many values it saw: fastexcel FILE… or polars FILE…"""
import sys

name, *files = sys.argv[1:]
values = 0
if name == "fastexcel":
    import fastexcel
    for file in files:
        book = fastexcel.read_excel(file)
        for sheet in book.sheet_names:
            batch = book.load_sheet(sheet, header_row=None).to_arrow()
            values += batch.num_rows * batch.num_columns
else:
    import polars
    for file in files:
        frame = polars.read_csv(file, infer_schema=False)
        values += frame.height * frame.width
print(values)

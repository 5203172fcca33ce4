#!/usr/bin/env python3
"""Draws precision and recall by threshold on generated tables: docs/linkage-quality.svg.

usage: curves.py LINKTABLE [--folder F] [--out FILE.svg]

LINKTABLE is the product of that name of this package. Needs the gazetteer of the reference material, and nothing else.
"""
import argparse
import csv
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
GENERATOR = HERE.parent / "fixtures" / "linkage" / "make_table.py"
JOIN = 4.25
SETS = [
    ("5,000 rows", "#1b6ca8", ["--rows", "5000", "--seed", "11"]),
    ("5,000 rows, noisy", "#c0392b", ["--rows", "5000", "--seed", "12", "--noise", "0.7"]),
    ("20,000 rows, dense city", "#2e8b57", ["--rows", "20000", "--seed", "13", "--provinces", "79"]),
    ("100,000 rows", "#8e5ea2", ["--rows", "100000", "--seed", "14"]),
]


def curve(program, folder, number, options):
    table = folder / f"curve-{number}"
    if not (table / "flat.csv").exists():
        subprocess.run([sys.executable, GENERATOR, table, *options], check=True, stdout=subprocess.DEVNULL)
    text = subprocess.run([program, str(table), "2", "curve"], check=True, capture_output=True, text=True).stdout
    return [{key: float(value) for key, value in row.items()} for row in csv.DictReader(text.splitlines())]


def panel(name, key, curves, left, low):
    """One chart: bits along, `key` up from `low` to 1."""
    width, height, top = 380, 260, 46
    first, last = curves[0][0]["bits"], curves[0][-1]["bits"]
    x = lambda bits: left + (bits - first) / (last - first) * width
    y = lambda value: top + (1 - max(value, low)) / (1 - low) * height
    parts = [f'<text x="{left + width / 2}" y="{top - 14}" text-anchor="middle" font-weight="bold">{name}</text>']
    for step in range(6):
        value = low + (1 - low) * step / 5
        parts.append(f'<line x1="{left}" x2="{left + width}" y1="{y(value):.1f}" y2="{y(value):.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 6}" y="{y(value) + 4:.1f}" text-anchor="end">{value:.3f}</text>')
    for bits in range(int(first), int(last) + 1, 2):
        parts.append(f'<text x="{x(bits):.1f}" y="{top + height + 18}" text-anchor="middle">{bits}</text>')
    parts.append(f'<text x="{left + width / 2}" y="{top + height + 36}" text-anchor="middle">threshold, bits</text>')
    parts.append(f'<line x1="{x(JOIN):.1f}" x2="{x(JOIN):.1f}" y1="{top}" y2="{top + height}" stroke="#333" stroke-dasharray="4 3"/>')
    parts.append(f'<text x="{x(JOIN) + 4:.1f}" y="{top + height - 6}">joined from {JOIN}</text>')
    for (_, colour, _), points in zip(SETS, curves):
        line = " ".join(f"{x(p['bits']):.1f},{y(p[key]):.1f}" for p in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
    return parts


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--folder", type=pathlib.Path, default=HERE / ".build-inputs")
    arguments.add_argument("--out", type=pathlib.Path, default=HERE.parent / "docs" / "linkage-quality.svg")
    given = arguments.parse_args()
    curves = [curve(given.program, given.folder, number, options) for number, (_, _, options) in enumerate(SETS)]
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" width="980" height="400" font-family="sans-serif" font-size="12">',
             '<rect width="980" height="400" fill="white"/>']
    parts += panel("Precision of clusters", "precision", curves, 70, 0.95)
    parts += panel("Recall of clusters", "recall", curves, 560, 0.80)
    for place, (name, colour, _) in enumerate(SETS):
        left = 70 + place * 220
        parts.append(f'<line x1="{left}" x2="{left + 24}" y1="378" y2="378" stroke="{colour}" stroke-width="3"/>')
        parts.append(f'<text x="{left + 30}" y="382">{name}</text>')
    given.out.write_text("\n".join(parts + ["</svg>"]) + "\n", encoding="utf-8")
    for (name, _, _), points in zip(SETS, curves):
        at = min(points, key=lambda p: abs(p["bits"] - JOIN))
        print(f"{name}: precision {at['precision']:.4f}, recall {at['recall']:.4f} at {at['bits']} bits")


main()

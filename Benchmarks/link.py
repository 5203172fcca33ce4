#!/usr/bin/env python3
"""Times matching on generated tables, and Splink on the same tables where it is installed.

usage: link.py LINKTABLE [--rows 5000,50000] [--splink PYTHON] [--folder F]

PYTHON is an interpreter with splink, duckdb and pandas; the Splink model is that of the reference material beside the project
(`../shared/bench/splink_submissions.py`). Without either, only our own figures are printed. Tables need the gazetteer of the
reference material.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile

from measure import once

HERE = pathlib.Path(__file__).resolve().parent
GENERATOR = HERE.parent / "fixtures" / "linkage" / "make_table.py"
SPLINK = HERE.parent.parent / "shared" / "bench" / "splink_submissions.py"


def run(command):
    """Runs a command; gives the JSON of its last line and the peak memory of the process in MiB."""
    with tempfile.TemporaryFile() as output:
        memory = once(command, keep=output)[2]
        output.seek(0)
        return json.loads(output.read().decode().strip().splitlines()[-1]), memory


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--rows", default="5000,50000")
    arguments.add_argument("--splink", metavar="PYTHON")
    arguments.add_argument("--folder", type=pathlib.Path, default=HERE / ".build-inputs")
    given = arguments.parse_args()
    print("| rows | match, s | peak, MiB | pairs a row | F1 | Splink, s | Splink, MiB | time ratio | memory ratio |")
    print("|---|---|---|---|---|---|---|---|---|")
    times = []
    for rows in map(int, given.rows.split(",")):
        folder = given.folder / f"link-{rows}"
        if not (folder / "flat.csv").exists():
            subprocess.run([sys.executable, GENERATOR, folder, "--rows", str(rows), "--seed", "5"], check=True,
                           stdout=subprocess.DEVNULL)
        ours = run([given.program, str(folder)])[0]
        times.append((ours["rows"], ours["match_s"]))
        other = ["–"] * 4
        if given.splink and SPLINK.exists():
            # The whole process is measured for its memory; the time is that of the linkage alone.
            result, memory = run([given.splink, str(SPLINK), str(folder)])
            seconds = result["splink_s"]
            other = [f"{seconds:.1f}", f"{memory:.0f}", f"**{ours['match_s'] / seconds:.3f}**",
                     f"**{ours['peak_mb'] / memory:.2f}**"]
        print(f"| {ours['rows']:,} | {ours['match_s']:.2f} | {ours['peak_mb']} | {ours['pairs_per_row']:.1f} | {ours['f1']:.4f} | "
              + " | ".join(other) + " |", flush=True)
    if len(times) > 1 and times[0][1] > 0:
        (few, short), (many, long) = times[0], times[-1]
        print(f"\nTime grows as n^{math.log(long / short) / math.log(many / few):.2f} from {few:,} to {many:,} rows.")


main()

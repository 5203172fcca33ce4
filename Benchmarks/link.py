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
    """Runs a command; gives the JSON of its last line, and the CPU seconds and peak MiB of the whole process."""
    with tempfile.TemporaryFile() as output:
        cpu, _, memory = once(command, keep=output)
        output.seek(0)
        return json.loads(output.read().decode().strip().splitlines()[-1]), cpu, memory


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--rows", default="5000,50000")
    arguments.add_argument("--splink", metavar="PYTHON")
    arguments.add_argument("--folder", type=pathlib.Path, default=HERE / ".build-inputs")
    given = arguments.parse_args()
    print("| rows | match, s | CPU, s | peak, MiB | pairs a row | candidates' recall, initiatives / commendations | F1 | Splink, s | Splink CPU, s | Splink, MiB | time ratio | CPU ratio | memory ratio |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    times = []
    for rows in map(int, given.rows.split(",")):
        folder = given.folder / f"link-{rows}"
        if not (folder / "flat.csv").exists():
            subprocess.run([sys.executable, GENERATOR, folder, "--rows", str(rows), "--seed", "5"], check=True,
                           stdout=subprocess.DEVNULL)
        ours, cpu, _ = run([given.program, str(folder)])
        found, _, _ = run([given.program, str(folder), "2", "candidates"])
        # On a busy machine CPU seconds tell how time grows, and wall seconds do not.
        times.append((ours["rows"], ours["cpu_s"]))
        other = ["–"] * 6
        if given.splink and SPLINK.exists():
            # Whole processes are measured for CPU and memory; the time is that of the linkage alone, which for Splink
            # leaves out the preparation of the fields, and for us does not.
            result, other_cpu, memory = run([given.splink, str(SPLINK), str(folder)])
            seconds = result["splink_s"]
            other = [f"{seconds:.1f}", f"{other_cpu:.1f}", f"{memory:.0f}", f"**{ours['match_s'] / seconds:.3f}**",
                     f"**{cpu / other_cpu:.3f}**", f"**{ours['peak_mb'] / memory:.2f}**"]
        print(f"| {ours['rows']:,} | {ours['match_s']:.2f} | {cpu:.1f} | {ours['peak_mb']} | {ours['pairs_per_row']:.1f} | "
              f"{found['initiatives']:.4f} / {found['commendations']:.4f} | {ours['f1']:.4f} | "
              + " | ".join(other) + " |", flush=True)
    if len(times) > 1 and times[0][1] > 0:
        (few, short), (many, long) = times[0], times[-1]
        print(f"\nCPU time of the matching grows as n^{math.log(long / short) / math.log(many / few):.2f} from {few:,} to {many:,} rows.")


main()

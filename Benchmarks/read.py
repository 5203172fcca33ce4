#!/usr/bin/env python3
"""Compares `tonghop cells --count` with public readers and with C, and prints a table of ratios.

usage: read.py PROGRAM [--many PROGRAM] [--inputs FOLDER] [--scale F] [--rounds N]

Needs xlsxwriter, fastexcel, pyarrow, polars from PyPI; valgrind for instructions; and for C's inflate and SAX the
program of the reference material beside the project (`../shared/bench/limits.c`). What is absent is left out.
"""
import argparse
import os
import pathlib
import platform
import subprocess
import sys
import zipfile

from measure import instructions, once, peak, together

HERE = pathlib.Path(__file__).resolve().parent
LIMITS = HERE.parent.parent / "shared" / "bench" / "limits.c"


def floor_program(folder):
    """The C program that inflates and parses with empty callbacks, or None."""
    program = folder / "limits"
    if not program.exists():
        if not LIMITS.exists():
            return None
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0", "zlib", "expat"],
                               capture_output=True, text=True).stdout.split()
        built = subprocess.run(["cc", "-O2", "-w", str(LIMITS), "-o", str(program), *flags, "-ldeflate", "-lpthread"])
        if built.returncode:
            return None
    return str(program)


def shared_text(path):
    """MiB of text in a workbook's shared strings, tags left out roughly as 9 bytes a string."""
    with zipfile.ZipFile(path) as archive:
        if "xl/sharedStrings.xml" not in archive.namelist():
            return 0.0
        part = archive.read("xl/sharedStrings.xml")
    return (len(part) - 16 * part.count(b"<si>")) / 2**20


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("--many", metavar="PROGRAM", help="reads many workbooks in one process")
    arguments.add_argument("--inputs", type=pathlib.Path, default=HERE / ".build-inputs")
    arguments.add_argument("--scale", default="1")
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    inputs = given.inputs
    if not (inputs / "many").exists():
        print("making inputs…", file=sys.stderr)
        subprocess.run([sys.executable, HERE / "make_inputs.py", inputs, "--scale", given.scale], check=True)
    ours = lambda file, *options: [given.program, "cells", "--count", *options, str(inputs / file)]
    peer = lambda name, *files: [sys.executable, str(HERE / "peer.py"), name, *map(str, files)]
    os.environ["POLARS_MAX_THREADS"] = "1"
    print(f"| what | ours | other | ratio | mark |\n|---|---|---|---|---|")

    def line(what, left, right, mark, unit, digits=2):
        print(f"| {what} | {left:,.{digits}f} {unit} | {right:,.{digits}f} {unit} | **{left / right:.2f}** | {mark} |", flush=True)

    def alone(what, left, mark, unit, digits=1):
        print(f"| {what} | {left:,.{digits}f} {unit} | – | – | {mark} |", flush=True)

    floor = floor_program(inputs)
    if floor and given.many:
        small = str(inputs / "small.xlsx")
        right = instructions([floor, small, "-n", "1", "sax-noop"])
        for name, options, mark in [("through libxml2", ["--libxml2"], "≤ 1.10"), ("with the scanner", [], "")]:
            left = instructions([given.many, *options, "1", small])
            if left and right:
                line(f"xlsx {name}, instructions: C inflate + empty SAX", left / 1e6, right / 1e6, mark, "Mi", 0)
    if given.many:
        result = together({"ours": [given.many, "--libxml2", "1", str(inputs / "wide.xlsx")],
                           "fastexcel": peer("fastexcel", inputs / "wide.xlsx")}, given.rounds)
        line("xlsx through libxml2, CPU: fastexcel, wide", result["ours"][0], result["fastexcel"][0], "≤ 0.75", "s")
    result = together({"ours": ours("wide.xlsx"), "fastexcel": peer("fastexcel", inputs / "wide.xlsx")}, given.rounds)
    line("xlsx with the scanner, CPU: fastexcel, wide", result["ours"][0], result["fastexcel"][0], "≤ 0.30", "s")
    line("xlsx with the scanner, wall: fastexcel, wide", result["ours"][1], result["fastexcel"][1], "≤ 0.18", "s")
    memory = result["ours"][2]
    line("xlsx, peak memory: fastexcel, wide", memory, result["fastexcel"][2], "", "MiB", 0)
    bound = 24 + 1.3 * shared_text(inputs / "wide.xlsx")
    line("xlsx, peak memory: 24 MiB + 1.3 × shared strings' text, wide", memory, bound, "≤ 1", "MiB", 0)
    tall = peak(ours("tall.xlsx")) or once(ours("tall.xlsx"))[2]
    alone("xlsx, peak memory, tall (400,000 rows without shared strings)", tall, "≤ 24 MiB", "MiB")
    many = sorted((inputs / "many").glob("*.xlsx"))
    if given.many:
        result = together({
            "one": [given.many, "1", *map(str, many)],
            "two": [given.many, "2", *map(str, many)],
            "fastexcel": peer("fastexcel", *many)}, given.rounds)
        line(f"{len(many):,} small workbooks, CPU: fastexcel", result["one"][0], result["fastexcel"][0], "", "s")
        line(f"{len(many):,} small workbooks, wall, two threads: fastexcel", result["two"][1], result["fastexcel"][1],
             "≤ 0.20", "s")
    result = together({"ours": ours("wide.csv"), "polars": peer("polars", inputs / "wide.csv")}, given.rounds)
    line("CSV, CPU: polars, one thread", result["ours"][0], result["polars"][0], "≤ 0.40", "s")
    line("CSV, peak memory: polars", result["ours"][2], result["polars"][2], "", "MiB", 0)
    start = together({"version": [given.program, "--version"]}, 20)["version"]
    alone("start-up, CPU", start[0] * 1000, "≤ 6 ms", "ms")
    alone("start-up, peak memory", peak([given.program, "--version"]) or start[2], "≤ 10 MiB", "MiB")
    print(f"\n{os.cpu_count()} cores, {platform.system()} {platform.machine()}, medians of {given.rounds} interleaved rounds")


main()

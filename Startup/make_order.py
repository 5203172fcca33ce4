#!/usr/bin/env python3
"""Lists what the program touches first, so that the linker can lay it together: fewer pages are read and mapped.

usage: make_order.py PROGRAM MAP WORKBOOK > order.txt     (`make startup-order` does it; needs valgrind)

PROGRAM is linked with `-Map=MAP --no-demangle`. The program prints its version, then counts the cells of WORKBOOK, then
checks it; functions come in the order of these commands, one name for each section. Names that a later build does not
have are passed over by the linker.
"""
import bisect, os, re, subprocess, sys, tempfile

program, map_path, workbook = sys.argv[1:]
COMMANDS = [["--version"], ["cells", "--count", workbook], ["check", workbook]]


def symbols():
    lines = (line.split() for line in subprocess.run(["nm", "-n", program], capture_output=True, text=True, check=True).stdout.splitlines())
    return [(int(parts[0], 16), parts[2]) for parts in lines if len(parts) == 3]


def sections():
    """The input section that each symbol stands in."""
    found, section = {}, None
    for line in open(map_path, errors="replace"):
        parts = re.match(r"\s*([0-9a-f]+)\s+[0-9a-f]+\s+[0-9a-f]+\s+\d+ *(\S.*)$", line)
        if parts and ":(" in parts[2]:
            section = parts[1]
        elif parts and section:
            found.setdefault(parts[2], section)
    return found


def executed(command, folder):
    """Addresses of all instructions of the program itself."""
    out = os.path.join(folder, "calls")
    subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, "--dump-instr=yes", "--compress-strings=no",
                    "--compress-pos=no", program, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    own, places = False, set()
    for line in open(out, errors="replace"):
        if line.startswith("ob="):
            own = os.path.basename(line[3:].strip()) == os.path.basename(program)
        elif own and line.startswith("0x"):
            places.add(int(line.split()[0], 16))
    return places


def read_only_data(folder):
    """Addresses in .rodata that are read before the version is printed."""
    sizes = subprocess.run(["size", "-A", "-d", program], capture_output=True, text=True, check=True).stdout
    size, start = map(int, re.search(r"\.rodata\s+(\d+)\s+(\d+)", sizes).groups())
    tell = subprocess.run(["valgrind", "--tool=none", "-d", "-d", program, "--version"], capture_output=True, text=True).stderr
    base = int(re.search(r"file ([0-9a-f]+)-[0-9a-f]+ .* o=0 ", tell)[1], 16)
    log = os.path.join(folder, "loads")
    subprocess.run(["valgrind", "--tool=lackey", "--trace-mem=yes", "--log-file=" + log, program, "--version"], stdout=subprocess.DEVNULL)
    places = set()
    for line in open(log, errors="replace"):
        load = re.match(r" [LSM] ([0-9a-f]+),", line)
        if load and start <= int(load[1], 16) - base < start + size:
            places.add(int(load[1], 16) - base)
    return places


def main():
    table, home = symbols(), sections()
    starts = [start for start, _ in table]
    with tempfile.TemporaryDirectory() as folder:
        steps = [read_only_data(folder)] + [executed(command, folder) for command in COMMANDS]
    listed = set()
    for places in steps:
        touched = sorted({bisect.bisect_right(starts, place) - 1 for place in places})
        for address in sorted({starts[index] for index in touched if index >= 0}):
            names = (name for start, name in table[bisect.bisect_left(starts, address):bisect.bisect_right(starts, address)])
            name = next((name for name in names if name in home), None)
            if name and home[name] not in listed:
                listed.add(home[name])
                print(name)


main()

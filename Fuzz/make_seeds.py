#!/usr/bin/env python3
"""Makes the seeds of every fuzz target from the spreadsheets at hand.

usage: make_seeds.py OUT FOLDER [FOLDER ...]

OUT/<target>/ gets one file for each part or file that the target reads; large ones are left out.
"""
import hashlib
import pathlib
import struct
import sys
import zipfile

LIMIT = 12_000
PER_TARGET = 1500
# What shows that a file has something beside its cells.
DETAILS = (b"comment", b"Comment", b"yperlink", b"tableParts", b"definedName", b"zeroHeight", b"annotation", b"xlink:href",
           b"database-range", b"header-rows", b"print-ranges", b"HRef", b"href", b"NamedRange")


def compound_stream(data):
    """The records of a workbook inside a compound file, or None."""
    if data[:8] != b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return None
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    first_directory, cutoff, first_mini = (struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60))
    at = lambda number: data[(number + 1) * sector:(number + 2) * sector]
    table = []
    for number in struct.unpack_from("<109I", data, 76):
        if number < 0xFFFFFFFA:
            table += struct.unpack("<%dI" % (sector // 4), at(number))

    def chain(number, links, piece):
        result = []
        while number < len(links) and len(result) < 10_000:
            result.append(piece(number))
            number = links[number]
        return b"".join(result)

    directory = chain(first_directory, table, at)
    entries = [directory[i:i + 128] for i in range(0, len(directory) - 127, 128)]
    mini_start = struct.unpack_from("<I", entries[0], 116)[0]
    for entry in entries:
        name = entry[:max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le", "replace")
        start, size = struct.unpack_from("<II", entry, 116)
        if name.lower() not in ("workbook", "book"):
            continue
        if size >= cutoff:
            return chain(start, table, at)[:size]
        mini = chain(mini_start, table, at)
        packed = chain(first_mini, table, at)
        links = struct.unpack("<%dI" % (len(packed) // 4), packed)
        return chain(start, links, lambda number: mini[number * 64:number * 64 + 64])[:size]
    return None


def seeds(path):
    """Pairs of target and bytes."""
    data = path.read_bytes()
    if data[:2] == b"PK":
        yield "zip", data
        try:
            parts = {name: zipped.read(name) for zipped in [zipfile.ZipFile(path)]
                     for name in zipped.namelist() if zipped.getinfo(name).file_size < LIMIT}
        except Exception:
            return
        needed = {n: b for n, b in parts.items()
                  if n.endswith((".xml", ".rels")) and not any(w in n for w in ("theme", "docProps", "drawing"))}
        if "mimetype" in parts:
            needed = {"mimetype": parts["mimetype"], **needed}
        laid_open = b"".join(b"\x01" + n.encode() + b"\x02" + b for n, b in needed.items()
                             if not set(b"\x01\x02") & set(b))
        if any(word in laid_open for word in DETAILS):
            yield "details", laid_open
        if "content.xml" in parts:
            yield "ods", parts["content.xml"]
        else:
            yield "workbook", laid_open
        for name, part in needed.items():
            if "/worksheets/" in name and name.endswith(".xml"):
                yield "sheet", part
                yield "lanes", part
            elif name.endswith("sharedStrings.xml"):
                yield "strings", part
            elif name.endswith("styles.xml") and "content.xml" not in parts:
                yield "styles", part
    elif data[:4] == b"\xd0\xcf\x11\xe0" or data[:1] == b"\x09" and data[1:2] in b"\x00\x02\x04\x08":
        yield "xls", data
        yield "details", data
        try:
            records = compound_stream(data)
        except Exception:
            records = None
        if records:
            yield "xls", records
            yield "details", records
    elif b"office:document" in data[:2000]:
        yield "ods", data
        yield "details", data
    elif data.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        yield "markup", data
        if any(word in data for word in DETAILS):
            yield "details", data
    else:
        yield "csv", data


def main():
    out = pathlib.Path(sys.argv[1])
    found = {}
    for folder in sys.argv[2:]:
        for path in sorted(pathlib.Path(folder).rglob("*")):
            if path.is_file() and path.suffix not in (".md", ".py", ".jsonl", ".gz", ".cells", ".tsv"):
                if path.stat().st_size < 400_000:
                    for target, data in seeds(path):
                        if 0 < len(data) <= LIMIT:
                            found.setdefault(target, {})[hashlib.sha1(data).hexdigest()] = data
    for target, items in sorted(found.items()):
        folder = out / target
        folder.mkdir(parents=True, exist_ok=True)
        # The smallest come first: they are read most often in a second.
        chosen = sorted(items.items(), key=lambda item: (len(item[1]), item[0]))[:PER_TARGET]
        for name, data in chosen:
            (folder / name).write_bytes(data)
        print(f"{target}: {len(chosen)} seeds")


main()

#!/usr/bin/env python3
"""Make data/gazetteer.txt from the gazetteer tables of the reference material.

usage: make_resources.py [folder of the gazetteer tables]

One line a unit or alias, sorted by key, fields parted by '|':

    key      the short name folded: lower case, no marks, words parted by one space
    level    p province, d district, w ward; upper case where the line is an alias
    era      1 the units of 2021, 5 those since 2025-07-01
    type     M thành phố trực thuộc trung ương, N tỉnh; Q quận, H huyện, S thị xã, C thành phố thuộc
             tỉnh; P phường, X xã, T thị trấn, K đặc khu
    code     as the statistics office gives it
    parent   the district of a ward, the province of a district or of a ward of 2025
    next     2021: the default successor (ward), or the province since 2025 (district, province)
             2025: province and district of 2021 where all former communes lay in one, '/' between
    name     the short name as it is written; for aliases empty

The output is byte-identical from run to run.
"""
import csv
import os
import re
import sys
import unicodedata
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = {
    "Quận": "Q", "Huyện": "H", "Thị xã": "S", "Thành phố": "C",
    "Phường": "P", "Xã": "X", "Thị trấn": "T", "Đặc khu": "K", "Tỉnh": "N",
}
TYPE_WORDS = re.compile(r"^(thanh pho|tp|tinh|t|quan|q|huyen|h|thi xa|tx) +")


def fold(text):
    text = text.replace("đ", "d").replace("Đ", "D")
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    key = " ".join(re.findall(r"[a-z0-9]+", bare.lower()))
    return re.sub(r"\b0+(\d)", r"\1", key)


def spellings(key):
    """The keys with one final i written as y, or the other way."""
    for match in re.finditer(r"\b(?:[hklmstv]|qu)([iy])\b", key):
        yield key[:match.start(1)] + ("y" if match[1] == "i" else "i") + key[match.end(1):]


def main():
    source = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        HERE, "../../../../shared/domain/gazetteer")

    def table(name):
        with open(os.path.join(source, name + ".csv"), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    provinces, provinces25 = table("provinces_2021"), table("provinces_2025")
    districts, wards, wards25 = table("districts_2021"), table("wards_2021"), table("wards_2025")
    province_map = {row["old_code"]: row["new_code"] for row in table("province_map")}
    district_map = {row["old_code"]: row["new_province_code"] for row in table("district_map")}
    province_of = {row["code"]: row["province_code"] for row in districts}
    district_of = {row["code"]: row["district_code"] for row in wards}
    successor, origins = {}, defaultdict(set)
    for row in table("ward_map"):
        if row["is_default"] == "1":
            successor[row["old_code"]] = row["new_code"]
        origins[row["new_code"]].add(district_of[row["old_code"]])

    lines = set()

    def add(key, level, era, kind, code, parent, following, name):
        lines.add((key, level, era, kind, code, parent, following, name))

    for row in provinces:
        kind = "M" if row["type"] == "Thành phố" else "N"
        add(fold(row["short_name"]), "p", "1", kind, row["code"], "", province_map[row["code"]],
            row["short_name"])
    for row in provinces25:
        kind = "M" if row["type"] == "Thành phố" else "N"
        add(fold(row["short_name"]), "p", "5", kind, row["code"], "", "", row["short_name"])
    for row in districts:
        add(fold(row["short_name"]), "d", "1", TYPES[row["type"]], row["code"],
            row["province_code"], district_map.get(row["code"], ""), row["short_name"])
    for row in wards:
        add(fold(row["short_name"]), "w", "1", TYPES[row["type"]], row["code"],
            row["district_code"], successor.get(row["code"], ""), row["short_name"])
    for row in wards25:
        old = origins[row["code"]]
        old_provinces = {province_of[code] for code in old}
        former = (min(old_provinces) if len(old_provinces) == 1 else "") + "/" + (
            min(old) if len(old) == 1 else "")
        add(fold(row["short_name"]), "w", "5", TYPES[row["type"]], row["code"],
            row["province_code"], former, row["short_name"])

    kinds = {(row["code"], "1"): "M" if row["type"] == "Thành phố" else "N" for row in provinces}
    kinds |= {(row["code"], "5"): "M" if row["type"] == "Thành phố" else "N" for row in provinces25}
    names = {(row["code"], "1"): fold(row["short_name"]) for row in provinces}
    names |= {(row["code"], "5"): fold(row["short_name"]) for row in provinces25}
    district_kinds = {row["code"]: TYPES[row["type"]] for row in districts}
    district_names = {row["code"]: fold(row["short_name"]) for row in districts}
    for row in table("aliases"):
        era = "5" if row["era"] == "2025" else "1"
        key = fold(row["alias"])
        if row["kind"] in ("province", "province_initials"):
            key = TYPE_WORDS.sub("", key)
            ordinary = row["ambiguous"] == "1" and row["alias"] not in ("Vũng Tàu", "Huế")
            if key == names[(row["code"], era)] or ordinary or len(key) < 2:
                continue
            following = province_map.get(row["code"], "") if era == "1" else ""
            add(key, "P", era, kinds[(row["code"], era)], row["code"], "", following, "")
        elif row["kind"] == "district":
            # Names of bodies ("Quận ủy Quận 1") are understood by their type words.
            bare = TYPE_WORDS.sub("", key)
            if re.match(r"(quan|huyen|thanh|ubnd|uy|ubmttq|mttq)\b", bare):
                continue
            if bare == district_names[row["code"]] or re.fullmatch(r"q\d+", bare):
                continue
            kind = "Q" if bare in ("2", "9", "thu duc") else district_kinds[row["code"]]
            add(bare, "D", era, kind, row["code"], province_of[row["code"]],
                district_map[row["code"]], "")
    # "An Qui" for An Quy, "Mĩ Tho" for Mỹ Tho: both spellings of a final i are in use.
    for key, level, era, kind, code, parent, following, _ in sorted(lines):
        if level in "dw":
            for other in spellings(key):
                add(other, level.upper(), era, kind, code, parent, following, "")
    # Thủ Đức was a quận until 2021-01-01 (resolution 1111/NQ-UBTVQH14).
    add("thu duc", "D", "1", "Q", "769", "79", district_map["769"], "")
    with open(os.path.join(HERE, "data", "gazetteer.txt"), "w", encoding="utf-8", newline="") as out:
        for line in sorted(lines):
            out.write("|".join(line) + "\n")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What understanding costs beside reading, stage by stage.

usage: stages.py STAGES [FOLDER] [--rounds N]

Takes the .xlsx files of FOLDER (that of the covid-2021 fixtures by default) as many small ones, and a list of
20,000 rows made here: units, decisions and dates come back as in real lists, names and what was achieved hardly do.
"""
import argparse
import datetime
import json
import os
import pathlib
import random
import subprocess

import xlsxwriter

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "Sources/TongHop/Resources"
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLE = "Văn Thị Hữu Đức Minh Ngọc Thanh Quốc Xuân Thu Hồng Kim Gia Bảo".split()
GIVEN = "An Bình Châu Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Khánh Lan Linh Long Mai Nam Nga Phúc Quân Sơn Tâm Yến".split()
WARDS = ["Phường Bến Nghé", "Phường Bến Thành", "Phường Cô Giang", "Phường Đa Kao", "P. Tân Định", "P.Nguyễn Cư Trinh",
         "Phường Cầu Kho", "Phường Cầu Ông Lãnh", "Phường Phạm Ngũ Lão", "P. Nguyễn Thái Bình"]
BODIES = ["UBND {}", "Công an {}", "Trạm Y tế {}", "Hội LHPN {}", "Đoàn TNCS HCM {}", "Trường Tiểu học Kết Đoàn, {}",
          "Ban Chỉ huy Quân sự {}", "Hội Chữ thập đỏ {}", "UBMTTQ {}", "Khu phố 3 - {}"]
POSITIONS = ["Chủ tịch", "Phó Chủ tịch", "Cán bộ Y tế", "Trưởng khu phố", "Tổ trưởng Tổ COVID cộng đồng", "Chi hội trưởng",
             "Công an viên", "Bí thư Đoàn", "Giáo viên", "Tình nguyện viên"]
DEEDS = ["Tham gia lấy mẫu xét nghiệm", "Vận chuyển hàng cứu trợ", "Chăm sóc người mắc COVID-19", "Trực chốt kiểm soát dịch",
         "Vận động {} suất quà cho hộ khó khăn", "Nấu {} suất ăn cho tuyến đầu", "Tuyên truyền phòng, chống dịch"]
PLACES = ["tại khu phố {}", "trong đợt {}", "cho {} hộ dân", "từ ngày {}/6/2021", "với tinh thần trách nhiệm cao, {} tháng liền"]
AWARDS = ["Giấy khen", "Giấy khen của Chủ tịch UBND Quận 1", "Bằng khen", "Thư khen", "GK", "Biểu dương, tuyên dương"]
LEVELS = ["Cấp huyện", "Cấp xã", "cấp tỉnh", "Cấp huyện"]
HEADER = ["TT", "Tên tập thể, cá nhân", "Chức vụ, nghề nghiệp", "Đơn vị, địa chỉ công tác", "Địa phương", "Thành tích",
          "Hình thức khen thưởng", "Cấp quyết định", "Số quyết định", "Ngày quyết định", "Mức tiền thưởng"]


def long_list(path, count):
    """A list of commendations as a district keeps it; all people are invented."""
    r = random.Random(2021)
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Khen thưởng")
    day_format = book.add_format({"num_format": "dd/mm/yyyy"})
    for row, text in [(0, "UBND THÀNH PHỐ HỒ CHÍ MINH"), (1, "ỦY BAN NHÂN DÂN QUẬN 1"),
                      (3, "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG TRONG PHÒNG, CHỐNG DỊCH COVID-19")]:
        sheet.write(row, 0, text)
    sheet.write_row(5, 0, HEADER)
    decisions = [(f"{r.randrange(1, 9999)}/QĐ-UBND", datetime.date(2021, 5, 1) + datetime.timedelta(days=r.randrange(240)))
                 for _ in range(count // 50)]
    for number in range(1, count + 1):
        ward = r.choice(WARDS)
        body = r.choice(BODIES).format(ward)
        is_body = r.random() < 0.2
        name = body if is_body else " ".join(map(r.choice, (FAMILY, MIDDLE, MIDDLE, GIVEN)))
        decision, day = decisions[number * len(decisions) // (count + 1)]
        deed = f"{r.choice(DEEDS)} {r.choice(PLACES)}".replace("{}", str(r.randrange(1, 400)))
        sheet.write_row(5 + number, 0, [number, name, "" if is_body else r.choice(POSITIONS), body, f"{ward}, Quận 1", deed,
                                        r.choice(AWARDS), r.choice(LEVELS), decision])
        sheet.write_datetime(5 + number, 9, day, day_format)
        sheet.write_number(5 + number, 10, r.choice((298000, 447000, 745000, 894000, 1490000)))
    book.close()


def measure(program, rounds, files):
    out = subprocess.run([program, "covid-2021", str(rounds), *map(str, files)], check=True, stdout=subprocess.PIPE,
                         env={**os.environ, "TONGHOP_RESOURCES": str(DATA)})
    return json.loads(out.stdout)


UNDERSTAND = ["locate", "map", "detect", "normalise", "validate"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program")
    arguments.add_argument("folder", nargs="?", default=str(HERE.parent / "fixtures/campaigns/covid-2021/inbox"))
    arguments.add_argument("--rounds", type=int, default=9)
    given = arguments.parse_args()
    inputs = HERE / ".build-inputs"
    inputs.mkdir(exist_ok=True)
    large = inputs / "khen-thuong.xlsx"
    if not large.exists():
        long_list(large, 20_000)
    small = sorted(pathlib.Path(given.folder).rglob("*.xlsx"))
    tables = [("small files", measure(given.program, given.rounds, small)),
              ("one of 20,000 rows", measure(given.program, max(3, given.rounds // 3), [large]))]
    for name, table in tables:
        files, rows, read = table.pop("files"), table.pop("rows"), table["read"][1]
        print(f"\n{name}: {files} files, {rows} rows\n\n| stage | CPU ms a file | : reading | first round, ms |\n|---|---|---|---|")
        table["**locate to validate**"] = [sum(table[stage][round] for stage in UNDERSTAND) for round in (0, 1)]
        for stage, (first, rest) in table.items():
            print(f"| {stage} | {rest / files * 1e3:.3f} | {rest / read:.2f} | {first * 1e3:.1f} |")


if __name__ == "__main__":
    main()

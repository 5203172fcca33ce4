#!/usr/bin/env python3
"""Makes the reading benchmark's inputs, the same on every machine.

usage: make_inputs.py OUT [--scale F]

wide.xlsx   200,000 rows of 20 columns, shared strings      many/  2,000 workbooks of 60 rows
wide.csv    the same rows                                   small.xlsx, part.csv  a twentieth of them
tall.xlsx   400,000 rows of 5 columns without texts to share: does memory grow with the rows?
"""
import argparse
import csv
import datetime
import pathlib
import random

import xlsxwriter

FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()
MIDDLE = "Văn Thị Hữu Đức Minh Ngọc Thanh Quốc Xuân Thu Hồng Kim Gia Bảo".split()
GIVEN = "An Bình Châu Dũng Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Khánh Lan Linh Long Mai Nam Nga Phúc Quân Sơn Tâm Yến".split()
PLACE = "Tân Phú Bình Hưng Hòa Thạnh Vĩnh Long An Mỹ Đông Tây Xuân Lộc Thới Khánh".split()
PROVINCE = ["Thành phố Hồ Chí Minh", "Hà Nội", "Đà Nẵng", "Cần Thơ", "Nghệ An", "Thanh Hóa", "Khánh Hòa", "Đồng Tháp"]
UNIT = ["Trường THPT", "Trường Tiểu học", "Phòng Nội vụ", "Bệnh viện Đa khoa", "Ủy ban nhân dân"]
AWARD = ["Chiến sĩ thi đua cơ sở", "Lao động tiên tiến", "Bằng khen của Thủ tướng Chính phủ", "Giấy khen của Giám đốc Sở"]
REASON = ["Hoàn thành xuất sắc nhiệm vụ công tác năm", "Có sáng kiến cải tiến kỹ thuật được công nhận năm",
          "Tích cực tham gia phòng & chống dịch bệnh, \"hỗ trợ nhân dân\" <vùng lũ> năm"]
HEADER = ["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Đơn vị", "Xã", "Huyện", "Tỉnh", "Danh hiệu", "Số quyết định",
          "Ngày quyết định", "Lý do", "Mức thưởng", "Hệ số", "Số năm", "Điện thoại", "Email", "Chức vụ", "Ghi chú"]
EPOCH = datetime.date(1899, 12, 30)


def wide_rows(count, seed):
    """Rows of people, places and decisions; all invented."""
    r = random.Random(seed)
    two = lambda: f"{r.choice(PLACE)} {r.choice(PLACE)}"
    for number in range(1, count + 1):
        yield [number, f"{r.choice(FAMILY)} {r.choice(MIDDLE)} {r.choice(MIDDLE)} {r.choice(GIVEN)}",
               datetime.date(1960, 1, 1) + datetime.timedelta(days=r.randrange(16_000)), r.choice(("Nam", "Nữ")),
               "%012d" % r.randrange(10**12), f"{r.choice(UNIT)} {two()}", f"Xã {two()}", f"Huyện {two()}", r.choice(PROVINCE),
               r.choice(AWARD), f"{r.randrange(1, 9999)}/QĐ-UBND", datetime.date(2015, 1, 1) + datetime.timedelta(days=r.randrange(4000)),
               f"{r.choice(REASON)} {r.randrange(2015, 2026)}", r.randrange(1, 100) * 100_000, round(r.uniform(2.34, 8), 2),
               r.randrange(1, 41), "09%08d" % r.randrange(10**8), "nv%06d@example.vn" % r.randrange(10**6), "Chuyên viên",
               "" if r.random() < .7 else "Bổ sung hồ sơ"]


def tall_rows(count, seed):
    r = random.Random(seed)
    for number in range(count):
        yield [number, r.randrange(10**6), round(r.uniform(0, 1000), 3), r.random() < .5, round(r.gauss(0, 1), 9)]


def workbook(path, rows):
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime.datetime(2025, 1, 1)})
    sheet = book.add_worksheet("Danh sách")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                sheet.write_number(number, column, (value - EPOCH).days, day)
            elif value != "":
                # write() would take some texts for formulas or links.
                (sheet.write_string if isinstance(value, str) else sheet.write)(number, column, value)
    book.close()


def table(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([v.strftime("%d/%m/%Y") if isinstance(v, datetime.date) else v for v in row] for row in rows)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out", type=pathlib.Path)
    arguments.add_argument("--scale", type=float, default=1)
    given = arguments.parse_args()
    count = lambda number: max(20, int(number * given.scale))
    wide = lambda rows, seed=20: (row for part in ([HEADER], wide_rows(rows, seed)) for row in part)
    (given.out / "many").mkdir(parents=True, exist_ok=True)
    workbook(given.out / "small.xlsx", wide(count(10_000)))
    table(given.out / "part.csv", wide(count(10_000)))
    workbook(given.out / "wide.xlsx", wide(count(200_000)))
    table(given.out / "wide.csv", wide(count(200_000)))
    workbook(given.out / "tall.xlsx", tall_rows(count(400_000), 10))
    for number in range(count(2000)):
        workbook(given.out / "many" / f"{number:04}.xlsx", wide(60, 1000 + number))


main()

import VietText

/// Knows columns of marks that stand for the values of one field: "Lĩnh vực / Kinh tế", "Kết quả thẩm định / Đạt".
enum ValueMarks {
    /// The field whose values such columns are; nil where the column is none of them.
    static func field(of header: String, _ profile: ColumnProfile) -> FieldID? {
        guard profile.filled == 0 || profile.share(of: .mark) >= 0.7 else { return nil }
        let (group, value) = parts(of: header)
        if group.isEmpty {
            return profile.filled > 0 && conclusions.contains(value) ? .conclusion : nil
        }
        return groups.first { $0.words.contains { group.contains($0) } }.flatMap { entry in
            entry.values.isEmpty || entry.values.contains { value.contains($0) } ? entry.field : nil
        }
    }

    /// The value that a column stands for, as the header writes it.
    static func value(of header: String) -> String {
        guard let slash = header.lastBytes(of: " / ") else { return header }
        return String(header[slash.upperBound...])
    }

    private static func parts(of header: String) -> (group: String, value: String) {
        guard let slash = header.lastBytes(of: " / ") else { return ("", Viet.fold(header)) }
        return (
            Viet.fold(String(header[..<slash.lowerBound])),
            Viet.fold(String(header[slash.upperBound...]))
        )
    }

    private static let conclusions: Set<String> = [
        "dat", "khong dat", "chua dat", "cong nhan", "khong cong nhan", "de nghi cong nhan",
        "khong de nghi", "khong de nghi cong nhan",
    ]
    private static let tiers = [
        "tinh", "thanh pho", "tp", "huyen", "quan", "xa", "phuong", "trung uong", "co so",
        "nha nuoc",
    ]
    /// The words of the heading above, and what one of must stand in the column's own.
    private static let groups: [(field: FieldID, words: [String], values: [String])] = [
        (.field, ["linh vuc", "mang cong tac", "nhom noi dung"], []),
        (
            .recognitionLevel,
            ["cong nhan cap", "cap cong nhan", "cong nhan o cap", "de nghi cong nhan"], tiers
        ),
        (.awardLevel, ["cap khen", "cap quyet dinh", "cap trinh", "cap ky"], tiers),
        (
            .conclusion,
            ["ket qua", "ket luan", "de xuat", "danh gia", "tham dinh", "xep loai"],
            ["dat", "cong nhan", "thong qua", "dong y", "de nghi", "loai"]
        ),
        (
            .initiativeKind, ["loai hinh", "phan loai", "the loai", "loai"],
            ["mo hinh", "giai phap", "cach lam", "sang kien", "cong trinh"]
        ),
    ]
}

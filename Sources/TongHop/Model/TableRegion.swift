import SheetReader

/// The part of a sheet that holds one table: header rows, body rows, and what stands around it.
///
/// Rows are numbers as Excel shows them (from 1), columns count from 0 (A).
struct TableRegion: Sendable, Equatable {
    /// The sheet's index in its workbook.
    var sheetIndex: Int
    /// The header's rows.
    var header: ClosedRange<Int>
    /// The columns that the table spans.
    var columns: ClosedRange<Int>
    /// Every row below the header that belongs to the table, in order, with its role.
    ///
    /// A section row directly above the header ("I. TẬP THỂ", then the header) comes first.
    var rows: [TableRow]
    /// Lines above the table: letterhead, title, period, in reading order.
    var preamble: [ContextLine]
    /// Lines below the table: statements such as "Danh sách này có 47 người", signatures.
    var footer: [ContextLine]
    /// Header text per column, multi-row headers joined in reading order with " / ".
    var headerTexts: [Int: String]
}

/// A row below a header.
struct TableRow: Sendable, Equatable {
    enum Role: Sendable, Equatable {
        /// A record.
        case data
        /// A section's heading such as "II. CÁ NHÂN"; its text is inherited by the rows below.
        case section
        /// A total over the table.
        case total
        /// A total over a section.
        case subtotal
        /// "(1) (2) (3)" or "A B 1 2".
        case columnNumbers
        /// The header again, as printed on each page.
        case repeatedHeader
        /// The sum of the pages before, brought over to the next: "Mang sang".
        case carriedOver
        /// "Nguyễn Văn A" in a template.
        case example
        /// Words that go on below the record above, where a text was broken over several rows.
        case continuation
        /// Left out: the reason is counted and said.
        case leftOut
    }
    var row: Int
    var role: Role
    /// For data rows and subtotals: the sections that apply, outermost first (indices into `rows`).
    var sections: [Int] = []
    /// For section rows: the heading without its number ("CÁ NHÂN") and its nesting depth (0
    /// outermost).
    ///
    /// For totals and subtotals: the label as typed.
    var text = ""
    var depth = 0
    /// For section rows: the number as typed, such as `II`, `1.2` or `-`; empty where there is none.
    var numbering = ""
    /// For totals and subtotals, and for section rows that carry figures: the rows that they sum, by
    /// number; nil where not evident.
    var sums: ClosedRange<Int>?
}

/// A line of text outside a table.
struct ContextLine: Sendable, Equatable {
    var row: Int
    var column: Int
    var text: String
}

/// What a table's columns are.
struct HeaderMapping: Sendable, Equatable {
    /// The kind of record that the table holds; nil where it is none of ours.
    var kind: RecordKind?
    /// How certain the kind is, 0 to 1.
    var kindScore: Double
    /// One entry per column of the region that has a header or values, by column.
    var columns: [ColumnMapping]

    /// The column that holds a role, the best one where several do.
    func column(_ role: ColumnRole) -> ColumnMapping? {
        columns.filter { $0.role == role }.max { $0.score < $1.score }
    }
}

/// What one column is taken for, and why.
struct ColumnMapping: Sendable, Equatable {
    var column: Int
    var header: String
    /// What the column holds; nil where nothing is certain enough.
    var role: ColumnRole?
    /// How certain, 0 to 1.
    var score: Double
    /// Why, most important first: for `tonghop tables`.
    var evidence: [MappingEvidence]
    /// The nearest role where `role` is nil.
    var nearest: ColumnRole?
    /// For columns that stand for a value, such as an award or a sex as a column: that value's code.
    var parameter: String?
    /// What numbers in the column are to be multiplied by: 1,000,000 under "(triệu đồng)".
    var multiplier: Double = 1
}

/// One reason for a mapping.
struct MappingEvidence: Sendable, Equatable {
    enum Source: String, Sendable { case header, values, neighbours, title, learned }
    var source: Source
    /// The wording or the share of fitting values, such as `đơn vị thực hiện` or `93 % date`.
    var detail: String
    /// The weight in natural-log units.
    var weight: Double
}

/// What a column holds: a canonical field, or something that becomes one or several of them.
enum ColumnRole: Hashable, Sendable {
    case field(FieldID)
    /// "Chức vụ, đơn vị công tác": position and unit.
    case positionAndUnit
    /// "Số, ngày quyết định": decision number and date (and issuer).
    case decisionNumberAndDate
    /// "Họ" beside "Tên".
    case familyName
    case givenName
    /// "Ông/Bà": salutation.
    case salutation
    /// "Nam" or "Nữ" holding the birth year or a mark; the parameter tells which (`nam`, `nu`).
    case birthYearOfGender
    /// Marks under an award's name; the parameter is the award's code or its wording.
    case awardMark
    /// Marks under "Tập thể", "Cá nhân", "Hộ gia đình"; the parameter is the code.
    case htypeMark
    /// Marks under one value of a field, such as "Lĩnh vực / Kinh tế"; the parameter is the value's wording.
    case valueMark(FieldID)
    /// Columns of the locality by level.
    case ward
    case district
    case province
    /// An internal code that is not ours.
    case code
    /// Seen and known, but of no use to us, such as "Ký nhận" or a file attachment.
    case ignored

    /// The role that a name in a profile or in `data/headers.csv` means.
    init?(name: String) {
        if let role = Self.named[name] {
            self = role
        } else if let field = FieldID(rawValue: name) {
            self = .field(field)
        } else {
            return nil
        }
    }

    /// The fields that lists lay out as columns of marks, besides awards, kinds of honourees and sexes.
    static let markedFields: [FieldID] = [
        .field, .conclusion, .recognitionLevel, .awardLevel, .initiativeKind,
    ]

    private static let named: [String: ColumnRole] = {
        let roles: [ColumnRole] =
            [
                .positionAndUnit, .decisionNumberAndDate, .familyName, .givenName, .salutation,
                .birthYearOfGender, .awardMark, .htypeMark, .ward, .district, .province, .code,
                .ignored,
            ] + markedFields.map { .valueMark($0) }
        return Dictionary(uniqueKeysWithValues: roles.map { ($0.name, $0) })
    }()

    /// The name in `tonghop tables` and profiles.
    var name: String {
        switch self {
        case .field(let field): field.rawValue
        case .positionAndUnit: "position_unit"
        case .decisionNumberAndDate: "decision_no_date"
        case .familyName: "family_name"
        case .givenName: "given_name"
        case .salutation: "salutation"
        case .birthYearOfGender: "birth_year_of_gender"
        case .awardMark: "award_mark"
        case .htypeMark: "htype_mark"
        case .valueMark(let field): field.rawValue + "_mark"
        case .ward: "ward"
        case .district: "district"
        case .province: "province"
        case .code: "code"
        case .ignored: "ignored"
        }
    }
}

/// Names of coded values: from the campaign's profile where it names them, else the built-in ones.
struct CodeLabels: Sendable {
    let profile: CampaignProfile
    let language: Language

    /// The name of a field's coded value; the code itself where nothing is known of it.
    func name(_ code: String, of field: FieldID) -> String {
        if code.isEmpty { return "" }
        switch field {
        case .award: return award(code)
        case .awardLevel, .recognitionLevel: return level(code)
        case .field: return fieldOfWork(code)
        case .subject: return subject(code)
        default:
            let listed = profile.codeLists[field]?.first { $0.code == code }
            return listed?.name.text(in: language) ?? Self.builtIn[field]?[code]?.text(in: language)
                ?? code
        }
    }

    /// The name of a value of a list that a finding names: `award`, `level`, `htype`, `kind`, or a field's name.
    func name(_ code: String, list: String) -> String {
        switch list {
        case "award": award(code)
        case "level": level(code)
        case "kind":
            RecordKind(rawValue: code).map { FieldLabels.name($0, language) } ?? code
        case "doubt": Self.doubts[code]?.text(in: language) ?? code
        case "file_kind": ReadErrorText.fileKind(code, language)
        case "limit": ReadErrorText.limit(code, language)
        default: FieldID(rawValue: list).map { name(code, of: $0) } ?? code
        }
    }

    /// The name of an award form.
    func award(_ code: String) -> String {
        profile.awards.first { $0.code == code }?.name.text(in: language) ?? code
    }

    /// The name of a level: `x` commune, `h` district, `t` province, `w` central.
    func level(_ code: String) -> String {
        if let named = profile.levels.first(where: { $0.code == code }) {
            return named.name.text(in: language)
        }
        return Self.levels[code]?.text(in: language) ?? code
    }

    /// The name of a field of work.
    func fieldOfWork(_ code: String) -> String {
        profile.fieldsOfWork.first { $0.code == code }?.name.text(in: language) ?? code
    }

    /// The name of a subject group.
    func subject(_ code: String) -> String {
        profile.subjects.first { $0.code == code }?.name.text(in: language) ?? code
    }

    /// Why a figure wants a look, or what was mended in it.
    private static let doubts: [String: LocalizedText] = [
        "separator": FieldLabels.both(
            "dấu chấm hoặc dấu phẩy trước ba chữ số",
            "a point or comma before three digits"
        ),
        "several": FieldLabels.both("có nhiều số trong ô", "several numbers in one cell"),
        "unit": FieldLabels.both(
            "số tiền ghi bằng đồng dưới tiêu đề có đơn vị lớn hơn",
            "a sum in đồng under a heading with a larger unit"
        ),
        "zero": FieldLabels.both(
            "thêm số 0 ở đầu hoặc bỏ mã quốc gia, cả các ô khác của cột",
            "a zero was put in front or the country code left out, in other cells of the column too"
        ),
        "fraction": FieldLabels.both("số đếm có phần lẻ", "a count with a fraction"),
    ]

    private static let levels: [String: LocalizedText] = [
        "x": FieldLabels.both("cấp xã", "commune level"),
        "h": FieldLabels.both("cấp huyện", "district level"),
        "t": FieldLabels.both("cấp tỉnh", "province level"),
        "w": FieldLabels.both("trung ương", "central level"),
    ]

    private static let builtIn: [FieldID: [String: LocalizedText]] = [
        .htype: [
            "ca_nhan": FieldLabels.both("Cá nhân", "Individual"),
            "tap_the": FieldLabels.both("Tập thể", "Collective"),
            "ho_gia_dinh": FieldLabels.both("Hộ gia đình", "Household"),
        ],
        .nominated: [
            "co": FieldLabels.both("Có", "Yes"),
            "khong": FieldLabels.both("Không", "No"),
        ],
    ]

    init(_ profile: CampaignProfile, _ language: Language) {
        self.profile = profile
        self.language = language
    }
}

extension CodeLabels {
    /// The name of a severity.
    static func severity(_ severity: Severity, _ language: Language) -> String {
        switch severity {
        case .error: FieldLabels.both("Lỗi, phải sửa", "Error, must be mended").text(in: language)
        case .warning:
            FieldLabels.both("Cần xem lại", "Query, check or explain").text(in: language)
        case .info: FieldLabels.both("Thông tin", "For information").text(in: language)
        }
    }

    /// The name of a submission's status.
    static func status(_ status: Submission.Status, _ language: Language) -> String {
        switch status {
        case .accepted: FieldLabels.both("Đã nhận", "Accepted").text(in: language)
        case .superseded:
            FieldLabels.both("Đã có bản thay thế", "Superseded").text(in: language)
        case .rejected: FieldLabels.both("Trả lại", "Rejected").text(in: language)
        case .retracted: FieldLabels.both("Đã rút", "Retracted").text(in: language)
        }
    }

    /// The name of a link between records of different kinds.
    static func relation(_ relation: RecordLink.Relation, _ language: Language) -> String {
        switch relation {
        case .appraises: FieldLabels.both("thẩm định", "appraises").text(in: language)
        case .rewards: FieldLabels.both("khen thưởng", "rewards").text(in: language)
        case .registers: FieldLabels.both("đăng ký", "registers").text(in: language)
        }
    }

    /// The name of a decision about two records.
    static func verdict(_ verdict: Decision.Verdict, _ language: Language) -> String {
        switch verdict {
        case .same: FieldLabels.both("Gộp", "Merge").text(in: language)
        case .different: FieldLabels.both("Tách", "Keep apart").text(in: language)
        case .later: FieldLabels.both("Để sau", "Later").text(in: language)
        }
    }

    /// The decision that a cell of the review workbook names, in either language.
    static func verdict(named text: String) -> Decision.Verdict? {
        for verdict in [Decision.Verdict.same, .different, .later] {
            for language in Language.allCases where self.verdict(verdict, language) == text {
                return verdict
            }
        }
        return nil
    }
}

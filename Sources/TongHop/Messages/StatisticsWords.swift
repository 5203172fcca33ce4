/// The words of the statistics: titles of tables, what they count, labels of columns and rows.
enum StatisticsWords {
    /// The words of one table.
    struct Table: Sendable {
        let code: String
        let title: LocalizedText
        let note: LocalizedText
        let rowHeader: LocalizedText
        var unknown = StatisticsWords.notKnown
    }

    /// A row of the overview.
    struct Measure: Sendable {
        let code: String
        let title: LocalizedText
    }

    static func measure(_ code: String, _ title: LocalizedText) -> Measure {
        Measure(code: code, title: title)
    }

    private static func both(_ vi: String, _ en: String) -> LocalizedText {
        FieldLabels.both(vi, en)
    }

    // MARK: - Rows

    static let total = FieldLabels.both("Tổng cộng", "Total")
    static let notKnown = FieldLabels.both("Chưa rõ", "Not known")
    static let outsideGroups = FieldLabels.both("Ngoài các nhóm", "Outside the groups")

    /// A level of a deciding body as statistics name it.
    static func level(_ code: String) -> LocalizedText? {
        switch code {
        case "w": both("Cấp trung ương", "Central level")
        case "t": both("Cấp tỉnh, thành phố", "Province or city level")
        case "h": both("Cấp quận, huyện", "District level")
        case "x": both("Cấp xã, phường", "Commune level")
        case "khong_ro": both("Chưa rõ cấp", "Level not known")
        default: nil
        }
    }

    static func delegation(_ number: String) -> LocalizedText {
        both("Đoàn thẩm định số \(number)", "Delegation \(number)")
    }

    static let stageReported = FieldLabels.both(
        "1. Báo cáo (sau khi gộp trùng)",
        "1. Reported (repeats merged)"
    )
    static let stageProposed = FieldLabels.both(
        "2. Đề nghị cấp trên công nhận",
        "2. Proposed to the higher level"
    )
    static let stageAppraised = FieldLabels.both("3. Đã thẩm định", "3. Appraised")
    static let stageRecognised = FieldLabels.both(
        "4. Được đề xuất công nhận",
        "4. Proposed for recognition by the appraisal"
    )
    static let stageRewarded = FieldLabels.both("5. Được khen thưởng", "5. Rewarded")

    // MARK: - Columns

    static let quantity = FieldLabels.both("Số lượng", "Number")
    static let initiatives = FieldLabels.both("Số mô hình, giải pháp", "Initiatives")
    static let initiativeRows = FieldLabels.both(
        "Số dòng mô hình được báo cáo",
        "Rows of initiatives reported"
    )
    static let rowsReported = FieldLabels.both("Số dòng được báo cáo", "Rows reported")
    static let submittingUnits = FieldLabels.both("Số đơn vị gửi", "Submitting units")
    static let unitsWithInitiatives = FieldLabels.both(
        "Số đơn vị gửi mô hình",
        "Units that sent initiatives"
    )
    static let proposed = FieldLabels.both(
        "Đề nghị cấp trên công nhận",
        "Proposed to the higher level"
    )
    static let appraised = FieldLabels.both("Đã thẩm định", "Appraised")
    static let recognised = FieldLabels.both(
        "Được đề xuất công nhận",
        "Found worthy of recognition"
    )
    static let rewarded = FieldLabels.both("Được khen thưởng", "Rewarded")
    static let shareOfInitiatives = FieldLabels.both(
        "Tỷ lệ so với số mô hình",
        "Share of initiatives"
    )
    static let commendations = FieldLabels.both("Tổng số lượt khen", "Commendations")
    static let collectives = FieldLabels.both("Tập thể", "Collectives")
    static let individuals = FieldLabels.both("Cá nhân", "Individuals")
    static let initiativesProposed = FieldLabels.both(
        "Số mô hình đề nghị cấp trên công nhận",
        "Initiatives proposed to the higher level"
    )
    static let initiativesAppraised = FieldLabels.both(
        "Số mô hình đã thẩm định",
        "Initiatives appraised"
    )
    static let initiativesRecognised = FieldLabels.both(
        "Số mô hình được đề xuất công nhận",
        "Initiatives found worthy of recognition"
    )
    static let collectivesHonoured = FieldLabels.both(
        "Số lượt tập thể được khen",
        "Awards to collectives"
    )
    static let individualsHonoured = FieldLabels.both(
        "Số lượt cá nhân được khen",
        "Awards to individuals"
    )
    static let householdsHonoured = FieldLabels.both(
        "Số lượt hộ gia đình được khen",
        "Awards to households"
    )
    static let otherHonourees = FieldLabels.both("Đối tượng khác", "Other honourees")
    static let unknownHonouree = FieldLabels.both("Chưa rõ đối tượng", "Honouree's kind not known")
    static let delegations = FieldLabels.both("Số đoàn thẩm định", "Delegations")
    static let appraisedUnits = FieldLabels.both("Số đơn vị được thẩm định", "Units appraised")
    static let appraisals = FieldLabels.both("Số phiếu thẩm định", "Appraisals")
    static let linkedAppraisals = FieldLabels.both(
        "Đã nối với mô hình",
        "Linked with an initiative"
    )
    static let favourable = FieldLabels.both("Đề xuất công nhận", "Favourable")
    static let otherConclusions = FieldLabels.both("Kết luận khác", "Other conclusions")
    static let noConclusion = FieldLabels.both("Chưa có kết luận", "No conclusion yet")
    static let registeringUnits = FieldLabels.both("Số đơn vị đăng ký", "Registering units")
    static let registeredWorks = FieldLabels.both("Số công trình đăng ký", "Registered works")
    static let worksInLists = FieldLabels.both("Theo danh sách chi tiết", "In detailed lists")
    static let worksInSummaries = FieldLabels.both("Theo biểu tổng hợp", "In summaries")
    static let difference = FieldLabels.both(
        "Chênh lệch tổng hợp – chi tiết",
        "Summary minus list"
    )
    static let files = FieldLabels.both("Số tệp", "Files")
    static let acceptedFiles = FieldLabels.both("Tệp được tính", "Files that count")
    static let supersededFiles = FieldLabels.both("Tệp đã có bản thay thế", "Superseded files")
    static let rejectedFiles = FieldLabels.both("Tệp trả lại", "Rejected files")
    static let retractedFiles = FieldLabels.both("Tệp đã rút", "Retracted files")
    static let expectedUnits = FieldLabels.both("Đơn vị phải gửi", "Expected units")
    static let unitsThatSent = FieldLabels.both("Đã gửi", "Sent")
    static let unitsInTime = FieldLabels.both("Đúng hạn", "In time")
    static let unitsLate = FieldLabels.both("Trễ hạn", "Late")
    static let unitsMissing = FieldLabels.both("Chưa gửi", "Not yet sent")
    static let issues = FieldLabels.both("Tổng số phát hiện", "Findings")
    static let errors = FieldLabels.both("Lỗi phải sửa", "Errors")
    static let warnings = FieldLabels.both("Điểm cần xem lại", "Queries")
    static let infos = FieldLabels.both("Thông tin", "For information")

    // MARK: - Tables

    private static let provinceHeader = FieldLabels.both("Tỉnh, thành phố", "Province")
    private static let districtHeader = FieldLabels.both("Quận, huyện", "District")
    private static let mergedNote = FieldLabels.both(
        "Mỗi mô hình đếm một lần, dù nhiều đơn vị cùng báo cáo; nơi chưa ghi rõ địa bàn thì tính theo đơn vị gửi.",
        "Each initiative counts once, however many units report it; where no place is stated, the submitter's counts."
    )
    private static let awardNote = FieldLabels.both(
        "Mỗi lần khen thưởng của một tập thể, cá nhân hoặc hộ gia đình đếm một lần.",
        "Each award to one collective, individual or household counts once."
    )

    static let overview = Table(
        code: "tong_quan",
        title: FieldLabels.both("Tổng quan", "Overview"),
        note: FieldLabels.both(
            "Các con số chính của toàn đợt tổng hợp.",
            "The main figures of the whole campaign."
        ),
        rowHeader: FieldLabels.both("Chỉ tiêu", "Measure")
    )
    static let funnel = Table(
        code: "pheu",
        title: FieldLabels.both(
            "Từ báo cáo đến khen thưởng",
            "From report to reward"
        ),
        note: FieldLabels.both(
            "Số mô hình, giải pháp đã đi đến từng bước; thẩm định, khen thưởng tính theo các phiếu nối được với mô hình.",
            "How many initiatives came to each step; appraisals and rewards count where they are linked with an initiative."
        ),
        rowHeader: FieldLabels.both("Bước", "Step")
    )
    static let initiativesByProvince = Table(
        code: "mo_hinh_theo_tinh",
        title: FieldLabels.both(
            "Mô hình, giải pháp theo tỉnh, thành phố",
            "Initiatives by province"
        ),
        note: mergedNote,
        rowHeader: provinceHeader
    )
    static let initiativesByDistrict = Table(
        code: "mo_hinh_theo_huyen",
        title: FieldLabels.both(
            "Mô hình, giải pháp theo quận, huyện",
            "Initiatives by district"
        ),
        note: mergedNote,
        rowHeader: districtHeader
    )
    static let initiativesByField = Table(
        code: "mo_hinh_theo_linh_vuc",
        title: FieldLabels.both(
            "Mô hình, giải pháp theo lĩnh vực",
            "Initiatives by field of work"
        ),
        note: mergedNote,
        rowHeader: FieldLabels.both("Lĩnh vực", "Field of work")
    )
    static let initiativesByKind = Table(
        code: "mo_hinh_theo_loai",
        title: FieldLabels.both("Mô hình, giải pháp theo loại", "Initiatives by type"),
        note: mergedNote,
        rowHeader: FieldLabels.both("Loại", "Type")
    )

    static func rollup(_ rollup: Rollup) -> Table {
        Table(
            code: "nhom_" + rollup.code,
            title: both(
                "Mô hình, giải pháp theo nhóm: \(rollup.title.vi)",
                "Initiatives by group: \(rollup.title.en)"
            ),
            note: both(
                "Lĩnh vực được xếp vào nhóm theo bảng chuyển của phong trào. Mỗi mô hình đếm một lần.",
                "Fields of work are put into groups by the campaign's map. Each initiative counts once."
            ),
            rowHeader: both("Nhóm", "Group")
        )
    }

    static let awardsByProvince = Table(
        code: "khen_thuong_theo_tinh",
        title: FieldLabels.both(
            "Khen thưởng theo tỉnh, thành phố và cấp khen",
            "Commendations by province and level"
        ),
        note: awardNote,
        rowHeader: provinceHeader
    )
    static let awardsByDistrict = Table(
        code: "khen_thuong_theo_huyen",
        title: FieldLabels.both(
            "Khen thưởng theo quận, huyện và cấp khen",
            "Commendations by district and level"
        ),
        note: awardNote,
        rowHeader: districtHeader
    )
    static let awardsByForm = Table(
        code: "khen_thuong_theo_hinh_thuc",
        title: FieldLabels.both("Khen thưởng theo hình thức", "Commendations by award form"),
        note: awardNote,
        rowHeader: FieldLabels.both("Hình thức, danh hiệu", "Award or title")
    )
    static let awardsByLevel = Table(
        code: "khen_thuong_theo_cap",
        title: FieldLabels.both("Khen thưởng theo cấp khen", "Commendations by level"),
        note: awardNote,
        rowHeader: FieldLabels.both("Cấp khen", "Level")
    )
    static let awardsBySubject = Table(
        code: "khen_thuong_theo_doi_tuong",
        title: FieldLabels.both("Khen thưởng theo đối tượng", "Commendations by subject group"),
        note: awardNote,
        rowHeader: FieldLabels.both("Đối tượng", "Subject group")
    )
    static let awardsByMode = Table(
        code: "khen_thuong_theo_loai_hinh",
        title: FieldLabels.both("Khen thưởng theo loại hình", "Commendations by mode"),
        note: awardNote,
        rowHeader: FieldLabels.both("Loại hình", "Mode")
    )
    static let goingUp = Table(
        code: "trinh_cap_tren",
        title: FieldLabels.both(
            "Trình cấp trên công nhận, khen thưởng",
            "Sent up for recognition or reward"
        ),
        note: FieldLabels.both(
            "Mô hình được đề nghị cấp trên công nhận; khen thưởng chờ cấp cao hơn đơn vị gửi quyết định.",
            "Initiatives proposed to the higher level; commendations that a level above the submitter is to decide."
        ),
        rowHeader: provinceHeader
    )
    static let appraisalsByProvince = Table(
        code: "tham_dinh_theo_tinh",
        title: FieldLabels.both(
            "Thẩm định theo tỉnh, thành phố",
            "Appraisals by province"
        ),
        note: FieldLabels.both(
            "Số đoàn, số đơn vị và số phiếu thẩm định.",
            "Delegations, units and appraisals."
        ),
        rowHeader: provinceHeader
    )
    static let appraisalsByDelegation = Table(
        code: "tham_dinh_theo_doan",
        title: FieldLabels.both("Thẩm định theo đoàn", "Appraisals by delegation"),
        note: FieldLabels.both(
            "Mỗi dòng là một đoàn thẩm định.",
            "One row for each delegation."
        ),
        rowHeader: FieldLabels.both("Đoàn", "Delegation")
    )

    private static let registrationNote = FieldLabels.both(
        "Số công trình lấy theo danh sách chi tiết; đơn vị chỉ gửi số tổng hợp thì lấy số tổng hợp.",
        "Works are counted from detailed lists; for units that sent only a number, the number counts."
    )
    static let registrationsByProvince = Table(
        code: "dang_ky_theo_tinh",
        title: FieldLabels.both(
            "Đăng ký công trình theo tỉnh, thành phố",
            "Registrations by province"
        ),
        note: registrationNote,
        rowHeader: provinceHeader
    )
    static let registrationsByDistrict = Table(
        code: "dang_ky_theo_huyen",
        title: FieldLabels.both(
            "Đăng ký công trình theo quận, huyện",
            "Registrations by district"
        ),
        note: registrationNote,
        rowHeader: districtHeader
    )
    static let registrationsByUnit = Table(
        code: "dang_ky_theo_don_vi",
        title: FieldLabels.both("Đăng ký công trình theo đơn vị", "Registrations by unit"),
        note: registrationNote,
        rowHeader: FieldLabels.both("Đơn vị", "Unit")
    )
    static let submissionsByProvince = Table(
        code: "nop_theo_tinh",
        title: FieldLabels.both("Bài nộp theo tỉnh, thành phố", "Submissions by province"),
        note: FieldLabels.both(
            "Số tệp nhận được và kết quả xử lý.",
            "Files received and what came of them."
        ),
        rowHeader: provinceHeader
    )
    static let submissionsByUnit = Table(
        code: "nop_theo_don_vi",
        title: FieldLabels.both("Bài nộp theo đơn vị", "Submissions by unit"),
        note: FieldLabels.both(
            "Số tệp nhận được và kết quả xử lý.",
            "Files received and what came of them."
        ),
        rowHeader: FieldLabels.both("Đơn vị gửi", "Submitting unit")
    )
    static let expectedByLevel = Table(
        code: "phai_gui_theo_cap",
        title: FieldLabels.both("Đơn vị phải gửi báo cáo", "Units expected to report"),
        note: FieldLabels.both(
            "So với danh sách đơn vị phải gửi trong cấu hình.",
            "Compared with the list of expected units in the settings."
        ),
        rowHeader: FieldLabels.both("Cấp", "Level")
    )
    static let issuesByRule = Table(
        code: "loi_theo_quy_tac",
        title: FieldLabels.both("Lỗi và điểm cần xem lại theo quy tắc", "Findings by rule"),
        note: FieldLabels.both(
            "Không tính các tệp đã có bản thay thế.",
            "Files that were superseded are left out."
        ),
        rowHeader: FieldLabels.both("Quy tắc", "Rule")
    )
    static let issuesByUnit = Table(
        code: "loi_theo_don_vi",
        title: FieldLabels.both("Lỗi và điểm cần xem lại theo đơn vị", "Findings by unit"),
        note: FieldLabels.both(
            "Không tính các tệp đã có bản thay thế.",
            "Files that were superseded are left out."
        ),
        rowHeader: FieldLabels.both("Đơn vị gửi", "Submitting unit")
    )
}

/// Names of tabs and messages of charts.
extension StatisticsWords {
    /// A chart's title and the columns that it draws.
    struct Chart: Sendable {
        let title: LocalizedText
        let columns: [String]
    }

    /// The short name of a table's sheet; nil where the title serves.
    static func tab(_ code: String) -> LocalizedText? { tabs[code] }

    /// The chart of a table, for the main tables.
    static func chart(_ code: String) -> Chart? { charts[code] }

    private static let tabs: [String: LocalizedText] = [
        "tong_quan": FieldLabels.both("Tổng quan", "Overview"),
        "pheu": FieldLabels.both("Phễu", "Funnel"),
        "mo_hinh_theo_tinh": FieldLabels.both("MH theo tỉnh", "Init. by province"),
        "mo_hinh_theo_huyen": FieldLabels.both("MH theo huyện", "Init. by district"),
        "mo_hinh_theo_linh_vuc": FieldLabels.both("MH theo lĩnh vực", "Init. by field"),
        "mo_hinh_theo_loai": FieldLabels.both("MH theo loại", "Init. by type"),
        "khen_thuong_theo_tinh": FieldLabels.both("KT theo tỉnh", "Awards by province"),
        "khen_thuong_theo_huyen": FieldLabels.both("KT theo huyện", "Awards by district"),
        "khen_thuong_theo_hinh_thuc": FieldLabels.both("KT theo hình thức", "Awards by form"),
        "khen_thuong_theo_cap": FieldLabels.both("KT theo cấp", "Awards by level"),
        "khen_thuong_theo_doi_tuong": FieldLabels.both("KT theo đối tượng", "Awards by subject"),
        "khen_thuong_theo_loai_hinh": FieldLabels.both("KT theo loại hình", "Awards by mode"),
        "trinh_cap_tren": FieldLabels.both("Trình cấp trên", "Sent up"),
        "tham_dinh_theo_tinh": FieldLabels.both("TĐ theo tỉnh", "Appraisals by province"),
        "tham_dinh_theo_doan": FieldLabels.both("TĐ theo đoàn", "Appraisals by delegation"),
        "dang_ky_theo_tinh": FieldLabels.both("ĐK theo tỉnh", "Registered by province"),
        "dang_ky_theo_huyen": FieldLabels.both("ĐK theo huyện", "Registered by district"),
        "dang_ky_theo_don_vi": FieldLabels.both("ĐK theo đơn vị", "Registered by unit"),
        "nop_theo_tinh": FieldLabels.both("Nộp theo tỉnh", "Files by province"),
        "nop_theo_don_vi": FieldLabels.both("Nộp theo đơn vị", "Files by unit"),
        "phai_gui_theo_cap": FieldLabels.both("Phải gửi", "Expected"),
        "loi_theo_quy_tac": FieldLabels.both("Lỗi theo quy tắc", "Findings by rule"),
        "loi_theo_don_vi": FieldLabels.both("Lỗi theo đơn vị", "Findings by unit"),
    ]

    private static let charts: [String: Chart] = [
        "pheu": Chart(
            title: FieldLabels.both(
                "Số mô hình đi đến từng bước",
                "How many initiatives came to each step"
            ),
            columns: ["mo_hinh"]
        ),
        "mo_hinh_theo_tinh": Chart(
            title: FieldLabels.both(
                "Số mô hình, giải pháp theo tỉnh, thành phố",
                "Initiatives by province"
            ),
            columns: ["mo_hinh"]
        ),
        "mo_hinh_theo_huyen": Chart(
            title: FieldLabels.both(
                "Quận, huyện có nhiều mô hình, giải pháp nhất",
                "Districts with most initiatives"
            ),
            columns: ["mo_hinh"]
        ),
        "mo_hinh_theo_linh_vuc": Chart(
            title: FieldLabels.both(
                "Số mô hình, giải pháp theo lĩnh vực",
                "Initiatives by field of work"
            ),
            columns: ["mo_hinh"]
        ),
        "khen_thuong_theo_hinh_thuc": Chart(
            title: FieldLabels.both(
                "Khen thưởng theo hình thức: tập thể và cá nhân",
                "Commendations by form: collectives and individuals"
            ),
            columns: ["tap_the", "ca_nhan"]
        ),
        "loi_theo_quy_tac": Chart(
            title: FieldLabels.both("Quy tắc bị vi phạm nhiều nhất", "Rules broken most often"),
            columns: ["loi", "can_xem"]
        ),
    ]
}

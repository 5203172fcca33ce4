/// Findings about awards and decisions: domain rules of the law on emulation and commendation.
extension IssueCatalogue {
    static let awardEntries: [IssueEntry] = [
        IssueEntry(
            .unknownAwardForm,
            title: ("Hình thức khen ngoài danh mục", "Unknown award form"),
            sentence: (
                "«{value}» không có trong danh mục hình thức khen thưởng, danh hiệu[; gần nhất: {nearest}].",
                "“{value}” is not in the list of awards and titles[; nearest: {nearest}]."
            ),
            remedy: (
                "Hãy ghi đúng tên hình thức, ví dụ Giấy khen.",
                "Write the award's name, such as Giấy khen."
            ),
            arguments: ["nearest"]
        ),
        IssueEntry(
            .awardNotInAuthority,
            title: ("Khen không đúng thẩm quyền", "Level may not grant the award"),
            sentence: (
                "«{value}» không thuộc thẩm quyền của cấp đã ghi[ ({level})][; cấp có thẩm quyền: {levels}].",
                "“{value}” may not be granted by the stated level[ ({level})][; it is open to: {levels}]."
            ),
            remedy: (
                "Hãy kiểm tra lại hình thức khen và cấp ra quyết định.",
                "Check the award form and the deciding level."
            ),
            arguments: ["level", "levels"]
        ),
        IssueEntry(
            .wrongSubject,
            title: (
                "Hình thức khen không dành cho đối tượng này", "Award not open to this honouree"
            ),
            sentence: (
                "«{award}» không dành cho đối tượng này[ ({htype})].",
                "“{award}” is not open to this kind of honouree[ ({htype})]."
            ),
            remedy: (
                "Hãy kiểm tra cột Tập thể/Cá nhân và hình thức khen.",
                "Check the collective/individual column and the award."
            ),
            arguments: ["award", "htype"]
        ),
        IssueEntry(
            .unusualSubject,
            title: ("Đối tượng khen ít gặp", "Unusual honouree for the award"),
            sentence: (
                "«{award}» ít khi tặng cho đối tượng này[ ({htype})].",
                "“{award}” is rarely given to this kind of honouree[ ({htype})]."
            ),
            remedy: (
                "Nếu đúng, hãy ghi lý do ở cột Giải trình của phiếu phản hồi.",
                "If it is right, say why in the feedback workbook's column Explanation."
            ),
            arguments: ["award", "htype"]
        ),
        IssueEntry(
            .wrongSigner,
            title: (
                "Quyết định không do người có thẩm quyền ký", "Decision signed by the wrong body"
            ),
            sentence: (
                "«{award}» phải do người có thẩm quyền ký[ ({signer})], nhưng quyết định ghi «{value}».",
                "“{award}” must be signed by another authority[ ({signer})], but the decision is “{value}”."
            ),
            remedy: (
                "Hãy kiểm tra số quyết định và hình thức khen.",
                "Check the decision number and the award."
            ),
            arguments: ["award", "signer"]
        ),
        IssueEntry(
            .nonStatutoryAward,
            title: ("Hình thức ngoài Luật Thi đua, khen thưởng", "Not a statutory award"),
            sentence: (
                "«{value}» không phải hình thức khen thưởng theo luật nên được thống kê riêng.",
                "“{value}” is not an award under the law and is counted apart."
            ),
            remedy: ("Không cần làm gì nếu đúng.", "Nothing to do if this is right.")
        ),
        IssueEntry(
            .badDecisionNumber,
            title: ("Số quyết định không đúng mẫu", "Bad decision number"),
            sentence: (
                "«{value}» không đúng mẫu số, ký hiệu quyết định.",
                "“{value}” is not written like a decision number."
            ),
            remedy: (
                "Hãy ghi đủ số và ký hiệu, ví dụ 123/QĐ-UBND.",
                "Write number and symbol in full, such as 123/QĐ-UBND."
            )
        ),
        IssueEntry(
            .decisionNumberMended,
            title: ("Số quyết định đã được chỉnh", "Decision number mended"),
            sentence: (
                "số quyết định «{value}» đã được đọc[ là «{mended}»].",
                "the decision number “{value}” was mended[ to “{mended}”]."
            ),
            remedy: ("Không cần làm gì nếu đúng.", "Nothing to do if this is right."),
            arguments: ["mended"]
        ),
        IssueEntry(
            .decisionBeforeAchievement,
            title: ("Quyết định có trước thành tích", "Decision before the achievement"),
            sentence: (
                "ngày quyết định «{value}» không hợp lý[: trước {date}].",
                "the decision date “{value}” is not plausible[: it is before {date}]."
            ),
            remedy: (
                "Hãy kiểm tra ngày quyết định và thời gian lập thành tích.",
                "Check the decision date and the time of the achievement."
            ),
            arguments: ["date"]
        ),
        IssueEntry(
            .decisionInFuture,
            title: (
                "Quyết định có sau ngày nhận danh sách", "Decision after the list was received"
            ),
            sentence: (
                "ngày quyết định «{value}» sau ngày nhận danh sách[ ({received})].",
                "the decision date “{value}” is after the day on which the list was received[ ({received})]."
            ),
            remedy: (
                "Hãy kiểm tra ngày, tháng và năm của quyết định.",
                "Check the day, month and year of the decision."
            ),
            arguments: ["received"]
        ),
        IssueEntry(
            .issuerLevelMismatch,
            title: ("Cấp khen không khớp cơ quan ra quyết định", "Issuer and level disagree"),
            sentence: (
                "cơ quan ra quyết định[ («{issuer}»)] không khớp với cấp khen đã ghi[ ({level})].",
                "the issuing body[ (“{issuer}”)] does not fit the stated level[ ({level})]."
            ),
            remedy: ("Hãy kiểm tra cấp khen.", "Check the level of the award."),
            arguments: ["issuer", "level"]
        ),
        IssueEntry(
            .duplicateAward,
            title: ("Khen trùng", "The same award twice"),
            sentence: (
                "cùng đối tượng, cùng hình thức khen được ghi nhiều lần[ (xem {other})].",
                "the same honouree has the same award more than once[ (see {other})]."
            ),
            remedy: (
                "Hãy bỏ dòng thừa; nếu là hai quyết định khác nhau, hãy ghi rõ số quyết định.",
                "Delete the extra row; if there are two decisions, give both numbers."
            ),
            arguments: ["other"]
        ),
        IssueEntry(
            .severalAwardsOneAchievement,
            title: ("Một thành tích khen nhiều lần", "Several awards for one achievement"),
            sentence: (
                "một thành tích được khen nhiều hình thức[ ({count})][ (xem {other})].",
                "one achievement has several awards[ ({count})][ (see {other})]."
            ),
            remedy: (
                "Theo nguyên tắc không khen nhiều lần cho một thành tích; hãy ghi lý do ở cột Giải trình của phiếu phản hồi.",
                "An achievement is honoured once as a rule; say why in the feedback workbook's column Explanation."
            ),
            arguments: ["count", "other"]
        ),
    ]
}

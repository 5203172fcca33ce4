/// The words of a mapping's evidence for people; the stages themselves keep English names.
enum EvidenceWords {
    /// A detail such as `93 % date` in a language.
    static func detail(_ evidence: MappingEvidence, _ language: Language) -> String {
        guard language == .vi, evidence.source != .header, evidence.source != .learned else {
            return evidence.detail
        }
        let parts = evidence.detail.split(separator: " ", maxSplits: 2).map(String.init)
        if parts.count == 3, parts[1] == "%", let word = vietnamese[parts[2]] {
            return "\(parts[0]) % \(word)"
        }
        return vietnamese[evidence.detail] ?? evidence.detail
    }

    private static let vietnamese = [
        "date": "ngày tháng", "year": "năm", "money": "số tiền", "persons": "số người",
        "number": "số", "phone": "số điện thoại", "email": "thư điện tử", "person": "họ tên",
        "person and phone": "họ tên và số điện thoại", "award": "hình thức khen",
        "level": "cấp khen", "decision and date": "số và ngày quyết định",
        "decision number": "số quyết định", "collective or individual": "tập thể hoặc cá nhân",
        "sex": "giới tính", "mark": "dấu x", "field of work": "lĩnh vực",
        "position and unit": "chức vụ và đơn vị", "position": "chức vụ",
        "initiative": "tên mô hình", "achievement": "thành tích", "organisation": "tên đơn vị",
        "ward": "tên xã, phường", "district": "tên quận, huyện", "province": "tên tỉnh, thành",
        "conclusion": "kết luận", "family name": "họ", "salutation": "danh xưng",
        "code": "mã", "link": "liên kết", "long text": "đoạn văn dài", "one word": "một từ",
        "words": "chữ", "other": "khác",
    ]
}

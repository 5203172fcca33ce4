import VietText

/// The reporting period and the form's number, from the lines above a table.
enum TableContext {
    /// "6 tháng đầu năm 2021", "Quý III/2021", "Năm 2021", "Từ ngày … đến ngày …"; empty where none is said.
    static func period(in lines: [ContextLine]) -> String {
        let patterns: [Regex<AnyRegexOutput>] = [
            #/(?i)(?:6|sáu|9|chín)\s+tháng\s+(?:đầu|cuối)\s+năm\s+\d{4}/#,
            #/(?i)quý\s+(?:[1-4]|iv|i{1,3})\s*(?:\/|năm)?\s*\d{4}/#,
            #/(?i)từ\s+(?:ngày\s+)?\d[^()]*?đến\s+(?:hết\s+)?(?:ngày\s+)?\d[\d\/.\-]*/#,
            #/(?i)tháng\s+\d{1,2}\s*(?:\/|năm)\s*\d{4}/#,
            #/(?i)năm\s+(?:học\s+)?\d{4}(?:\s*[-–]\s*\d{4})?/#,
        ].map { Regex($0) }
        for pattern in patterns {
            for line in lines where !isDateLine(line.text) {
                if let match = line.text.firstMatch(of: pattern) {
                    return Viet.clean(String(line.text[match.range]))
                }
            }
        }
        return ""
    }

    /// "Mẫu số 02", "Biểu số: 0601.N/BNV-TĐKT", "Phụ lục I"; empty where none is named.
    static func form(in lines: [ContextLine]) -> String {
        for line in lines {
            if let match = line.text.firstMatch(
                of:
                    #/(?i)(?:mẫu|biểu)\s+(?:số)?\s*:?\s*[\w.\/\-]*\d[\w.\/\-]*|phụ\s+lục\s+(?:số\s+)?[ivx\d]+\b/#
            ) {
                return Viet.clean(String(line.text[match.range]))
            }
        }
        return ""
    }

    /// "Tân Phú, ngày 12 tháng 11 năm 2021" dates the letter; "Kèm theo Báo cáo … ngày …" another one.
    private static func isDateLine(_ text: String) -> Bool {
        let folded = Viet.fold(text)
        return folded.hasPrefix("kem theo")
            || folded.contains(" ngay ") && folded.contains(" thang ")
                && !folded.hasPrefix("tu ngay")
    }
}

/// Numbers and dates as each language writes them: `1.234,5` and `1,234.5`; dates are `dd/mm/yyyy` in both.
///
/// Written by hand, since the system's own formats differ between machines.
enum ValueFormat {
    /// A whole number with grouped digits.
    static func integer(_ value: Int, _ language: Language) -> String {
        let digits = grouped(String(value.magnitude), separator: language == .vi ? "." : ",")
        return value < 0 ? "-" + digits : digits
    }

    /// A number with at most `places` decimals, zeros at the end left out.
    static func decimal(_ value: Double, _ language: Language, places: Int = 2) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "…" }
        let bounded = min(max(places, 0), 6)
        var scale = 1.0
        for _ in 0..<bounded { scale *= 10 }
        guard let scaled = Int(exactly: (abs(value) * scale).rounded()),
            let unit = Int(exactly: scale)
        else { return "…" }
        var text = grouped(String(scaled / unit), separator: language == .vi ? "." : ",")
        var fraction = String(scaled % unit)
        fraction = String(repeating: "0", count: max(0, bounded - fraction.count)) + fraction
        while fraction.hasSuffix("0") { fraction.removeLast() }
        if bounded > 0, !fraction.isEmpty { text += (language == .vi ? "," : ".") + fraction }
        return value < 0 && scaled > 0 ? "-" + text : text
    }

    /// A share as a percentage with one decimal.
    static func percent(_ share: Double, _ language: Language) -> String {
        decimal(share * 100, language, places: 1) + "%"
    }

    /// An ISO date of any precision as `25/10/2021`, `10/2021` or `2021`; other text stays.
    static func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].count == 4,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return iso }
        return parts.reversed().joined(separator: "/")
    }

    /// A moment as an ISO date and time in the office's time zone, such as `2021-10-25T08:30:00+07:00`.
    static func timestamp(_ seconds: Int64, offsetSeconds: Int) -> String {
        let parts = civil(seconds, offsetSeconds: offsetSeconds)
        let minutes = abs(offsetSeconds) / 60
        let zone =
            (offsetSeconds < 0 ? "-" : "+") + pad(minutes / 60, 2) + ":" + pad(minutes % 60, 2)
        return "\(parts.date)T\(parts.time)\(zone)"
    }

    /// The day of a moment in the office's time zone, as an ISO date.
    static func day(_ seconds: Int64, offsetSeconds: Int) -> String {
        civil(seconds, offsetSeconds: offsetSeconds).date
    }

    /// Digits in groups of three.
    private static func grouped(_ digits: String, separator: Character) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return text
    }

    /// Days since 1970 to a civil date, after Howard Hinnant's `civil_from_days`.
    private static func civil(_ seconds: Int64, offsetSeconds: Int) -> (date: String, time: String)
    {
        // Far beyond the year 9999 nothing sensible can be said; a file's time may be garbage.
        let local =
            min(max(seconds, -62_135_596_800), 253_402_300_799)
            + Int64(clampedOffset(offsetSeconds))
        var days = local / 86_400
        var rest = Int(local % 86_400)
        if rest < 0 {
            days -= 1
            rest += 86_400
        }
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = Int(dayOfYear - (153 * monthIndex + 2) / 5 + 1)
        let month = Int(monthIndex < 10 ? monthIndex + 3 : monthIndex - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        return (
            "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))",
            "\(pad(rest / 3600, 2)):\(pad(rest / 60 % 60, 2)):\(pad(rest % 60, 2))"
        )
    }

    private static func clampedOffset(_ seconds: Int) -> Int { min(max(seconds, -86_400), 86_400) }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

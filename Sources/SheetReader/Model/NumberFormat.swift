/// What a number format makes of a number: a plain number, a date, a time, or a duration.
enum NumberFormat {
    /// The kind by the format's code, or by its built-in number where the file gives no code.
    static func kind(id: Int, code: String?) -> CellKind {
        if let code { return kind(code: code) }
        return builtIn(id)
    }

    /// Built-in formats.
    ///
    /// The numbers 27 to 36 and 50 to 81 are dates and times of East Asian and Thai versions of
    /// Excel, which write no code for them.
    static func builtIn(_ id: Int) -> CellKind {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58, 71...74, 81: .date
        case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 78, 80: .time
        case 22, 77: .datetime
        case 46, 79: .duration
        default: .number
        }
    }

    /// The kind by the first section of a format's code: `dd/mm/yyyy hh:mm` is a date with a time.
    ///
    /// Quoted and escaped text, colours, conditions and locales do not count; `[h]`, `[mm]`, `[ss]`
    /// make a duration.
    static func kind(code: String) -> CellKind {
        var found = Letters()
        var scanner = Scanner(bytes: Array(code.utf8))
        scanner.scan(&found)
        return found.kind
    }

    /// Which parts of dates and times a code shows.
    private struct Letters {
        var day = false
        var hour = false
        var second = false
        var month = false
        var elapsed = false
        var general = false
        var digits = false

        var kind: CellKind {
            if elapsed { return .duration }
            if general { return .number }
            // `m` alone is a month; beside hours or seconds it is minutes.
            let clock = hour || second
            let date = day || (month && !clock)
            // A date's letters beside digits, as in `0" d"#`, are those of a number's unit.
            if digits, !clock, !(day && month) { return .number }
            if date { return clock ? .datetime : .date }
            return clock ? .time : .number
        }
    }

    private struct Scanner {
        let bytes: [UInt8]
        var position = 0

        mutating func scan(_ found: inout Letters) {
            while position < bytes.count {
                let byte = bytes[position]
                position += 1
                switch byte {
                case UInt8(ascii: "\""): skip(past: UInt8(ascii: "\""))
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): skipCharacter()
                case UInt8(ascii: "["): bracket(&found)
                case UInt8(ascii: ";"): return
                default: letter(byte | 0x20, byte, &found)
                }
            }
        }

        private mutating func letter(_ lower: UInt8, _ byte: UInt8, _ found: inout Letters) {
            switch lower {
            case UInt8(ascii: "y"), UInt8(ascii: "d"): found.day = true
            // `e` is the year of an era in East Asian formats, but `E+00` is an exponent.
            case UInt8(ascii: "e"):
                if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
                    found.digits = true
                } else {
                    found.day = true
                }
            case UInt8(ascii: "m"): found.month = true
            case UInt8(ascii: "h"): found.hour = true
            case UInt8(ascii: "s"): found.second = true
            case UInt8(ascii: "a"): meridiem(&found)
            case UInt8(ascii: "g"): word("eneral", &found)
            default:
                // A zero after a decimal point may be a fraction of a second.
                if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { found.digits = true }
                if byte == UInt8(ascii: "0"), !found.second { found.digits = true }
            }
        }

        private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

        private mutating func skip(past end: UInt8) {
            while position < bytes.count, bytes[position] != end { position += 1 }
            position += 1
        }

        /// Skips one character, whatever its bytes.
        private mutating func skipCharacter() {
            position += 1
            while let byte = next, byte & 0xc0 == 0x80 { position += 1 }
        }

        /// `AM/PM` and `A/P` show the half of the day.
        private mutating func meridiem(_ found: inout Letters) {
            for form in ["m/pm", "/p"] where matches(form) {
                position += form.utf8.count
                found.hour = true
            }
        }

        private mutating func word(_ rest: String, _ found: inout Letters) {
            if matches(rest) {
                found.general = true
                position += rest.utf8.count
            }
        }

        private func matches(_ text: String) -> Bool {
            var place = position
            for wanted in text.utf8 {
                guard place < bytes.count, bytes[place] == wanted || bytes[place] | 0x20 == wanted
                else { return false }
                place += 1
            }
            return true
        }

        private mutating func bracket(_ found: inout Letters) {
            let start = position
            skip(past: UInt8(ascii: "]"))
            let end = min(position - 1, bytes.count)
            guard start < end else { return }
            let letter = bytes[start] | 0x20
            let units: [UInt8] = [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")]
            if units.contains(letter), bytes[start..<end].allSatisfy({ $0 | 0x20 == letter }) {
                found.elapsed = true
            }
        }
    }
}

/// Counts as Excel counts the length of a text.
enum UTF16Length {
    /// How many UTF-16 units UTF-8 bytes make.
    static func of(_ utf8: [UInt8]) -> Int {
        utf8.reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : $1 >= 0xf0 ? 2 : 1) }
    }
}

extension NumberText {
    /// The number that a text holds between white space; nil for anything else.
    static func parse(trimming text: some Collection<UInt8>) -> Double? {
        var bytes = Array(text.drop { $0 <= 0x20 })
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return unsafe bytes.withUnsafeBufferPointer { unsafe parse($0) }
    }
}

extension ISODate {
    /// The serial number, as counted from 1900, and kind of a date or date with time.
    ///
    /// Some formats write every date with a time: midnight is none. Nil also for days before 1900,
    /// which that count does not reach.
    static func parseDay(_ text: String) -> (serial: Double, kind: CellKind)? {
        guard let found = parse(text.trimmingSpaces, uses1904Dates: false),
            found.kind == .date || found.kind == .datetime, found.serial >= 1
        else { return nil }
        return (found.serial, found.serial == found.serial.rounded(.down) ? .date : .datetime)
    }

    /// A length of time such as `PT36H30M`, in days.
    static func parseDuration(_ text: String) -> Double? {
        guard let found = parse(text.trimmingSpaces, uses1904Dates: false),
            found.kind == .duration, found.serial.isFinite
        else { return nil }
        return found.serial
    }
}

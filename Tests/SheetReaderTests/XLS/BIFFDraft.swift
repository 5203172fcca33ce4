/// Draws the records of a binary workbook, as a stream without a container.
struct BIFFDraft {
    private(set) var bytes: [UInt8] = []

    mutating func record(_ type: Int, _ content: [UInt8] = []) {
        bytes += Self.u16(type) + Self.u16(content.count) + content
    }

    /// A workbook of Excel 97 with one sheet: `globals` and `sheet` are the records inside.
    static func workbook(
        name: String = "S",
        visibility: UInt8 = 0,
        globals: (inout BIFFDraft) -> Void = { _ in },
        sheet: (inout BIFFDraft) -> Void
    ) -> [UInt8] {
        var before = BIFFDraft()
        before.record(0x0809, u16(0x0600) + u16(0x0005) + [UInt8](repeating: 0, count: 12))
        globals(&before)
        let bound = UInt32(before.bytes.count + 12 + name.utf8.count + 4)
        before.record(
            0x0085,
            u32(bound) + [visibility, 0, UInt8(name.utf8.count), 0] + Array(name.utf8)
        )
        before.record(0x000a)
        before.record(0x0809, u16(0x0600) + u16(0x0010) + [UInt8](repeating: 0, count: 12))
        sheet(&before)
        before.record(0x000a)
        return before.bytes
    }

    mutating func number(row: Int, column: Int, _ value: Double, format: Int = 0) {
        record(0x0203, Self.place(row, column, format) + Self.u64(value.bitPattern))
    }

    mutating func label(row: Int, column: Int, _ text: String) {
        record(0x0204, Self.place(row, column, 0) + Self.wide(text))
    }

    mutating func sharedLabel(row: Int, column: Int, index: UInt32) {
        record(0x00fd, Self.place(row, column, 0) + Self.u32(index))
    }

    /// A formula whose value is of a special kind: 0 a text in the next record, 1 boolean, 2 error.
    mutating func formula(row: Int, column: Int, kind: UInt8, value: UInt8 = 0) {
        let result: [UInt8] = [kind, 0, value, 0, 0, 0, 0xff, 0xff]
        record(0x0006, Self.place(row, column, 0) + result + [UInt8](repeating: 0, count: 8))
    }

    static func place(_ row: Int, _ column: Int, _ format: Int) -> [UInt8] {
        u16(row) + u16(column) + u16(format)
    }

    /// A text with its length, two bytes a character.
    static func wide(_ text: String) -> [UInt8] {
        u16(text.utf16.count) + [1] + text.utf16.flatMap { u16(Int($0)) }
    }

    static func u16(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    static func u32(_ value: UInt32) -> [UInt8] {
        u16(Int(value & 0xffff)) + u16(Int(value >> 16))
    }

    static func u64(_ value: UInt64) -> [UInt8] {
        u32(UInt32(truncatingIfNeeded: value)) + u32(UInt32(truncatingIfNeeded: value >> 32))
    }
}

/// Reads the content of a record and of the CONTINUE records behind it, as if they were one.
///
/// Only characters know of the seam: where a text goes on in the next record, that record begins with
/// a byte that says anew whether a character takes one byte or two.
struct BIFFReader {
    private let parts: [ByteView]
    private var index = 0
    private var position = 0
    private let offset: Int

    /// Makes a reader of a record alone.
    init(_ record: BIFFRecord) {
        self.parts = [record.content]
        self.offset = record.offset
    }

    /// Makes a reader of a record and the records that continue it; the cursor moves behind them.
    init(_ record: BIFFRecord, continuedBy cursor: inout BIFFCursor) throws(ReadError) {
        var parts = [record.content]
        while cursor.nextType == BIFFType.continuation, let next = try cursor.next() {
            parts.append(next.content)
        }
        self.parts = parts
        self.offset = record.offset
    }

    /// Whether nothing is left.
    var isAtEnd: Bool {
        index >= parts.count || (index == parts.count - 1 && position >= parts[index].count)
    }

    /// The next byte.
    mutating func u8() throws(ReadError) -> Int {
        while index < parts.count {
            if let byte = parts[index].u8(position) {
                position += 1
                return byte
            }
            advance()
        }
        throw tooShort
    }

    /// The next 16-bit number.
    mutating func u16() throws(ReadError) -> Int {
        if index < parts.count, let number = parts[index].u16(position) {
            position += 2
            return number
        }
        let low = try u8()
        return try u8() << 8 | low
    }

    /// The next 32-bit number.
    mutating func u32() throws(ReadError) -> Int {
        let low = try u16()
        return try u16() << 16 | low
    }

    /// Leaves bytes out.
    mutating func skip(_ count: Int) throws(ReadError) {
        var left = count
        while left > 0 {
            guard index < parts.count else { throw tooShort }
            let available = parts[index].count - position
            if left < available {
                position += left
                return
            }
            left -= available
            position += available
            if left > 0 || index < parts.count - 1 { advance() }
        }
    }

    /// The next bytes, wherever the seams are.
    mutating func bytes(_ count: Int) throws(ReadError) -> [UInt8] {
        var found: [UInt8] = []
        while found.count < count {
            guard index < parts.count else { throw tooShort }
            let piece = parts[index].bytes(position..<position + count - found.count)
            found.append(contentsOf: piece)
            position += piece.count
            if found.count < count { advance() }
        }
        return found
    }

    /// Adds the next characters to a text.
    mutating func characters(
        _ count: Int,
        isWide: Bool,
        into text: inout TextBuffer
    ) throws(ReadError) {
        var left = count
        var isWide = isWide
        while left > 0 {
            guard index < parts.count else { throw tooShort }
            let part = parts[index]
            let available = max(0, part.count - position) / (isWide ? 2 : 1)
            let taken = min(left, available)
            appendCharacters(taken, isWide: isWide, of: part, into: &text)
            left -= taken
            if left > 0 {
                advance()
                isWide = try u8() & 1 != 0
            }
        }
    }

    private mutating func appendCharacters(
        _ count: Int,
        isWide: Bool,
        of part: ByteView,
        into text: inout TextBuffer
    ) {
        if isWide {
            for offset in stride(from: position, to: position + 2 * count, by: 2) {
                text.append(unit: UInt32(truncatingIfNeeded: part.u16(offset) ?? 0xfffd))
            }
            position += 2 * count
        } else {
            for byte in part.bytes(position..<position + count) { text.append(unit: UInt32(byte)) }
            position += count
        }
    }

    private mutating func advance() {
        index += 1
        position = 0
    }

    /// The error that says that the record ends early.
    var tooShort: ReadError {
        ReadError(.damaged, offset: offset, detail: "record is too short")
    }
}

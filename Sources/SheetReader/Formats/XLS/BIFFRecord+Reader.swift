/// Reads the content of a record and of the CONTINUE records behind it, as if they were one.
///
/// Only characters know of the seam: where a text goes on in the next record, that record begins with
/// a byte that says anew whether a character takes one byte or two.
struct BIFFReader {
    private var part: ByteView
    private var position = 0
    private let offset: Int
    /// Where the records that continue this one are looked for; nil where there are none.
    private var cursor: BIFFCursor?

    /// Makes a reader of a record alone.
    init(_ record: BIFFRecord) {
        self.part = record.content
        self.offset = record.offset
    }

    /// Makes a reader of a record and the records that continue it, which begin at a cursor.
    init(_ record: BIFFRecord, continuedAt cursor: BIFFCursor) {
        self.part = record.content
        self.offset = record.offset
        self.cursor = cursor
    }

    /// Whether nothing is left.
    mutating func isAtEnd() throws(ReadError) -> Bool {
        while position >= part.count {
            if try !advance() { return true }
        }
        return false
    }

    /// Moves a cursor behind the record and all that continue it.
    mutating func finish(_ cursor: inout BIFFCursor) throws(ReadError) {
        while try advance() {}
        if let own = self.cursor { cursor = own }
    }

    /// Goes on to the next record, if it continues this one.
    private mutating func advance() throws(ReadError) -> Bool {
        guard cursor?.nextType == BIFFType.continuation, let next = try cursor?.next() else {
            return false
        }
        part = next.content
        position = 0
        return true
    }

    /// The next byte.
    mutating func u8() throws(ReadError) -> Int {
        while true {
            if let byte = part.u8(position) {
                position += 1
                return byte
            }
            guard try advance() else { throw tooShort }
        }
    }

    /// The next 16-bit number.
    mutating func u16() throws(ReadError) -> Int {
        if let number = part.u16(position) {
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
            let available = max(0, part.count - position)
            let taken = min(left, available)
            position += taken
            left -= taken
            if left > 0 { guard try advance() else { throw tooShort } }
        }
    }

    /// The next bytes, wherever the seams are.
    mutating func bytes(_ count: Int) throws(ReadError) -> [UInt8] {
        var found: [UInt8] = []
        while found.count < count {
            let piece = part.bytes(position..<position + count - found.count)
            found.append(contentsOf: piece)
            position += piece.count
            if found.count < count { guard try advance() else { throw tooShort } }
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
            let available = max(0, part.count - position) / (isWide ? 2 : 1)
            let taken = min(left, available)
            appendCharacters(taken, isWide: isWide, into: &text)
            left -= taken
            if left > 0 {
                guard try advance() else { throw tooShort }
                isWide = try u8() & 1 != 0
            }
        }
    }

    private mutating func appendCharacters(
        _ count: Int,
        isWide: Bool,
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

    /// The error that says that the record ends early.
    var tooShort: ReadError {
        ReadError(.damaged, offset: offset, detail: "record is too short")
    }
}

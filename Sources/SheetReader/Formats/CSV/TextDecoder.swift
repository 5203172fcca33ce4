/// Turns a text file into UTF-8, piece by piece.
struct TextDecoder: ~Copyable {
    private let source: ByteSource
    private let encoding: TextEncoding
    private var offset: Int
    /// The first half of a pair of UTF-16 units that the last piece ended with.
    private var leading: UInt16?
    /// A letter of Windows-1258 that a combining tone may follow.
    private var pending: UInt32?
    private var isFinished = false

    private static let pieceBytes = 128 << 10

    init(_ source: ByteSource, _ survey: TextSurvey) {
        self.source = source
        encoding = survey.encoding
        offset = survey.markLength
    }

    /// Appends the next piece; returns false at the end.
    mutating func decode(into buffer: inout ByteBuffer) throws(ReadError) -> Bool {
        if isFinished { return false }
        if encoding == .utf8 {
            let got = try buffer.appendPiece(Self.pieceBytes, of: source, at: offset)
            offset += got
            return got > 0
        }
        let piece = try source.bytes(offset..<offset + Self.pieceBytes)
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian: try decodeUnits(piece, &buffer)
        case .windows1258: decodeVietnamese(piece, &buffer)
        case .windows1252, .utf8: decodeBytes(piece, &buffer)
        }
        offset += piece.count
        if piece.isEmpty { try finish(&buffer) }
        return !piece.isEmpty
    }

    private mutating func finish(_ buffer: inout ByteBuffer) throws(ReadError) {
        isFinished = true
        if leading != nil { throw badUnit(offset) }
        if let letter = pending { buffer.append(scalar: letter) }
        pending = nil
    }

    // MARK: - UTF-16

    private func badUnit(_ offset: Int) -> ReadError {
        ReadError(.damaged, offset: offset, detail: "malformed UTF-16")
    }

    private mutating func decodeUnits(
        _ piece: [UInt8],
        _ buffer: inout ByteBuffer
    ) throws(ReadError) {
        // Pieces have an even length, but for the last one of a cut file.
        if piece.count % 2 != 0 { throw badUnit(offset + piece.count) }
        let isLittle = encoding == .utf16LittleEndian
        for place in stride(from: 0, to: piece.count, by: 2) {
            let first = UInt16(piece[place])
            let second = UInt16(piece[place + 1])
            let unit = isLittle ? first | second << 8 : first << 8 | second
            if unit == 0 {
                throw ReadError(
                    .notASpreadsheet("binary"),
                    offset: offset + place,
                    detail: "zero in a text"
                )
            }
            if let high = leading {
                guard unit & 0xfc00 == 0xdc00 else { throw badUnit(offset + place) }
                let scalar = 0x10000 + (UInt32(high) & 0x3ff) << 10 + UInt32(unit) & 0x3ff
                buffer.append(scalar: scalar)
                leading = nil
            } else if unit & 0xfc00 == 0xd800 {
                leading = unit
            } else if unit & 0xfc00 == 0xdc00 {
                throw badUnit(offset + place)
            } else {
                buffer.append(scalar: UInt32(unit))
            }
        }
    }

    // MARK: - One byte a character

    private func decodeBytes(_ piece: [UInt8], _ buffer: inout ByteBuffer) {
        for byte in piece { buffer.append(scalar: WindowsCodePages.windows1252(byte)) }
    }

    /// Letters wait for the tone that may follow them: both become one composed letter.
    private mutating func decodeVietnamese(_ piece: [UInt8], _ buffer: inout ByteBuffer) {
        for byte in piece {
            let scalar = WindowsCodePages.windows1258(byte)
            if let letter = pending {
                if let composed = WindowsCodePages.compose(letter, scalar) {
                    buffer.append(scalar: composed)
                    pending = nil
                    continue
                }
                buffer.append(scalar: letter)
                pending = nil
            }
            if WindowsCodePages.canTakeTone(scalar) {
                pending = scalar
            } else {
                buffer.append(scalar: scalar)
            }
        }
    }
}

extension ByteBuffer {
    /// Appends a character.
    mutating func append(scalar: UInt32) {
        switch scalar {
        case 0..<0x80: append(UInt8(scalar))
        case 0x80..<0x800:
            append(UInt8(0xc0 | scalar >> 6))
            append(UInt8(0x80 | scalar & 0x3f))
        case 0x800..<0x10000:
            append(UInt8(0xe0 | scalar >> 12))
            append(UInt8(0x80 | scalar >> 6 & 0x3f))
            append(UInt8(0x80 | scalar & 0x3f))
        default:
            append(UInt8(truncatingIfNeeded: 0xf0 | scalar >> 18 & 0x07))
            append(UInt8(0x80 | scalar >> 12 & 0x3f))
            append(UInt8(0x80 | scalar >> 6 & 0x3f))
            append(UInt8(0x80 | scalar & 0x3f))
        }
    }

    /// Reads bytes of a file straight behind the text; returns how many.
    mutating func appendPiece(
        _ wanted: Int,
        of source: ByteSource,
        at offset: Int
    ) throws(ReadError) -> Int {
        var failure: ReadError?
        let got = unsafe append(upTo: wanted) { room in
            do throws(ReadError) {
                return unsafe try source.read(at: offset, into: room)
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return got
    }
}

import Glibc

/// Decodes the byte strings of workbooks from before Excel 97.
struct CodePage {
    /// The code page's number in the file.
    let number: Int
    /// What the bytes from 0x80 on stand for; nil for pages of several bytes a character.
    private let upperHalf: [UInt16]?
    private let iconvName: String?

    /// Excel's page for Western European Windows.
    static let western = CodePage(1252)

    /// Makes a decoder; a page that is not known is read as 1252.
    init(_ number: Int) {
        self.number = number
        let page =
            switch number {
            case 367, 0, 32769: 1252
            case 32768: 10000
            default: number
            }
        let multibyte = [932: "CP932", 936: "CP936", 949: "CP949", 950: "CP950", 65001: "UTF-8"]
        self.iconvName = multibyte[page]
        self.upperHalf =
            CodePageTables.upperHalf(of: page)
            ?? (iconvName == nil ? CodePageTables.upperHalf(of: 1252) : nil)
    }

    /// Adds bytes to a text.
    func decode(_ bytes: some Collection<UInt8>, into text: inout TextBuffer) {
        if number == Self.utf16, bytes.contains(0) {
            decodeUnits(bytes, into: &text)
            return
        }
        guard let upperHalf else {
            for unit in multibyteUnits(Array(bytes)) { text.append(unit: UInt32(unit)) }
            return
        }
        // Code page 1258 has tones as characters of their own, which join the letter before them.
        var letter: UInt32?
        for byte in bytes {
            let index = Int(byte) - 0x80
            let unit = UInt32(
                index >= 0 && index < upperHalf.count ? upperHalf[index] : UInt16(byte)
            )
            if let base = letter {
                letter = nil
                if let joined = WindowsCodePages.compose(base, unit) {
                    text.append(unit: joined)
                    continue
                }
                text.append(unit: base)
            }
            if number == 1258, WindowsCodePages.canTakeTone(unit) {
                letter = unit
            } else {
                text.append(unit: unit)
            }
        }
        if let letter { text.append(unit: letter) }
    }

    /// Gnumeric names UTF-16 as the code page of a copy of a newer file, and writes texts in it that
    /// have letters beyond ASCII; all others stay one byte a character.
    private static let utf16 = 1200

    private func decodeUnits(_ bytes: some Collection<UInt8>, into text: inout TextBuffer) {
        var low: UInt8?
        for byte in bytes {
            if let first = low {
                text.append(unit: UInt32(first) | UInt32(byte) << 8)
                low = nil
            } else {
                low = byte
            }
        }
    }

    /// The text of bytes.
    func string(_ bytes: some Collection<UInt8>) -> String {
        var text = TextBuffer()
        decode(bytes, into: &text)
        text.finish()
        return String(decoding: text.utf8, as: UTF8.self)
    }

    /// Decodes through the C library; a byte that cannot be decoded becomes U+FFFD.
    private func multibyteUnits(_ bytes: [UInt8]) -> [UInt16] {
        guard let iconvName else { return bytes.map { UInt16($0) } }
        let converter = unsafe iconv_open("UTF-16LE", iconvName)
        // The C library reports failure as the pointer -1.
        guard Int(bitPattern: converter) != -1 else { return bytes.map { UInt16($0) } }
        defer { _ = unsafe iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 8)
        var units: [UInt16] = []
        var consumed = 0
        while consumed < input.count {
            var left = input.count - consumed
            var free = output.count
            // Both pointers stay inside their arrays: iconv moves them by what it subtracts from
            // `left` and `free`.
            unsafe input.withUnsafeMutableBufferPointer { source in
                unsafe output.withUnsafeMutableBufferPointer { target in
                    guard let sourceBase = source.baseAddress, let targetBase = target.baseAddress
                    else { return }
                    var from: UnsafeMutablePointer<CChar>? = unsafe sourceBase + consumed
                    var into: UnsafeMutablePointer<CChar>? = unsafe targetBase
                    _ = unsafe iconv(converter, &from, &left, &into, &free)
                }
            }
            let written = output.count - free
            for index in stride(from: 0, to: written - 1, by: 2) {
                let low = UInt16(UInt8(bitPattern: output[index]))
                units.append(low | UInt16(UInt8(bitPattern: output[index + 1])) << 8)
            }
            consumed = input.count - left
            if left > 0 {
                units.append(0xfffd)
                consumed += 1
            }
        }
        return units
    }
}

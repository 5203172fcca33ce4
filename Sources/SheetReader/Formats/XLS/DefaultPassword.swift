/// Opens workbooks that are encrypted with the password that Excel itself sets.
///
/// Excel 97 to 2003 encrypts a workbook whose structure is protected even where nobody set a password
/// for opening it, and opens it without asking. The forms are those of [MS-XLS] 2.4.117 and
/// [MS-OFFCRYPTO] 2.3.5 to 2.3.7.
struct DefaultPassword {
    private static let password = Array("VelvetSweatshop".utf8)
    private static let blockSize = 1024

    private enum Method {
        case exclusiveOr([UInt8])
        /// RC4 whose key for a block is the digest of these bytes and the block's number.
        case cipher(base: [UInt8], usesSHA1: Bool, keySize: Int)
    }

    private let method: Method

    /// Nil where the workbook wants another password, or is encrypted in a way that is not known.
    init?(_ record: ByteView, version: BIFFVersion) {
        let found: Method?
        if version < .biff8 {
            found = Self.exclusiveOr(key: record.u16(0), verifier: record.u16(2))
        } else {
            switch (record.u16(0), record.u16(2), record.u16(4)) {
            case (0, let key, let verifier): found = Self.exclusiveOr(key: key, verifier: verifier)
            case (1, 1, 1): found = Self.standard(record)
            case (1, 2, 2), (1, 3, 2), (1, 4, 2): found = Self.cryptoAPI(record)
            default: found = nil
            }
        }
        guard let found else { return nil }
        method = found
    }

    /// The stream with the content of its records in plain.
    func decrypted(_ stream: ByteView) -> ByteView {
        var bytes = Array(stream.bytes(0..<stream.count))
        var position = 0
        var keys: [UInt8] = []
        var block = -1
        while let type = stream.u16(position), let length = stream.u16(position + 2) {
            let start = position + 4
            let end = min(start + length, bytes.count)
            position = start + length
            let firstSecret = start + Self.plainPrefix(type, length)
            for place in stride(from: firstSecret, to: end, by: 1) {
                switch method {
                case .exclusiveOr(let mask):
                    let value = bytes[place] ^ mask[(place + length) & 15]
                    bytes[place] = value << 3 | value >> 5
                case .cipher:
                    if place / Self.blockSize != block {
                        block = place / Self.blockSize
                        keys = keyStream(block)
                    }
                    bytes[place] ^= keys[place % Self.blockSize]
                }
            }
        }
        return ByteView(bytes)
    }

    /// How many bytes of a record's content are never encrypted.
    private static func plainPrefix(_ type: Int, _ length: Int) -> Int {
        switch type {
        case 0x0809, BIFFType.filePass, 0x00e1, 0x0138, 0x0194, 0x0195, 0x0196: length
        case BIFFType.boundSheet: min(4, length)
        default: 0
        }
    }

    // MARK: - Exclusive or

    private static func exclusiveOr(key: Int?, verifier: Int?) -> Method? {
        guard let key, let verifier, verifier == passwordVerifier else { return nil }
        let low = UInt8(truncatingIfNeeded: key)
        let high = UInt8(truncatingIfNeeded: key >> 8)
        // The password's fifteen bytes and one of the bytes that pad shorter ones.
        let mask = (password + [0xbb]).enumerated().map { index, byte in
            let mixed = byte ^ (index % 2 == 0 ? low : high)
            return mixed >> 1 | mixed << 7
        }
        return .exclusiveOr(mask)
    }

    private static var passwordVerifier: Int {
        var verifier = 0
        for byte in ([UInt8(password.count)] + password).reversed() {
            verifier = (verifier << 1 & 0x7fff | verifier >> 14 & 1) ^ Int(byte)
        }
        return verifier ^ 0xce4b
    }

    // MARK: - RC4

    private func keyStream(_ block: Int) -> [UInt8] {
        guard case .cipher(let base, let usesSHA1, let keySize) = method else { return [] }
        var cipher = Self.cipher(base, usesSHA1: usesSHA1, keySize: keySize, block: block)
        return (0..<Self.blockSize).map { _ in cipher.next() }
    }

    private static func cipher(_ base: [UInt8], usesSHA1: Bool, keySize: Int, block: Int) -> RC4 {
        let number = (0..<4).map { UInt8(truncatingIfNeeded: block >> ($0 * 8)) }
        let digest = usesSHA1 ? Digest.sha1(base + number) : Digest.md5(base + number)
        var key = Array(digest.prefix(keySize))
        // A key of 40 bits is filled up to 128.
        if usesSHA1, keySize == 5 { key += [UInt8](repeating: 0, count: 11) }
        return RC4(key: key)
    }

    private static var widePassword: [UInt8] { password.flatMap { [$0, 0] } }

    /// RC4 with keys of 40 bits from MD5: salt, verifier and its digest, 16 bytes each.
    private static func standard(_ record: ByteView) -> Method? {
        guard record.count >= 54 else { return nil }
        let salt = Array(record.bytes(6..<22))
        let hash = Array(Digest.md5(widePassword).prefix(5))
        let mixed = (0..<16).flatMap { _ in hash + salt }
        let base = Array(Digest.md5(mixed).prefix(5))
        var cipher = Self.cipher(base, usesSHA1: false, keySize: 16, block: 0)
        let verifier = cipher.apply(record.bytes(22..<38))
        guard cipher.apply(record.bytes(38..<54)) == Digest.md5(verifier) else { return nil }
        return .cipher(base: base, usesSHA1: false, keySize: 16)
    }

    /// RC4 with keys from SHA-1, as Windows' cryptographic services made them.
    private static func cryptoAPI(_ record: ByteView) -> Method? {
        guard let headerSize = record.u32(10), headerSize >= 32, headerSize <= record.count,
            let bits = record.u32(14 + 16)
        else { return nil }
        let start = 14 + headerSize
        guard record.u32(start) == 16, record.u32(start + 36) == 20, record.count >= start + 60
        else { return nil }
        let salt = Array(record.bytes(start + 4..<start + 20))
        let keySize = bits == 0 ? 5 : bits / 8
        guard (5...16).contains(keySize) else { return nil }
        let base = Digest.sha1(salt + widePassword)
        var cipher = Self.cipher(base, usesSHA1: true, keySize: keySize, block: 0)
        let verifier = cipher.apply(record.bytes(start + 20..<start + 36))
        let hash = cipher.apply(record.bytes(start + 40..<start + 60))
        guard hash == Digest.sha1(verifier) else { return nil }
        return .cipher(base: base, usesSHA1: true, keySize: keySize)
    }
}

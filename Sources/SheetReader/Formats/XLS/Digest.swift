/// The digests and the cipher of old workbooks, which protect nothing by today's measure: they are
/// here to read workbooks whose password Excel itself knows.
enum Digest {
    /// MD5.
    static func md5(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
        let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
        let padded = pad(message, bigEndianLength: false)
        for start in stride(from: 0, to: padded.count, by: 64) {
            let words = (0..<16).map { index in
                (0..<4).reduce(UInt32(0)) {
                    $0 | UInt32(padded[start + index * 4 + $1]) << UInt32($1 * 8)
                }
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            for step in 0..<64 {
                var mixed: UInt32
                let word: Int
                switch step / 16 {
                case 0: (mixed, word) = ((b & c) | (~b & d), step)
                case 1: (mixed, word) = ((d & b) | (~d & c), (5 * step + 1) % 16)
                case 2: (mixed, word) = (b ^ c ^ d, (3 * step + 5) % 16)
                default: (mixed, word) = (c ^ (b | ~d), (7 * step) % 16)
                }
                mixed = mixed &+ a &+ sines[step] &+ words[word]
                (a, d, c) = (d, c, b)
                b = b &+ rotateLeft(mixed, shifts[step / 16 * 4 + step % 4])
            }
            state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
        }
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) }
        }
    }

    /// SHA-1.
    static func sha1(_ message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
        let padded = pad(message, bigEndianLength: true)
        for start in stride(from: 0, to: padded.count, by: 64) {
            var words = (0..<16).map { index in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[start + index * 4 + $1]) }
            }
            for step in 16..<80 {
                words.append(
                    rotateLeft(
                        words[step - 3] ^ words[step - 8] ^ words[step - 14] ^ words[step - 16],
                        1
                    )
                )
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for step in 0..<80 {
                let mixed: UInt32
                switch step / 20 {
                case 0: mixed = ((b & c) | (~b & d)) &+ 0x5a82_7999
                case 1: mixed = (b ^ c ^ d) &+ 0x6ed9_eba1
                case 2: mixed = ((b & c) | (b & d) | (c & d)) &+ 0x8f1b_bcdc
                default: mixed = (b ^ c ^ d) &+ 0xca62_c1d6
                }
                let next = rotateLeft(a, 5) &+ mixed &+ e &+ words[step]
                (e, d, c, b, a) = (d, c, rotateLeft(b, 30), a, next)
            }
            state = [
                state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d, state[4] &+ e,
            ]
        }
        return state.flatMap { word in
            (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - $0 * 8)) }
        }
    }

    private static func pad(_ message: [UInt8], bigEndianLength: Bool) -> [UInt8] {
        var padded = message + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(message.count) &* 8
        for index in 0..<8 {
            let shift = UInt64(bigEndianLength ? 56 - index * 8 : index * 8)
            padded.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        return padded
    }

    private static func rotateLeft(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word << count | word >> (32 - count)
    }

    /// The whole parts of the sines of 1 to 64, times 2 to the 32nd.
    private static let sines: [UInt32] = [
        0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a,
        0xa830_4613, 0xfd46_9501, 0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be,
        0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821, 0xf61e_2562, 0xc040_b340,
        0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
        0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8,
        0x676f_02d9, 0x8d2a_4c8a, 0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c,
        0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70, 0x289b_7ec6, 0xeaa1_27fa,
        0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
        0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92,
        0xffef_f47d, 0x8584_5dd1, 0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1,
        0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
    ]
}

/// The RC4 cipher: a stream of bytes that a key makes.
struct RC4 {
    private var state: [UInt8]
    private var first = 0
    private var second = 0

    /// Makes the cipher of a key that is not empty.
    init(key: [UInt8]) {
        state = (0...255).map { UInt8($0) }
        var place = 0
        for index in 0..<256 where !key.isEmpty {
            place = (place + Int(state[index]) + Int(key[index % key.count])) & 255
            state.swapAt(index, place)
        }
    }

    /// The next byte of the stream.
    mutating func next() -> UInt8 {
        first = (first + 1) & 255
        second = (second + Int(state[first])) & 255
        state.swapAt(first, second)
        return state[(Int(state[first]) + Int(state[second])) & 255]
    }

    /// Bytes, made plain or secret.
    mutating func apply(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.map { $0 ^ next() }
    }
}

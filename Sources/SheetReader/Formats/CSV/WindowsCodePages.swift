/// The code pages of Windows that Vietnamese text files have.
enum WindowsCodePages {
    /// 0x80 to 0x9f of Windows-1252; 0 where nothing is defined.
    private static let upper: [UInt32] = [
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
        0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
    ]

    /// The character of a byte in Windows-1252; bytes that have none keep their number.
    static func windows1252(_ byte: UInt8) -> UInt32 {
        guard (0x80..<0xa0).contains(byte) else { return UInt32(byte) }
        let scalar = upper[Int(byte) - 0x80]
        return scalar == 0 ? UInt32(byte) : scalar
    }

    /// The character of a byte in Windows-1258.
    static func windows1258(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0xc3: 0x0102
        case 0xcc: 0x0300
        case 0xd0: 0x0110
        case 0xd2: 0x0309
        case 0xd5: 0x01a0
        case 0xdd: 0x01af
        case 0xde: 0x0303
        case 0xe3: 0x0103
        case 0xec: 0x0301
        case 0xf0: 0x0111
        case 0xf2: 0x0323
        case 0xf5: 0x01a1
        case 0xfd: 0x01b0
        case 0xfe: 0x20ab
        default: windows1252(byte)
        }
    }

    /// Each vowel with grave, hook, tilde, acute and dot below.
    private static let vowels = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
        "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "AÀẢÃÁẠ", "ĂẰẲẴẮẶ", "ÂẦẨẪẤẬ", "EÈẺẼÉẸ", "ÊỀỂỄẾỆ", "IÌỈĨÍỊ",
        "OÒỎÕÓỌ", "ÔỒỔỖỐỘ", "ƠỜỞỠỚỢ", "UÙỦŨÚỤ", "ƯỪỬỮỨỰ", "YỲỶỸÝỴ",
    ]
    private static let tones: [UInt32] = [0x0300, 0x0309, 0x0303, 0x0301, 0x0323]
    private static let composed: [UInt32: [UInt32]] = {
        var table: [UInt32: [UInt32]] = [:]
        for row in vowels {
            let scalars = row.unicodeScalars.map(\.value)
            table[scalars[0]] = Array(scalars[1...])
        }
        return table
    }()

    /// Whether a combining tone may make one letter with this one.
    static func canTakeTone(_ scalar: UInt32) -> Bool { composed[scalar] != nil }

    /// The letter that a vowel and a combining tone make together; nil for anything else.
    static func compose(_ vowel: UInt32, _ tone: UInt32) -> UInt32? {
        guard let place = tones.firstIndex(of: tone) else { return nil }
        return composed[vowel]?[place]
    }
}

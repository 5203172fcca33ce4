/// Writes JSON text without a tree in between.
enum JSONText {
    /// An object of texts, in the order given.
    static func object(_ pairs: [(String, String)]) -> String {
        object(pairs.map { ($0.0, .text($0.1)) })
    }

    /// A value of an object.
    indirect enum Value {
        case text(String)
        case integer(Int)
        /// A number, rounded to four decimals; not a number is written as null.
        case decimal(Double)
        case flag(Bool)
        case null
        case list([Value])
        case pairs([(String, Value)])
    }

    /// An object in the order given.
    static func object(_ pairs: [(String, Value)]) -> String {
        var bytes: [UInt8] = []
        write(.pairs(pairs), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func write(_ value: Value, to bytes: inout [UInt8]) {
        switch value {
        case .text(let text): write(text, to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let number):
            let text = number.isFinite ? "\((number * 10_000).rounded() / 10_000)" : "null"
            bytes.append(contentsOf: text.utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(item, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .pairs(let pairs):
            bytes.append(UInt8(ascii: "{"))
            for (index, pair) in pairs.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(pair.0, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(pair.1, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 10: bytes.append(contentsOf: "\\n".utf8)
            case 13: bytes.append(contentsOf: "\\r".utf8)
            case 9: bytes.append(contentsOf: "\\t".utf8)
            case 0..<32:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

import Foundation
import TestSupport

/// Rows of the test vectors in `../shared/domain/encodings`, by column name.
enum Vectors {
    static let isPresent = Shared.url("domain/encodings") != nil

    static func rows(_ name: String) -> [[String: String]] {
        table("domain/encodings/\(name).csv")
    }

    /// The rows of a table below `../shared`, by column name; none where it is absent.
    static func table(_ path: String) -> [[String: String]] {
        guard let url = Shared.url(path), let data = try? Data(contentsOf: url) else { return [] }
        var records = parse(String(decoding: data, as: UTF8.self))
        guard !records.isEmpty else { return [] }
        let header = records.removeFirst()
        return records.map { record in
            Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
        }
    }

    /// CSV with quotes, by scalars so that combining marks stay apart from the separators.
    static func parse(_ text: String) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field = String.UnicodeScalarView()
        var quoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" {
                if !quoted, !field.isEmpty { field.append(scalar) }
                quoted.toggle()
            } else if !quoted, scalar == "," || scalar == "\n" {
                record.append(String(field))
                field = String.UnicodeScalarView()
                if scalar == "\n" {
                    records.append(record)
                    record = []
                }
            } else if quoted || scalar != "\r" {
                field.append(scalar)
            }
        }
        if !record.isEmpty || !field.isEmpty { records.append(record + [String(field)]) }
        return records
    }

    static func bytes(_ hex: String?) -> [UInt8] {
        (hex ?? "").split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }

    static func scalars(_ codes: String?) -> String {
        var text = String.UnicodeScalarView()
        for code in (codes ?? "").split(separator: " ") {
            if let value = UInt32(code.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(value)
            {
                text.append(scalar)
            }
        }
        return String(text)
    }
}

/// Whether two strings have the same scalars; `==` would call composed and decomposed text equal.
func same(_ first: String?, _ second: String?) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return first.utf8.elementsEqual(second.utf8)
}

/// A generator with a seed, so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var value = state
        value ^= value >> 33
        value = value &* 0xFF51_AFD7_ED55_8CCD
        return value ^ value >> 33
    }
}

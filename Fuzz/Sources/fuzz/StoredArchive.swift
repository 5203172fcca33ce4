import CZlib

/// A zip archive whose entries are not compressed, with correct sizes and checksums.
struct StoredArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ data: [UInt8]) { add(Array(name.utf8), data) }

    mutating func add(_ name: [UInt8], _ data: [UInt8]) {
        let checksum = UInt32(truncatingIfNeeded: crc32(0, data, UInt32(data.count)))
        let common =
            [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.u32(checksum) + Self.u32(data.count)
            + Self.u32(data.count) + Self.u16(name.count) + [0, 0]
        directory += [0x50, 0x4b, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
        directory += Self.u32(bytes.count) + name
        bytes += [0x50, 0x4b, 3, 4] + common + name + data
        count += 1
    }

    func finished() -> [UInt8] {
        bytes + directory + [0x50, 0x4b, 5, 6, 0, 0, 0, 0] + Self.u16(count) + Self.u16(count)
            + Self.u32(directory.count) + Self.u32(bytes.count) + [0, 0]
    }

    private static func u16(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func u32(_ value: some BinaryInteger) -> [UInt8] {
        let bits = UInt32(truncatingIfNeeded: value)
        return (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
    }
}

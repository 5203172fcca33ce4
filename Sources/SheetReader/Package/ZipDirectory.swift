/// One entry of a package, as its central directory gives it.
struct ZipEntry: Sendable {
    /// The name with forward slashes and without a leading slash.
    let name: String
    /// Where the name's bytes lie in the directory.
    let nameRange: Range<Int>
    let flags: UInt16
    let method: UInt16
    let crc: UInt32
    let compressedSize: Int
    let size: Int
    /// Where the entry's local header starts.
    let offset: Int
    /// Where the next entry, or the directory, starts: the entry's data must end before.
    var end: Int

    var isEncrypted: Bool { flags & 0x2041 != 0 }
    var hasDataDescriptor: Bool { flags & 0x8 != 0 }
}

/// Little-endian numbers in bytes from a file; nil beyond the end.
struct ByteFields {
    let bytes: [UInt8]

    func uint16(_ offset: Int) -> UInt16? {
        guard offset >= 0, offset <= bytes.count - 2 else { return nil }
        return UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }

    func uint32(_ offset: Int) -> UInt32? {
        guard let low = uint16(offset), let high = uint16(offset + 2) else { return nil }
        return UInt32(low) | UInt32(high) << 16
    }

    /// A 64-bit number; those beyond `Int.max` come as `Int.max`, which no check accepts.
    func uint64(_ offset: Int) -> Int? {
        guard let low = uint32(offset), let high = uint32(offset + 4) else { return nil }
        return Int(clamping: UInt64(low) | UInt64(high) << 32)
    }
}

/// The directory of a ZIP file, checked against the file's size and against itself.
struct ZipDirectory {
    private(set) var entries: [ZipEntry] = []
    private(set) var bytes: [UInt8] = []

    private static let maxDirectoryBytes = 16 << 20

    /// Where the directory lies and how many entries it should have.
    private struct End {
        var count: Int
        var size: Int
        var offset: Int
        /// Where the end records start: the directory must end before.
        var position: Int
    }

    init(_ source: ByteSource, limits: ReadLimits) throws(ReadError) {
        let end = try Self.findEnd(source)
        guard end.offset <= end.position, end.size <= end.position - end.offset else {
            throw Self.fault("directory lies outside the file")
        }
        guard end.count <= limits.maxEntries else {
            throw Self.tooMany(limits)
        }
        guard end.size <= Self.maxDirectoryBytes else { throw Self.fault("directory too large") }
        bytes = try source.bytes(end.offset..<end.offset + end.size)
        try parse(end, limits)
        try checkRanges(before: end.offset)
    }

    private static func fault(_ detail: String, at offset: Int? = nil) -> ReadError {
        ReadError(.damaged, part: "zip directory", offset: offset, detail: detail)
    }

    private static func tooMany(_ limits: ReadLimits) -> ReadError {
        ReadError(
            .tooLarge(limit: "maxEntries", allowed: limits.maxEntries),
            detail: "too many entries"
        )
    }

    // MARK: - End record

    private static func findEnd(_ source: ByteSource) throws(ReadError) -> End {
        let tailStart = max(0, source.count - (22 + 0xffff + 4096))
        let tail = ByteFields(bytes: try source.bytes(tailStart..<source.count))
        var lenient: Int?
        var position = tail.bytes.count - 22
        while position >= 0 {
            if tail.uint32(position) == 0x0605_4b50, let comment = tail.uint16(position + 20) {
                // The comment reaches the end of the file: a signature inside it does not.
                if position + 22 + Int(comment) == tail.bytes.count {
                    return try readEnd(source, tail, position, tailStart)
                }
                if lenient == nil { lenient = position }
            }
            position -= 1
        }
        // Some programs leave other bytes after the archive. Then the directory must end exactly
        // where its end record starts.
        if let lenient {
            let end = try readEnd(source, tail, lenient, tailStart)
            if end.offset <= end.position, end.size == end.position - end.offset { return end }
        }
        throw fault("no end record: the file is cut or not an archive")
    }

    private static func readEnd(
        _ source: ByteSource,
        _ tail: ByteFields,
        _ position: Int,
        _ tailStart: Int
    ) throws(ReadError) -> End {
        guard let disk = tail.uint16(position + 4), let first = tail.uint16(position + 6),
            let here = tail.uint16(position + 8), let count = tail.uint16(position + 10),
            let size = tail.uint32(position + 12), let offset = tail.uint32(position + 16)
        else { throw fault("end record is cut") }
        let absolute = tailStart + position
        if count == 0xffff || size == 0xffff_ffff || offset == 0xffff_ffff,
            let end = try readEnd64(source, absolute)
        {
            return end
        }
        guard disk == 0, first == 0, here == count else { throw fault("archive in several files") }
        return End(count: Int(count), size: Int(size), offset: Int(offset), position: absolute)
    }

    private static func readEnd64(
        _ source: ByteSource,
        _ position: Int
    ) throws(ReadError) -> End? {
        guard position >= 20 else { return nil }
        let locator = ByteFields(bytes: try source.bytes(position - 20..<position))
        guard locator.uint32(0) == 0x0706_4b50, let place = locator.uint64(8) else { return nil }
        guard place <= position - 20 - 56 else { throw fault("zip64 end record out of place") }
        let record = ByteFields(bytes: try source.bytes(place..<place + 56))
        guard record.uint32(0) == 0x0606_4b50, let here = record.uint64(24),
            let count = record.uint64(32), let size = record.uint64(40),
            let offset = record.uint64(48), here == count
        else { throw fault("zip64 end record is damaged") }
        return End(count: count, size: size, offset: offset, position: place)
    }

    // MARK: - Entries

    private mutating func parse(_ end: End, _ limits: ReadLimits) throws(ReadError) {
        let fields = ByteFields(bytes: bytes)
        var position = 0
        while position < bytes.count {
            guard fields.uint32(position) == 0x0201_4b50 else { break }
            guard entries.count < limits.maxEntries else { throw Self.tooMany(limits) }
            let (entry, next) = try Self.entry(fields, position)
            entries.append(entry)
            position = next
        }
        guard position == bytes.count, entries.count == end.count else {
            throw Self.fault(
                "entries do not match their declared number",
                at: end.offset + position
            )
        }
    }

    private static func entry(
        _ fields: ByteFields,
        _ at: Int
    ) throws(ReadError) -> (ZipEntry, Int) {
        guard let flags = fields.uint16(at + 8), let method = fields.uint16(at + 10),
            let crc = fields.uint32(at + 16), let packed = fields.uint32(at + 20),
            let size = fields.uint32(at + 24), let nameLength = fields.uint16(at + 28),
            let extraLength = fields.uint16(at + 30), let commentLength = fields.uint16(at + 32),
            let offset = fields.uint32(at + 42)
        else { throw fault("entry is cut", at: at) }
        let nameStart = at + 46
        let extraStart = nameStart + Int(nameLength)
        let extraEnd = extraStart + Int(extraLength)
        let next = extraEnd + Int(commentLength)
        guard next <= fields.bytes.count else { throw fault("entry is cut", at: at) }
        var wide = Wide(
            size: Int(size),
            packed: Int(packed),
            offset: Int(offset)
        )
        try wide.apply(fields, extraStart..<extraEnd)
        let entry = ZipEntry(
            name: normalised(fields.bytes[nameStart..<extraStart]),
            nameRange: nameStart..<extraStart,
            flags: flags,
            method: method,
            crc: crc,
            compressedSize: wide.packed,
            size: wide.size,
            offset: wide.offset,
            end: 0
        )
        return (entry, next)
    }

    /// Sizes and offset of an entry, with those of the zip64 extra field where the plain ones say so.
    private struct Wide {
        var size: Int
        var packed: Int
        var offset: Int

        mutating func apply(_ fields: ByteFields, _ extra: Range<Int>) throws(ReadError) {
            guard size == 0xffff_ffff || packed == 0xffff_ffff || offset == 0xffff_ffff else {
                return
            }
            var position = extra.lowerBound
            while position + 4 <= extra.upperBound, let tag = fields.uint16(position),
                let length = fields.uint16(position + 2)
            {
                let end = position + 4 + Int(length)
                guard end <= extra.upperBound else { break }
                if tag == 1 {
                    var place = position + 4
                    take(&size, fields, &place, end)
                    take(&packed, fields, &place, end)
                    take(&offset, fields, &place, end)
                    return
                }
                position = end
            }
        }

        private func take(_ value: inout Int, _ fields: ByteFields, _ place: inout Int, _ end: Int)
        {
            guard value == 0xffff_ffff, place + 8 <= end, let wide = fields.uint64(place) else {
                return
            }
            value = wide
            place += 8
        }
    }

    /// A part's name as relationships write it.
    ///
    /// Some old writers used backslashes.
    private static func normalised(_ bytes: ArraySlice<UInt8>) -> String {
        var name = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
        if name.first == UInt8(ascii: "/") { name.removeFirst() }
        return String(decoding: name, as: UTF8.self)
    }

    /// No two entries may share bytes, and all must lie before the directory.
    private mutating func checkRanges(before directory: Int) throws(ReadError) {
        let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
        for (place, index) in order.enumerated() {
            let entry = entries[index]
            let last = place + 1 == order.count
            let limit = last ? directory : entries[order[place + 1]].offset
            let header = 30 + entry.nameRange.count
            guard entry.offset <= limit, header <= limit - entry.offset,
                entry.compressedSize <= limit - entry.offset - header
            else {
                throw ReadError(
                    .damaged,
                    part: entry.name,
                    offset: entry.offset,
                    detail: "entry overlaps another or lies outside the file"
                )
            }
            entries[index].end = limit
        }
    }
}

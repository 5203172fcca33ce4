/// A package: parts by name, read in pieces.
///
/// Names compare without regard to case, as the packaging standard wants. Parts that nobody asks
/// for are not touched.
struct ZipArchive: Sendable {
    let source: ByteSource
    let budget: ReadBudget
    /// All entries in directory order, folders included.
    let entries: [ZipEntry]
    private let directory: [UInt8]
    private let places: [String: Int]

    init(_ source: ByteSource, budget: ReadBudget) throws(ReadError) {
        self.source = source
        self.budget = budget
        let listed = try ZipDirectory(source, limits: budget.limits)
        entries = listed.entries
        directory = listed.bytes
        var places: [String: Int] = [:]
        for (index, entry) in entries.enumerated() where !entry.name.hasSuffix("/") {
            guard places.updateValue(index, forKey: entry.name.lowercased()) == nil else {
                throw ReadError(.damaged, part: entry.name, detail: "two parts have the same name")
            }
        }
        self.places = places
    }

    /// The entry of a part, or nil where there is none.
    func entry(_ name: String) -> ZipEntry? {
        places[name.lowercased()].map { entries[$0] }
    }

    /// Opens a part for reading; a missing part is damage.
    func open(_ name: String, budget: ReadBudget? = nil) throws(ReadError) -> PartReader {
        try open(try expect(name), budget: budget)
    }

    /// Opens an entry for reading, after comparing its local header with the directory.
    ///
    /// What comes out is counted by the archive's budget, or by another one.
    func open(_ entry: ZipEntry, budget: ReadBudget? = nil) throws(ReadError) -> PartReader {
        let start = try dataStart(entry)
        return try PartReader(source, entry: entry, dataStart: start, budget: budget ?? self.budget)
    }

    /// Makes sure that a part can be opened.
    func check(_ name: String) throws(ReadError) {
        _ = try dataStart(try expect(name))
    }

    private func expect(_ name: String) throws(ReadError) -> ZipEntry {
        guard let entry = entry(name) else {
            throw ReadError(.damaged, part: name, detail: "part is missing")
        }
        return entry
    }

    private func dataStart(_ entry: ZipEntry) throws(ReadError) -> Int {
        if entry.isEncrypted {
            throw ReadError(.encrypted, part: entry.name, detail: "encrypted entry")
        }
        guard entry.method == 0 || entry.method == 8 else {
            throw ReadError(
                .damaged,
                part: entry.name,
                detail: "compression method \(entry.method) is unknown"
            )
        }
        return try checkLocalHeader(entry)
    }

    /// Reads a small part whole; one larger than `maxBytes` is refused.
    func bytes(of name: String, maxBytes: Int = 16 << 20) throws(ReadError) -> [UInt8] {
        let reader = try open(name)
        var result: [UInt8] = []
        while true {
            let chunk = unsafe try reader.nextChunk()
            if unsafe chunk.isEmpty { return result }
            if result.count + chunk.count > maxBytes {
                throw ReadError(
                    .tooLarge(limit: "maxPartBytes", allowed: maxBytes),
                    part: name,
                    detail: "part too large"
                )
            }
            unsafe result.append(contentsOf: chunk)
        }
    }

    /// Compares the local header with the directory and returns where the data starts.
    private func checkLocalHeader(_ entry: ZipEntry) throws(ReadError) -> Int {
        func fault(_ detail: String) -> ReadError {
            ReadError(.damaged, part: entry.name, offset: entry.offset, detail: detail)
        }
        let wanted = 30 + entry.nameRange.count
        let header = ByteFields(bytes: try source.bytes(entry.offset..<entry.offset + wanted))
        guard header.uint32(0) == 0x0403_4b50, let flags = header.uint16(6),
            let method = header.uint16(8), let crc = header.uint32(14),
            let packed = header.uint32(18), let size = header.uint32(22),
            let nameLength = header.uint16(26), let extraLength = header.uint16(28)
        else { throw fault("no local header") }
        guard method == entry.method, (flags ^ entry.flags) & 0x2049 == 0,
            Int(nameLength) == entry.nameRange.count,
            header.bytes[30...].elementsEqual(directory[entry.nameRange])
        else { throw fault("local header differs from the directory") }
        if !entry.hasDataDescriptor {
            // Without a data descriptor, sizes and checksum stand in both headers.
            guard crc == entry.crc, packed == 0xffff_ffff || Int(packed) == entry.compressedSize,
                size == 0xffff_ffff || Int(size) == entry.size
            else { throw fault("local header differs from the directory") }
        }
        let start = entry.offset + wanted + Int(extraLength)
        guard start <= entry.end, entry.compressedSize <= entry.end - start else {
            throw fault("entry overlaps another or lies outside the file")
        }
        return start
    }
}

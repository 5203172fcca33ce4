/// An OLE2 compound file: a small file system of sectors inside one file, the container of `.xls`.
///
/// Nothing in it is believed: every sector number is checked against the file's size, a chain that
/// is longer than the file ends in an error, and no memory is taken by a declared figure.
struct CompoundFile {
    /// A stream or storage of the directory.
    struct Entry {
        /// The name, in lower case.
        let name: String
        /// 1 for a storage, 2 for a stream, 5 for the root.
        let type: Int
        let left: Int
        let right: Int
        let child: Int
        let firstSector: Int
        let size: Int
    }

    private static let magic: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    private static let headerSize = 512
    /// Sector numbers from here on are marks: free, end of chain, part of the table itself.
    private static let firstMark = 0xffff_fffa
    private static let endOfChain = 0xffff_fffe

    private let bytes: [UInt8]
    private let file: ByteView
    private let sectorShift: Int
    private let miniShift: Int
    private let miniCutoff: Int
    /// The next sector of each sector.
    private var table: [UInt32] = []
    private let firstMini: Int
    /// All entries of the directory.
    private(set) var entries: [Entry] = []

    /// Whether bytes begin as a compound file does.
    static func matches(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

    /// Reads the sector tables and the directory.
    init(_ bytes: [UInt8], limits: ReadLimits) throws(ReadError) {
        self.bytes = bytes
        let file = ByteView(bytes)
        self.file = file
        guard Self.matches(bytes), bytes.count >= Self.headerSize,
            let sectorShift = file.u16(30), let miniShift = file.u16(32),
            let miniCutoff = file.u32(56), let firstDirectory = file.u32(48),
            let firstMini = file.u32(60)
        else { throw ReadError(.damaged, part: "header", detail: "compound file header is cut") }
        guard sectorShift == 9 || sectorShift == 12 else {
            throw ReadError(.damaged, part: "header", offset: 30, detail: "impossible sector size")
        }
        self.sectorShift = sectorShift
        self.firstMini = firstMini
        // Some writers leave these two empty; nobody has ever used other values.
        self.miniShift = (3...9).contains(miniShift) ? miniShift : 6
        self.miniCutoff = (1...(1 << 20)).contains(miniCutoff) ? miniCutoff : 4096
        try loadTable()
        let directory = try content(from: firstDirectory, size: nil, part: "directory")
        guard directory.count / 128 <= limits.maxEntries else {
            throw ReadError(
                .tooLarge(limit: "maxEntries", allowed: limits.maxEntries),
                part: "directory",
                detail: "too many entries"
            )
        }
        entries = Self.entries(in: directory)
    }

    /// The stream of a name in the root storage; of several names the first that exists.
    func stream(named names: String...) throws(ReadError) -> ByteView? {
        let root = rootEntries
        for name in names {
            if let entry = root.first(where: { $0.type == 2 && $0.name == name }) {
                return try content(of: entry)
            }
        }
        return nil
    }

    /// Whether the root storage holds an entry of that name, in lower case.
    func contains(_ name: String) -> Bool { rootEntries.contains { $0.name == name } }

    // MARK: - Sector table

    private var sectorSize: Int { 1 << sectorShift }

    /// How many sectors the file has; the last one may be cut.
    private var sectorCount: Int {
        // The header takes one sector, also where sectors are larger than the header.
        max(0, (bytes.count + sectorSize - 1) / sectorSize - 1)
    }

    private func sector(_ number: Int) -> Range<Int>? {
        guard number >= 0, number < sectorCount else { return nil }
        let start = (number + 1) << sectorShift
        return start..<min(start + sectorSize, bytes.count)
    }

    private mutating func loadTable() throws(ReadError) {
        var places: [Int] = []
        for slot in 0..<109 {
            if let place = file.u32(76 + slot * 4), place < Self.firstMark { places.append(place) }
        }
        try appendFurtherPlaces(to: &places)
        let needed = (sectorCount * 4 + sectorSize - 1) / sectorSize
        // Tables of sectors that the file does not have cannot be of use.
        for place in places.prefix(needed) {
            guard let range = sector(place) else {
                throw ReadError(
                    .damaged,
                    part: "sector table",
                    offset: place,
                    detail: "sector outside the file"
                )
            }
            table.append(contentsOf: Self.numbers(in: ByteView(bytes, range: range)))
        }
    }

    /// Follows the chain of sectors that list further sectors of the table.
    private func appendFurtherPlaces(to places: inout [Int]) throws(ReadError) {
        var next = file.u32(68) ?? Self.endOfChain
        var steps = 0
        while next < Self.firstMark {
            steps += 1
            // Some writers leave 0 here when there is no further list.
            if next == 0, file.u32(72) == 0 { return }
            guard steps <= sectorCount, let range = sector(next) else {
                throw ReadError(.damaged, part: "sector table", detail: "chain without end")
            }
            let list = ByteView(bytes, range: range)
            let slots = sectorSize / 4 - 1
            for slot in 0..<slots {
                if let place = list.u32(slot * 4), place < Self.firstMark { places.append(place) }
            }
            next = list.u32(slots * 4) ?? Self.endOfChain
        }
    }

    private static func numbers(in view: ByteView) -> [UInt32] {
        (0..<view.count / 4).map { UInt32(truncatingIfNeeded: view.u32($0 * 4) ?? 0) }
    }

    // MARK: - Streams

    private func content(of entry: Entry) throws(ReadError) -> ByteView {
        if entry.size >= miniCutoff {
            return try content(from: entry.firstSector, size: entry.size, part: entry.name)
        }
        return try smallContent(of: entry)
    }

    /// The bytes of a chain of sectors.
    ///
    /// Where its sectors follow each other, nothing is copied.
    private func content(from first: Int, size: Int?, part: String) throws(ReadError) -> ByteView {
        var ranges: [Range<Int>] = []
        var collected = 0
        var next = first
        let wanted = size ?? Int.max
        var seen = SectorSet()
        while next < Self.firstMark, collected < wanted {
            guard let range = sector(next) else {
                throw ReadError(
                    .damaged,
                    part: part,
                    offset: collected,
                    detail: "sector outside the file"
                )
            }
            // A chain that comes back would give the same bytes twice, up to the stream's size.
            guard seen.insert(next), next < table.count || collected + range.count >= wanted
            else {
                throw ReadError(
                    .damaged,
                    part: part,
                    offset: collected,
                    detail: "chain without end"
                )
            }
            collected += range.count
            if let last = ranges.last, last.upperBound == range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
            next = next < table.count ? Int(table[next]) : Self.endOfChain
        }
        if let size, collected < size {
            throw ReadError(.damaged, part: part, offset: collected, detail: "stream is cut")
        }
        return joined(ranges, count: min(wanted, collected))
    }

    private func joined(_ ranges: [Range<Int>], count: Int) -> ByteView {
        if ranges.count == 1 {
            let start = ranges[0].lowerBound
            return ByteView(bytes, range: start..<min(start + count, ranges[0].upperBound))
        }
        var joined: [UInt8] = []
        joined.reserveCapacity(count)
        for range in ranges { joined.append(contentsOf: bytes[range].prefix(count - joined.count)) }
        return ByteView(joined)
    }

    /// The bytes of a stream that is kept in the small sectors of the root's own stream.
    private func smallContent(of entry: Entry) throws(ReadError) -> ByteView {
        guard let root = entries.first, root.type == 5 else {
            throw ReadError(.damaged, part: entry.name, detail: "no root entry")
        }
        let store = try content(from: root.firstSector, size: root.size, part: "mini stream")
        let table = try content(from: firstMini, size: nil, part: "mini table")
        var content: [UInt8] = []
        var next = entry.firstSector
        var seen = SectorSet()
        while content.count < entry.size, next < Self.firstMark {
            let start = next << miniShift
            guard let following = table.u32(next * 4), start < store.count, seen.insert(next)
            else {
                throw ReadError(
                    .damaged,
                    part: entry.name,
                    offset: content.count,
                    detail: "sector outside the file, or twice in a chain"
                )
            }
            content.append(contentsOf: store.bytes(start..<start + (1 << miniShift)))
            next = following
        }
        guard content.count >= entry.size else {
            throw ReadError(
                .damaged,
                part: entry.name,
                offset: content.count,
                detail: "stream is cut"
            )
        }
        return ByteView(content, range: 0..<entry.size)
    }

    // MARK: - Directory

    private static func entries(in directory: ByteView) -> [Entry] {
        (0..<directory.count / 128).map { index in
            let base = index * 128
            let length = min(directory.u16(base + 64) ?? 0, 64)
            let units = stride(from: 0, to: max(0, length - 2), by: 2)
                .map { UInt16(truncatingIfNeeded: directory.u16(base + $0) ?? 0) }
            return Entry(
                name: String(decoding: units, as: UTF16.self).lowercased(),
                type: directory.u8(base + 66) ?? 0,
                left: directory.u32(base + 68) ?? endOfChain,
                right: directory.u32(base + 72) ?? endOfChain,
                child: directory.u32(base + 76) ?? endOfChain,
                firstSector: directory.u32(base + 116) ?? endOfChain,
                size: directory.u32(base + 120) ?? 0
            )
        }
    }

    /// The entries of the root storage, so that a workbook embedded in a document is not taken for
    /// the document.
    ///
    /// Where the tree of names is broken, all entries.
    private var rootEntries: [Entry] {
        guard let root = entries.first else { return [] }
        var found: [Entry] = []
        var seen = Set<Int>()
        var open = [root.child]
        while let index = open.popLast() {
            guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
            found.append(entries[index])
            open.append(contentsOf: [entries[index].right, entries[index].left])
        }
        let isWhole = found.contains { $0.type == 2 }
        return isWhole ? found : entries
    }
}

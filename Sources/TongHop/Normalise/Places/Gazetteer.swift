import Foundation

/// The provinces, districts and communes of 2021 and of today, looked up by folded name or by code.
///
/// The table is one sorted text of some 14,800 lines (`Resources/data/gazetteer.txt`, made by
/// `make_resources.py`): it is scanned once into flat arrays, and names stay bytes until one is
/// asked for.
///
/// ```swift
/// let gazetteer = Gazetteer.shared
/// gazetteer.entries(key: "nha be")     // the district, its town, and the commune of 2025
/// gazetteer.ward(27643, era: .y2021)   // thị trấn Nhà Bè
/// ```
struct Gazetteer: Sendable {
    /// The units that the program ships with; empty where the resource cannot be read.
    static let shared = Gazetteer(resource: "data/gazetteer.txt")

    enum Level: UInt8, Sendable, Comparable {
        case province = 1
        case district, ward

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    enum Era: UInt8, Sendable {
        /// The units of 2021-11-01.
        case y2021 = 1
        /// The units since 2025-07-01, without districts.
        case y2025 = 5
    }

    /// A unit, or another name of one.
    struct Entry: Sendable {
        var keyStart: Int32
        var nameStart: Int32
        var keyLength: UInt8
        var nameLength: UInt8
        var level: Level
        var era: Era
        var kind: UnitKind
        var isAlias: Bool
        var code: Int32
        /// The district of a ward of 2021; the province of a district or of a ward of 2025; else 0.
        var parent: Int32
        /// The default successor (2021), or the only province of 2021 that it came from (2025); else 0.
        var next: Int32
        /// The only district of 2021 that a ward of 2025 came from; else 0.
        var formerDistrict: Int32
    }

    private let bytes: [UInt8]
    /// All entries, sorted by key.
    private(set) var entries: [Entry] = []
    /// Positions in `entries` by code; -1 where there is none.
    private var wards2021 = [Int32](repeating: -1, count: 100_000)
    private var wards2025 = [Int32](repeating: -1, count: 100_000)
    private var districts = [Int32](repeating: -1, count: 1_000)
    private var provinces2021 = [Int32](repeating: -1, count: 100)
    private var provinces2025 = [Int32](repeating: -1, count: 100)
    /// Positions of the wards of each district, and of the districts of each province of 2021.
    private var children = Children()
    /// The provinces and other names of them.
    private var provinceEntries: [Entry] = []
    /// How many words names have at most, by their first words.
    private var firstWords = FirstWords()

    private init(resource: String) {
        let data = Resources.path(resource).flatMap { FileManager.default.contents(atPath: $0) }
        self.init([UInt8](data ?? Data()))
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        entries.reserveCapacity(16_000)
        var scanner = LineScanner(bytes: bytes)
        while let entry = scanner.next() { entries.append(entry) }
        for (position, entry) in entries.enumerated() where !entry.isAlias {
            index(entry, at: Int32(clamping: position))
        }
        children = Children(of: entries)
        for entry in entries {
            firstWords.add(key(entry))
            if entry.level == .province { provinceEntries.append(entry) }
        }
    }

    /// The provinces of a time and other names of them, by their keys.
    func provinces(_ era: Era) -> [Entry] { provinceEntries.filter { $0.era == era } }

    /// How many words the longest name has that begins with a word; 0 where none does.
    func longestName(from word: String) -> Int { firstWords.longest(from: word) }

    private mutating func index(_ entry: Entry, at position: Int32) {
        let code = Int(entry.code)
        switch (entry.level, entry.era) {
        case (.ward, .y2021): wards2021[code % 100_000] = position
        case (.ward, .y2025): wards2025[code % 100_000] = position
        case (.district, _): districts[code % 1_000] = position
        case (.province, .y2021): provinces2021[code % 100] = position
        case (.province, .y2025): provinces2025[code % 100] = position
        }
    }

    // MARK: - Looking up

    func ward(_ code: Int, era: Era) -> Entry? {
        entry(at: code, in: era == .y2021 ? wards2021 : wards2025)
    }

    func district(_ code: Int) -> Entry? { entry(at: code, in: districts) }

    func province(_ code: Int, era: Era) -> Entry? {
        entry(at: code, in: era == .y2021 ? provinces2021 : provinces2025)
    }

    private func entry(at code: Int, in table: [Int32]) -> Entry? {
        guard table.indices.contains(code), table[code] >= 0 else { return nil }
        return entries[Int(table[code])]
    }

    /// The units whose folded short name is the key, and other names that equal it.
    func entries(key: String) -> ArraySlice<Entry> {
        let key = key.utf8.span
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if compare(entries[middle], key) < 0 { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < entries.count, compare(entries[end], key) == 0 { end += 1 }
        return entries[low..<end]
    }

    /// The communes of a district of 2021.
    func wards(ofDistrict code: Int) -> [Entry] {
        children.wards(code).map { entries[Int($0)] }
    }

    /// The districts of a province of 2021.
    func districts(ofProvince code: Int) -> [Entry] {
        children.districts(code).map { entries[Int($0)] }
    }

    /// The communes of a province since 2025-07-01.
    func wards2025(ofProvince code: Int) -> [Entry] {
        children.wards2025(code).map { entries[Int($0)] }
    }

    /// The short name as it is written, such as "Bến Nghé"; of an alias that of its unit.
    func name(_ entry: Entry) -> String {
        guard entry.nameLength > 0 else {
            guard entry.isAlias, let unit = unit(of: entry) else { return "" }
            return name(unit)
        }
        let start = Int(entry.nameStart)
        return String(decoding: bytes[start..<start + Int(entry.nameLength)], as: UTF8.self)
    }

    /// The unit that an alias stands for; a unit itself.
    func unit(of entry: Entry) -> Entry? {
        guard entry.isAlias else { return entry }
        let code = Int(entry.code)
        return switch entry.level {
        case .ward: ward(code, era: entry.era)
        case .district: district(code)
        case .province: province(code, era: entry.era)
        }
    }

    /// The bytes of an entry's key.
    func key(_ entry: Entry) -> ArraySlice<UInt8> {
        let start = Int(entry.keyStart)
        return bytes[start..<start + Int(entry.keyLength)]
    }

    private func compare(_ entry: Entry, _ key: Span<UInt8>) -> Int {
        let start = Int(entry.keyStart)
        let length = Int(entry.keyLength)
        for offset in 0..<min(length, key.count) {
            let left = bytes[start + offset]
            if left != key[offset] { return left < key[offset] ? -1 : 1 }
        }
        return length == key.count ? 0 : (length < key.count ? -1 : 1)
    }
}

/// How many words names have at most, by the hash of their first words; open addressing.
private struct FirstWords: Sendable {
    private var hashes = [UInt64](repeating: 0, count: 8192)
    private var counts = [UInt8](repeating: 0, count: 8192)
    private var used = 0

    mutating func add(_ key: ArraySlice<UInt8>) {
        var hash = PhraseHash()
        var words: UInt8 = 1
        for byte in key {
            if byte == 0x20 { words &+= 1 } else if words == 1 { hash.add(byte) }
        }
        if used * 2 >= hashes.count { grow() }
        let slot = slot(of: hash.key)
        if hashes[slot] == 0 { used += 1 }
        hashes[slot] = hash.key
        counts[slot] = max(counts[slot], words)
    }

    func longest(from word: String) -> Int {
        var hash = PhraseHash()
        for byte in word.utf8 { hash.add(byte) }
        return Int(counts[slot(of: hash.key)])
    }

    private func slot(of key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key ^ (key >> 32)) & UInt64(hashes.count - 1))
        while hashes[slot] != 0, hashes[slot] != key { slot = (slot + 1) & (hashes.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = (hashes, counts)
        hashes = [UInt64](repeating: 0, count: old.0.count * 2)
        counts = [UInt8](repeating: 0, count: hashes.count)
        for (hash, count) in zip(old.0, old.1) where hash != 0 {
            let slot = slot(of: hash)
            (hashes[slot], counts[slot]) = (hash, count)
        }
    }
}

/// The kind of an administrative unit.
enum UnitKind: UInt8, Sendable {
    case centralCity = 0x4D  // M
    case province = 0x4E  // N
    case quan = 0x51  // Q
    case huyen = 0x48  // H
    case thiXa = 0x53  // S
    case city = 0x43  // C
    case phuong = 0x50  // P
    case xa = 0x58  // X
    case thiTran = 0x54  // T
    case dacKhu = 0x4B  // K

    /// The word before the name.
    var word: String {
        switch self {
        case .centralCity, .city: "Thành phố"
        case .province: "Tỉnh"
        case .quan: "Quận"
        case .huyen: "Huyện"
        case .thiXa: "Thị xã"
        case .phuong: "Phường"
        case .xa: "Xã"
        case .thiTran: "Thị trấn"
        case .dacKhu: "Đặc khu"
        }
    }
}

/// Which units lie in which, as positions grouped by the parent's code.
private struct Children: Sendable {
    private var ofDistrict = Groups(count: 1_000)
    private var ofProvince = Groups(count: 100)
    private var ofProvince2025 = Groups(count: 100)

    init() {}

    init(of entries: [Gazetteer.Entry]) {
        ofDistrict = Groups(entries, count: 1_000) { $0.level == .ward && $0.era == .y2021 }
        ofProvince = Groups(entries, count: 100) { $0.level == .district }
        ofProvince2025 = Groups(entries, count: 100) { $0.level == .ward && $0.era == .y2025 }
    }

    func wards(_ code: Int) -> ArraySlice<Int32> { ofDistrict[code] }
    func districts(_ code: Int) -> ArraySlice<Int32> { ofProvince[code] }
    func wards2025(_ code: Int) -> ArraySlice<Int32> { ofProvince2025[code] }
}

/// Positions grouped by a small number: where each group starts, and all members in one array.
private struct Groups: Sendable {
    private var starts: [Int32]
    private var members: [Int32] = []

    init(count: Int) { starts = [Int32](repeating: 0, count: count + 1) }

    init(
        _ entries: [Gazetteer.Entry],
        count: Int,
        _ belongs: (Gazetteer.Entry) -> Bool
    ) {
        self.init(count: count)
        let chosen = entries.indices.filter { !entries[$0].isAlias && belongs(entries[$0]) }
        for position in chosen {
            let parent = Int(entries[position].parent)
            if parent < count { starts[parent + 1] += 1 }
        }
        for group in 1...count { starts[group] += starts[group - 1] }
        members = [Int32](repeating: 0, count: chosen.count)
        var free = starts
        for position in chosen {
            let parent = Int(entries[position].parent)
            guard parent < count else { continue }
            members[Int(free[parent])] = Int32(clamping: position)
            free[parent] += 1
        }
    }

    subscript(group: Int) -> ArraySlice<Int32> {
        guard group >= 0, group + 1 < starts.count else { return [] }
        return members[Int(starts[group])..<Int(starts[group + 1])]
    }
}

/// Reads the lines of the table; a line that is not well formed ends it.
private struct LineScanner {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> Gazetteer.Entry? {
        guard position < bytes.count else { return nil }
        let keyStart = position
        skipField()
        let keyEnd = position - 1
        guard position + 6 < bytes.count else { return nil }
        let levelByte = bytes[position]
        let era = Gazetteer.Era(rawValue: bytes[position + 2] &- 0x30)
        let kind = UnitKind(rawValue: bytes[position + 4])
        position += 6
        let code = number()
        let parent = number()
        let next = number()
        let former = bytes[position - 1] == 0x2F ? number() : 0
        let nameStart = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        let nameLength = position - nameStart
        position += 1
        guard let era, let kind, let level = Self.level(levelByte) else { return nil }
        return Gazetteer.Entry(
            keyStart: Int32(clamping: keyStart),
            nameStart: Int32(clamping: nameStart),
            keyLength: UInt8(clamping: keyEnd - keyStart),
            nameLength: UInt8(clamping: nameLength),
            level: level,
            era: era,
            kind: kind,
            isAlias: levelByte < 0x60,
            code: code,
            parent: parent,
            next: next,
            formerDistrict: former
        )
    }

    private static func level(_ byte: UInt8) -> Gazetteer.Level? {
        switch byte | 0x20 {
        case 0x70: .province
        case 0x64: .district
        case 0x77: .ward
        default: nil
        }
    }

    private mutating func skipField() {
        while position < bytes.count, bytes[position] != 0x7C { position += 1 }
        position += 1
    }

    /// The digits up to the next sign, which is passed over.
    private mutating func number() -> Int32 {
        var value: Int32 = 0
        while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 {
            value = value &* 10 &+ Int32(bytes[position] - 0x30)
            position += 1
        }
        position += 1
        return value
    }
}

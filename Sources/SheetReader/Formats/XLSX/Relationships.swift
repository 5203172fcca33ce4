/// A link from one part to another.
struct Relationship {
    let id: String
    /// The last word of the type, such as `worksheet`.
    let type: String
    /// The other part's name, without a leading slash.
    let target: String
    let isExternal: Bool
}

/// The relationships of one part, or of the package.
struct Relationships {
    private(set) var all: [Relationship] = []

    /// The relationships of a part, or of the package where `source` is empty.
    ///
    /// None where there is no such part.
    static func read(
        of source: String,
        in archive: ZipArchive
    ) throws(ReadError) -> Relationships {
        let (folder, file) = split(source)
        let name = folder + "_rels/" + file + ".rels"
        guard let entry = archive.entry(name) else { return Relationships() }
        let limit = archive.budget.limits.maxRelationships
        let handler = RelationshipHandler(folder: folder, limit: limit)
        try XMLParser.parse(
            try archive.open(entry),
            handler: handler,
            limits: archive.budget.limits
        )
        return Relationships(all: handler.found)
    }

    /// The first relationship of a type.
    func first(_ type: String) -> Relationship? {
        all.first { $0.type == type }
    }

    /// A part's name as folder (with a slash at its end) and file.
    static func split(_ name: String) -> (folder: String, file: String) {
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", name) }
        let next = name.utf8.index(after: slash)
        return (String(name[..<next]), String(name[next...]))
    }

    /// The part that a target names, seen from a folder: `../media/a.xml`, `/xl/a.xml`, `a%20b.xml`.
    static func resolve(_ target: String, from folder: String) -> String {
        if isPlain(target) { return folder + target }
        let path = decodingPercents(target).map { $0 == "\\" ? "/" : $0 }
        var parts: [Substring] = []
        let text = String(path)
        if !text.hasPrefix("/") { parts = folder.split(separator: "/") }
        for part in text.split(separator: "/") where part != "." {
            if part == ".." {
                if !parts.isEmpty { parts.removeLast() }
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    /// Whether a target is a path below the folder, spelled the simplest way.
    private static func isPlain(_ target: String) -> Bool {
        var previous = UInt8(ascii: "/")
        for byte in target.utf8 {
            switch byte {
            case UInt8(ascii: "%"), UInt8(ascii: "\\"): return false
            case UInt8(ascii: "/"), UInt8(ascii: "."):
                if previous == UInt8(ascii: "/") { return false }
            default: break
            }
            previous = byte
        }
        return previous != UInt8(ascii: "/")
    }

    private static func decodingPercents(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "%")) else { return text }
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
                let byte = UInt8(
                    String(decoding: bytes[position + 1...position + 2], as: UTF8.self),
                    radix: 16
                )
            {
                result.append(byte)
                position += 3
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

private final class RelationshipHandler: XMLHandler {
    var found: [Relationship] = []
    private let folder: String
    private var relationship = XMLName.none
    private var id = XMLName.none
    private var type = XMLName.none
    private var target = XMLName.none
    private var mode = XMLName.none

    private let limit: Int

    init(folder: String, limit: Int) {
        self.folder = folder
        self.limit = limit
    }

    override func prepare(_ names: XMLNames) {
        relationship = names.intern("Relationship")
        id = names.intern("Id")
        type = names.intern("Type")
        target = names.intern("Target")
        mode = names.intern("TargetMode")
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        guard element.name == relationship else { return }
        if found.count >= limit {
            throw ReadError(
                .tooLarge(limit: "maxRelationships", allowed: limit),
                detail: "too many relationships"
            )
        }
        let isExternal = attributes.first(mode)?.equals("External") ?? false
        let path = attributes.first(target)?.string ?? ""
        found.append(
            Relationship(
                id: attributes.first(id)?.string ?? "",
                type: typeSuffix(attributes.first(type)?.string ?? ""),
                target: isExternal ? path : Relationships.resolve(path, from: folder),
                isExternal: isExternal
            )
        )
    }
}

/// The kinds of record that the reader looks at, by their numbers in the file.
///
/// Where the versions differ, a name ends in the version from which the number holds.
enum BIFFType {
    static let continuation = 0x003c
    static let endOfFile = 0x000a
    static let codePage = 0x0042
    static let dateMode = 0x0022
    static let filePass = 0x002f
    static let boundSheet = 0x0085
    static let sharedStrings = 0x00fc
    static let mergedCells = 0x00e5
    static let columnInfo = 0x007d
    static let sheetFlags = 0x0081

    static let font = 0x0031
    static let font3 = 0x0231
    static let format2 = 0x001e
    static let format4 = 0x041e
    static let cellFormat2 = 0x0043
    static let cellFormat3 = 0x0243
    static let cellFormat4 = 0x0443
    static let cellFormat5 = 0x00e0

    static let row = 0x0208
    static let integer2 = 0x0002
    static let number2 = 0x0003
    static let label2 = 0x0004
    static let booleanOrError2 = 0x0005
    static let string2 = 0x0007
    static let number = 0x0203
    static let label = 0x0204
    static let booleanOrError = 0x0205
    static let string = 0x0207
    static let formula = 0x0006
    static let formula3 = 0x0206
    static let formula4 = 0x0406
    static let packedNumber = 0x027e
    static let packedNumbers = 0x00bd
    static let richString = 0x00d6
    static let sharedLabel = 0x00fd
    /// The columns of a row that BIFF2 formats; also the extended format index before a cell.
    static let formatIndex2 = 0x0044

    /// Whether a number is that of a record which begins a part of the stream.
    static func isBegin(_ type: Int) -> Bool {
        type == 0x0809 || type == 0x0409 || type == 0x0209 || type == 0x0009
    }
}

/// The generation of the record format.
enum BIFFVersion: Int, Comparable {
    case biff2 = 2
    case biff3 = 3
    case biff4 = 4
    /// Excel 5 and 95.
    case biff5 = 5
    /// Excel 97 to 2003.
    case biff8 = 8

    static func < (left: BIFFVersion, right: BIFFVersion) -> Bool { left.rawValue < right.rawValue }
}

/// A record: its kind, and where its content lies in the stream.
struct BIFFRecord {
    let type: Int
    /// Where the record begins in the stream.
    let offset: Int
    /// The content.
    let content: ByteView
}

/// Walks the records of a stream.
struct BIFFCursor {
    private let stream: ByteView
    private let part: String
    /// Where the next record begins.
    private(set) var position: Int

    /// Makes a cursor that begins at an offset of a stream.
    init(_ stream: ByteView, part: String, at position: Int = 0) {
        self.stream = stream
        self.part = part
        self.position = position
    }

    /// The kind of the next record.
    var nextType: Int? { stream.u16(position) }

    /// The next record, or nil at the end of the stream.
    mutating func next() throws(ReadError) -> BIFFRecord? {
        guard let type = stream.u16(position), let length = stream.u16(position + 2) else {
            return nil
        }
        let offset = position
        let start = offset + 4
        guard start + length <= stream.count else {
            throw ReadError(.damaged, part: part, offset: offset, detail: "record is cut")
        }
        position = start + length
        return BIFFRecord(type: type, offset: offset, content: stream.view(start..<position))
    }
}

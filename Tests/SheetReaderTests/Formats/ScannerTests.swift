import Foundation
import SheetReader
import Testing

/// The scanner of plain rows and libxml2 give the same workbook, or both refuse the file.
@Suite struct ScannerTests {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// Sheets as programs write them, and some that the scanner has to leave to libxml2.
    static let sheets: [String] = [
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
        <worksheet xmlns="\(main)" xmlns:r="urn:r" xmlns:mc="urn:mc" mc:Ignorable="x14ac" xmlns:x14ac="urn:x14ac">\
        <dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="2" max="3" hidden="1"/></cols>\
        <sheetData><row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" s="1"><v>44441.5</v></c><c r="D1" t="b"><v>1</v></c></row><row r="2" hidden="1" ht="15" customHeight="1"><c r="A2" t="str">\
        <f t="shared" ref="A2:A3" si="0">B1&amp;"x"</f><v>Nguyễn &lt;An&gt; &#7879;&#x1EC7;</v></c><c r="B2" t="e"><v>#N/A</v></c>\
        <c r="C2"/></row><row r="4"><c r="B4" t="inlineStr"><is><t xml:space="preserve"> Trần &amp; Bình </t></is></c><c r="D4"><v>-1.5E-7</v></c></row>\
        </sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>
        """,
        """
        <worksheet xmlns="\(main)"><sheetData>
          <row>
            <c><v>1</v></c> <c t="inlineStr"><is><t>a_x000D_b</t></is></c>
          </row>
          <row/><row r='7' hidden='true'><c r='C7' t='s'><v> 1 </v></c><c r='B7'><v>2</v></c><c r='A7'><v>3</v></c></row>
        </sheetData></worksheet>
        """,
        """
        <worksheet xmlns="\(main)"><sheetData><row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><r><t>giàu</t></r>\
        <r><t> chữ</t></r></is></c></row><row r="9"><c r="A8"><v>5</v></c><c t="d"><v>2021-09-02</v></c></row></sheetData></worksheet>
        """,
    ]

    /// Pieces that change what XML means, put in anywhere.
    static let pieces: [String] = [
        "&amp;", "&#65;", "&#x1F600;", "&#0;", "&bad;", "<!-- x -->", "<![CDATA[1]]>", "<?p x?>",
        "]]>", "\r\n", "\t", " ", "\0", "é", "\u{FFFE}",
        "<v>2</v>", "</c>", "</row>", "<row>", "<c>", "<is><t>x</t></is>", "<v/>", " r=\"B2\"",
        " s=\"1\"", " t=\"s\"", " x=\"1\"", "\"", "'", ">", "<",
        "<x:c xmlns:x=\"\(main)\"/>", " xmlns=\"urn:other\"", "</sheetData>", "<sheetData>", "9",
        "-", "_x0041_", " hidden=\"1\"",
    ]

    @Test(arguments: sheets.indices) func sheetsAreReadAlike(_ index: Int) {
        let outcome = Self.outcome(Array(Self.sheets[index].utf8), reference: false)
        #expect(outcome != nil)
        #expect(outcome == Self.outcome(Array(Self.sheets[index].utf8), reference: true))
    }

    @Test(arguments: 0..<12) func changedSheetsAreReadAlike(_ seed: Int) {
        var random = Random(state: UInt64(seed) &+ 77)
        for _ in 0..<Self.rounds {
            var sheet = Array(Self.sheets[random.below(Self.sheets.count)].utf8)
            for _ in 0...random.below(3) { Self.change(&sheet, &random) }
            let scanned = Self.outcome(sheet, reference: false)
            let reference = Self.outcome(sheet, reference: true)
            if scanned != reference {
                Issue.record(
                    "seed \(seed): \(String(decoding: sheet, as: UTF8.self))\n\(scanned ?? "-")\n\(reference ?? "-")"
                )
                return
            }
        }
    }

    /// How many changed sheets each seed makes; more when asked for.
    private static let rounds =
        ProcessInfo.processInfo.environment["TONGHOP_FUZZ_ROUNDS"].flatMap(Int.init) ?? 120

    /// Rows that end anywhere in the scanner's window.
    @Test func longSheetsAreReadAlike() {
        var text = "<worksheet xmlns=\"\(Self.main)\"><sheetData>"
        for row in 1...6000 {
            let name = String(repeating: "ữ", count: row % 97)
            text +=
                "<row r=\"\(row)\"><c r=\"A\(row)\" t=\"inlineStr\"><is><t>\(name)</t></is></c><c r=\"B\(row)\"><v>\(row)</v></c></row>"
        }
        text += "</sheetData></worksheet>"
        let scanned = Self.outcome(Array(text.utf8), reference: false)
        #expect(scanned != nil)
        #expect(scanned == Self.outcome(Array(text.utf8), reference: true))
    }

    /// Tables of strings as programs write them, and some that the scanner has to leave to libxml2.
    static let tables: [String] = [
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <sst xmlns="\(main)" count="4" uniqueCount="4"><si><t>Họ và tên</t></si><si><t xml:space="preserve"> Trần &amp; Bình </t></si>\
        <si><t>a_x000D_b &#7879;</t></si><si><t/></si></sst>
        """,
        """
        <sst xmlns="\(main)"><si><t>Điểm</t></si>
         <si><t>một</t><t> hai</t> </si><si><r><rPr><rFont val=".VnTime"/></rPr><t>rich</t></r></si><si/><si><t>ba</t><rPh sb="0" eb="1"><t>x</t></rPh></si>
        </sst>
        """,
    ]

    @Test(arguments: tables.indices) func tablesOfStringsAreReadAlike(_ index: Int) {
        let outcome = Self.outcome(strings: Array(Self.tables[index].utf8), reference: false)
        #expect(outcome != nil)
        #expect(outcome == Self.outcome(strings: Array(Self.tables[index].utf8), reference: true))
    }

    @Test(arguments: 0..<12) func changedTablesOfStringsAreReadAlike(_ seed: Int) {
        var random = Random(state: UInt64(seed) &+ 177)
        for _ in 0..<Self.rounds {
            var table = Array(Self.tables[random.below(Self.tables.count)].utf8)
            for _ in 0...random.below(3) { Self.change(&table, &random) }
            let scanned = Self.outcome(strings: table, reference: false)
            let reference = Self.outcome(strings: table, reference: true)
            if scanned != reference {
                Issue.record(
                    "seed \(seed): \(String(decoding: table, as: UTF8.self))\n\(scanned ?? "-")\n\(reference ?? "-")"
                )
                return
            }
        }
    }

    /// Strings that end anywhere in the scanner's window.
    @Test func longTablesOfStringsAreReadAlike() {
        var text = "<sst xmlns=\"\(Self.main)\">"
        for index in 1...9000 {
            text += "<si><t>\(index)\(String(repeating: "ữ", count: index % 97))</t></si>"
        }
        text += "</sst>"
        let scanned = Self.outcome(strings: Array(text.utf8), reference: false)
        #expect(scanned != nil)
        #expect(scanned == Self.outcome(strings: Array(text.utf8), reference: true))
    }

    static func change(_ sheet: inout [UInt8], _ random: inout Random) {
        let position = random.below(sheet.count)
        switch random.below(5) {
        case 0: sheet[position] = UInt8(truncatingIfNeeded: random.below(256))
        case 1: sheet.remove(at: position)
        case 2: sheet.removeSubrange(position..<min(sheet.count, position + random.below(20)))
        case 3:
            let from = random.below(sheet.count)
            let piece = Array(sheet[from..<min(sheet.count, from + random.below(60))])
            sheet.insert(contentsOf: piece, at: position)
        default: sheet.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: position)
        }
    }

    /// All strings of a table, as text; nil for a refusal.
    static func outcome(strings: [UInt8], reference: Bool) -> String? {
        var options = ReadOptions()
        options.usesReferenceParser = reference
        let sheet =
            "<worksheet xmlns=\"\(main)\"><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"
        let bytes = package(Array(sheet.utf8), strings)
        guard let workbook = try? WorkbookReader.read(bytes: bytes, options: options)
        else { return nil }
        var texts = workbook.sheets[0].cells.map { "\($0.text.rawValue)" }
        for index in 0..<workbook.texts.count {
            let id = TextID(rawValue: UInt32(index))
            let runs = workbook.richRuns[id].map { "\($0)" } ?? ""
            texts.append(workbook.texts.string(id) + runs)
        }
        return texts.joined(separator: "\n")
    }

    /// All that was read, as text; nil for a refusal.
    static func outcome(_ sheet: [UInt8], reference: Bool) -> String? {
        var options = ReadOptions()
        options.usesReferenceParser = reference
        guard let workbook = try? WorkbookReader.read(bytes: package(sheet), options: options)
        else { return nil }
        var text = ""
        for sheet in workbook.sheets {
            for row in 0..<sheet.rowCount {
                text += "\(sheet.rowNumbers[row]):"
                for cell in sheet.cells(inStoredRow: row) {
                    text +=
                        " \(cell.column)/\(cell.kind)/\(cell.style)/\(cell.number)/\(workbook.texts.string(cell.text))"
                }
                text += "\n"
            }
            text += "\(sheet.merges) \(sheet.hiddenRows) \(sheet.hiddenColumns)"
        }
        return text
    }

    /// A workbook of one sheet named S.
    static func package(_ sheet: [UInt8], _ strings: [UInt8]? = nil) -> [UInt8] {
        let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var archive = StoredArchive()
        archive.add(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(rel)\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"
        )
        archive.add(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        )
        let usual = "<sst xmlns=\"\(main)\"><si><t>Họ và tên</t></si><si><t>Điểm</t></si></sst>"
        archive.add("xl/sharedStrings.xml", strings ?? Array(usual.utf8))
        archive.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"a\" Type=\"\(rel)/worksheet\" Target=\"s.xml\"/><Relationship Id=\"b\" Type=\"\(rel)/sharedStrings\" "
                + "Target=\"sharedStrings.xml\"/><Relationship Id=\"c\" Type=\"\(rel)/styles\" Target=\"styles.xml\"/></Relationships>"
        )
        archive.add("xl/s.xml", sheet)
        return archive.finished()
    }
}

/// A small generator, the same everywhere.
struct Random {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, limit)
    }
}

/// A package whose parts are not compressed.
struct StoredArchive {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ text: String) {
        add(name, Array(text.utf8))
    }

    mutating func add(_ name: String, _ data: [UInt8]) {
        let offset = bytes.count
        let sizes =
            Self.u32(Self.crc(data)) + Self.u32(UInt32(data.count)) + Self.u32(UInt32(data.count))
        let common: [UInt8] =
            [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + sizes + Self.u16(name.utf8.count) + Self.u16(0)
        bytes += [0x50, 0x4b, 3, 4] + common + Array(name.utf8) + data
        directory +=
            [0x50, 0x4b, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
            + Self.u32(UInt32(offset)) + Array(name.utf8)
        count += 1
    }

    func finished() -> [UInt8] {
        let places = Self.u32(UInt32(directory.count)) + Self.u32(UInt32(bytes.count))
        return bytes + directory + [0x50, 0x4b, 5, 6, 0, 0, 0, 0] + Self.u16(count)
            + Self.u16(count) + places + [0, 0]
    }

    private static func u16(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xff), UInt8(value >> 8 & 0xff)]
    }

    private static func u32(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func crc(_ data: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// Files around an input that is one part of them.
enum Draft {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static let workbook = Array(
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>"
            .utf8
    )
    private static let links = Array(
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="a" Type="\(relations)/worksheet" Target="s.xml"/>\
        <Relationship Id="b" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/>\
        <Relationship Id="c" Type="\(relations)/styles" Target="styles.xml"/></Relationships>
        """.utf8
    )
    private static let styles = Array(
        """
        <styleSheet xmlns="\(main)"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/>\
        <xf numFmtId="22"/><xf numFmtId="2"/></cellXfs></styleSheet>
        """.utf8
    )
    private static let strings = Array(
        """
        <sst xmlns="\(main)"><si><t>Họ và tên</t></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>a</t></r>\
        <r><t>b</t></r></si><si><t/></si></sst>
        """.utf8
    )
    private static let sheet = Array(
        """
        <worksheet xmlns="\(main)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44441</v></c>\
        <c r="C1" t="s" s="2"><v>1</v></c><c r="D1" s="3"><v>0.5</v></c></row></sheetData></worksheet>
        """.utf8
    )

    /// A workbook of one sheet, some of whose parts are given.
    static func package(
        sheet: [UInt8] = sheet,
        strings: [UInt8] = strings,
        styles: [UInt8] = styles
    ) -> [UInt8] {
        var archive = StoredArchive()
        archive.add("xl/workbook.xml", workbook)
        archive.add("xl/_rels/workbook.xml.rels", links)
        archive.add("xl/styles.xml", styles)
        archive.add("xl/sharedStrings.xml", strings)
        archive.add("xl/s.xml", sheet)
        return archive.finished()
    }

    /// An OpenDocument package with this content.
    static func openDocument(content: [UInt8]) -> [UInt8] {
        var archive = StoredArchive()
        archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        archive.add("content.xml", content)
        return archive.finished()
    }

    /// A package from its parts laid open: a byte 1, a name, a byte 2, the part; and so on.
    static func package(open input: [UInt8]) -> [UInt8] {
        var archive = StoredArchive()
        for piece in input.split(separator: 1) {
            guard let end = piece.firstIndex(of: 2) else { continue }
            archive.add(Array(piece[..<end]), Array(piece[(end + 1)...]))
        }
        return archive.finished()
    }
}

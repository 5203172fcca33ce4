/// The workbook part: the list of sheets and the date system.
final class WorkbookPart: XMLHandler {
    /// A sheet as the workbook lists it.
    struct Entry {
        let name: String
        let visibility: SheetVisibility
        /// The relationship that leads to the sheet's part.
        let relationship: String
    }

    private(set) var sheets: [Entry] = []
    /// What is printed of which sheet, where that is asked for.
    private(set) var printNames: [PrintName] = []
    private let wantsNames: Bool
    /// The name whose text is being gathered.
    private var openName: PrintName?
    private(set) var uses1904Dates = false
    private var path: [XMLName] = []
    private var main: MainNamespace?
    private var names = Names()
    private let limits: ReadLimits

    private struct Names {
        var workbook = XMLName.none
        var sheets = XMLName.none
        var sheet = XMLName.none
        var properties = XMLName.none
        var date1904 = XMLName.none
        var name = XMLName.none
        var state = XMLName.none
        var id = XMLName.none
        var definedNames = XMLName.none
        var definedName = XMLName.none
        var localSheet = XMLName.none
    }

    init(limits: ReadLimits, details: ReadDetails) {
        self.limits = limits
        wantsNames = details.contains(.layout)
    }

    override func prepare(_ names: XMLNames) {
        main = MainNamespace(names)
        self.names = Names(
            workbook: names.intern("workbook"),
            sheets: names.intern("sheets"),
            sheet: names.intern("sheet"),
            properties: names.intern("workbookPr"),
            date1904: names.intern("date1904"),
            name: names.intern("name"),
            state: names.intern("state"),
            id: names.intern("id"),
            definedNames: names.intern("definedNames"),
            definedName: names.intern("definedName"),
            localSheet: names.intern("localSheetId")
        )
    }

    override func start(
        _ element: XMLElement,
        _ attributes: XMLAttributes
    ) throws(ReadError) {
        let isMain = main?.holds(element.namespace) ?? false
        if path.isEmpty, !isMain || element.name != names.workbook {
            throw ReadError(.damaged, detail: "root element is not a workbook")
        }
        // Elements of other vocabularies hide what is inside them.
        path.append(isMain ? element.name : .none)
        if path.count == 2, element.name == names.properties, isMain {
            uses1904Dates = attributes.first(names.date1904)?.boolean ?? false
        }
        if path.count == 3, path[1] == names.sheets, element.name == names.sheet, isMain {
            try addSheet(attributes)
        }
        if wantsNames, path.count == 3, path[1] == names.definedNames,
            element.name == names.definedName, isMain
        {
            try beginName(attributes)
        }
    }

    override func end(_ element: XMLElement) {
        path.removeLast()
        if let name = openName, path.count == 2 {
            printNames.append(name)
            openName = nil
        }
    }

    override func text(_ utf8: XMLBytes) throws(ReadError) {
        guard openName != nil, path.count == 3 else { return }
        openName?.areas += utf8.string
        if let name = openName, name.areas.utf8.count > limits.maxCellText {
            throw ReadError(
                .tooLarge(limit: "maxCellText", allowed: limits.maxCellText),
                detail: "defined name of more than \(limits.maxCellText) bytes"
            )
        }
    }

    private func beginName(_ attributes: XMLAttributes) throws(ReadError) {
        guard let name = attributes.first(names.name),
            let sheet = attributes.first(names.localSheet)?.integer
        else { return }
        let isTitles = name.equals("_xlnm.Print_Titles")
        guard isTitles || name.equals("_xlnm.Print_Area") else { return }
        if printNames.count >= limits.maxDetails {
            throw ReadError(
                .tooLarge(limit: "maxDetails", allowed: limits.maxDetails),
                detail: "too many print areas"
            )
        }
        openName = PrintName(sheet: sheet, isTitles: isTitles, areas: "")
    }

    private func addSheet(_ attributes: XMLAttributes) throws(ReadError) {
        if sheets.count >= limits.maxSheets {
            throw ReadError(
                .tooLarge(limit: "maxSheets", allowed: limits.maxSheets),
                detail: "too many sheets"
            )
        }
        let state = attributes.first(names.state)?.string
        let visibility: SheetVisibility =
            switch state {
            case "hidden": .hidden
            case "veryHidden": .veryHidden
            default: .visible
            }
        // Only the identity of the relationships' namespace counts, not `sheetId`.
        var id = ""
        for index in 0..<attributes.count
        where attributes.name(index) == names.id && !attributes.namespace(index).isNone {
            id = attributes.value(index).string
        }
        sheets.append(
            Entry(
                name: attributes.first(names.name)?.string ?? "",
                visibility: visibility,
                relationship: id
            )
        )
    }
}

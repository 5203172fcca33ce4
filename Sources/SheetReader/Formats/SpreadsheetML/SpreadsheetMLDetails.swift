extension WorkbookBuilder {
    /// Takes a name of the current sheet, if it is one of those for printing.
    func take(_ attributes: XMLAttributes, _ names: SpreadsheetMLNames) throws(ReadError) {
        guard details.contains(.layout), let name = attributes.first(names.name),
            let text = attributes.first(names.refersTo)?.attributeText
        else { return }
        let areas = AreaText(notation: .numbers, separator: UInt8(ascii: ",")).areas(text)
        if name.equals("Print_Titles") {
            setPrintTitles(areas)
        } else if name.equals("Print_Area") {
            try addPrintAreas(areas)
        }
    }
}

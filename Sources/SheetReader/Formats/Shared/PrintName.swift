/// A name that tells what is printed of a sheet.
struct PrintName {
    /// The sheet's place in the workbook's list, from 0.
    let sheet: Int
    /// Whether the areas are those that are printed again on each page.
    let isTitles: Bool
    /// The areas as a formula.
    var areas: String
}

extension WorkbookBuilder {
    /// Notes what a name says of the current sheet.
    func take(_ name: PrintName, _ reader: AreaText) throws(ReadError) {
        let areas = reader.areas(name.areas)
        if name.isTitles { setPrintTitles(areas) } else { try addPrintAreas(areas) }
    }
}

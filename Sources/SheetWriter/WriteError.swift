/// Why a workbook could not be written.
public enum WriteError: Error, Equatable, Sendable {
    /// The file cannot be created; `code` is the system's `errno`.
    case cannotCreate(path: String, code: Int32)
    /// The disk is full or a quota is reached.
    case diskFull(path: String)
    /// Writing or closing failed for another reason.
    case inputOutput(path: String)
    /// There is no memory left.
    case outOfMemory
    /// A sheet would have more rows than the format has.
    case tooManyRows(sheet: String, limit: Int)
    /// A sheet would have more columns than the format has.
    case tooManyColumns(sheet: String, limit: Int)
    /// The plan contradicts itself: no sheets, or a chart of an unknown column.
    case invalidPlan(String)
    /// The library refused something; `code` is its own number.
    case refused(what: String, code: Int)
}

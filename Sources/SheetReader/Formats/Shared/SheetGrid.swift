/// How large a sheet can be in any program of today.
enum SheetGrid {
    /// How many rows a sheet has.
    static let rowCount = 1_048_576
    /// How many columns a sheet has.
    static let columnCount = 16_384
}

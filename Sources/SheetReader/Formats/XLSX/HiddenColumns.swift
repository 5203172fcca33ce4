/// Which columns of a sheet are hidden, by stretches that may overlap.
struct HiddenColumns {
    /// How many stretches more start than end at a column.
    private var changes: [Int32] = []

    /// Adds the columns from one number through another, the first of a sheet being 1.
    mutating func add(_ first: Int, through last: Int) {
        let from = max(1, first)
        let to = min(CellReference.maxColumns, last)
        guard from <= to else { return }
        // Starts and ends are counted; the columns follow in one pass at the end.
        if changes.isEmpty {
            changes = [Int32](repeating: 0, count: CellReference.maxColumns + 1)
        }
        changes[from - 1] += 1
        changes[to] -= 1
    }

    /// Gives each column once, counted from 0, and forgets them.
    mutating func take(_ body: (Int) -> Void) {
        var depth: Int32 = 0
        for column in 0..<max(0, changes.count - 1) {
            depth += changes[column]
            if depth > 0 { body(column) }
        }
        changes = []
    }
}

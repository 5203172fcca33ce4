/// The columns of a sheet: which are hidden, and the style of cells that name none.
struct ODSColumns {
    private var ends: [Int] = []
    private var styles: [UInt16] = []
    /// Hidden columns.
    private(set) var hidden = HiddenLines()

    /// How many columns there are so far.
    var count: Int { ends.last ?? 0 }

    /// Adds columns behind those so far; what lies outside every sheet is left out.
    mutating func append(count: Int, style: UInt16?, isHidden: Bool) {
        let start = ends.last ?? 0
        guard start < CellReference.maxColumns else { return }
        let end = min(start + count, CellReference.maxColumns)
        ends.append(end)
        styles.append(style ?? 0)
        if isHidden { hidden.append(start + 1, count: end - start) }
    }

    /// The style of cells of a column.
    func style(at column: Int) -> UInt16 {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= column { low = middle + 1 } else { high = middle }
        }
        return low < styles.count ? styles[low] : 0
    }
}

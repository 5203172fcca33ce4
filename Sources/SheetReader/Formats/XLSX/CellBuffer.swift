/// The cells of one row, without the cost of an array's checks for each.
@safe struct CellBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<Cell>
    private var capacity = 64
    private var count = 0

    init() { unsafe base = .allocate(capacity: 64) }

    deinit { unsafe base.deallocate() }

    /// The cells so far: valid until the next change.
    var all: UnsafeBufferPointer<Cell> { unsafe UnsafeBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ cell: Cell) {
        if count == capacity { grow() }
        // There is room for one more; cells need no clearing up.
        unsafe (base + count).initialize(to: cell)
        count &+= 1
    }

    mutating func removeAll() { count = 0 }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Cell>.allocate(capacity: capacity * 2)
        unsafe larger.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = larger
        capacity *= 2
    }
}

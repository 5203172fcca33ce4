/// Works on items in parallel and hands the results on in the items' order.
///
/// No more than twice `width` results wait at any time, so that memory does not grow with the
/// number of items.
struct OrderedTasks<Item: Sendable, Result: Sendable> {
    private let items: [Item]
    private let width: Int
    private let work: @Sendable (Item) -> Result

    init(_ items: [Item], width: Int, work: @escaping @Sendable (Item) -> Result) {
        self.items = items
        self.width = width
        self.work = work
    }

    func handOn(_ body: (Item, Result) throws -> Void) async throws {
        let items = items
        let work = work
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var started = 0
            var running = 0
            var handed = 0
            while handed < items.count {
                while started < items.count, running < width, started - handed < 2 * width {
                    let index = started
                    group.addTask { (index, work(items[index])) }
                    started += 1
                    running += 1
                }
                guard let (index, result) = try await group.next() else { break }
                running -= 1
                waiting[index] = result
                while let next = waiting.removeValue(forKey: handed) {
                    try body(items[handed], next)
                    handed += 1
                }
            }
        }
    }
}

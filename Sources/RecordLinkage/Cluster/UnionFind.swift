/// Sets of rows that only ever grow together; the smallest row of a set names it.
public struct UnionFind: Sendable {
    private var parents: [UInt32]

    /// Makes a set of its own for each row.
    public init(count: Int) {
        parents = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    }

    /// The smallest row of the set that a row is in.
    public mutating func find(_ row: Int) -> Int {
        var root = row
        while Int(parents[root]) != root { root = Int(parents[root]) }
        var place = row
        while Int(parents[place]) != root {
            let next = Int(parents[place])
            parents[place] = UInt32(truncatingIfNeeded: root)
            place = next
        }
        return root
    }

    /// Joins the sets of two rows.
    public mutating func join(_ left: Int, _ right: Int) {
        let first = find(left)
        let second = find(right)
        let low = UInt32(truncatingIfNeeded: min(first, second))
        parents[max(first, second)] = low
    }

    /// The sets, each ascending, in the order of their smallest rows.
    public mutating func sets() -> [[Int]] {
        var members: [[Int]] = []
        var place = [Int](repeating: -1, count: parents.count)
        for row in parents.indices {
            let root = find(row)
            if place[root] < 0 {
                place[root] = members.count
                members.append([])
            }
            members[place[root]].append(row)
        }
        return members
    }

    /// Checks that every parent is no larger than its row, so that no chain runs in a circle.
    public func checkInvariants() {
        for (row, parent) in parents.enumerated() {
            precondition(Int(parent) <= row, "a parent is larger than its row")
        }
    }
}

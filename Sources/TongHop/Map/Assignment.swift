/// The assignment of columns to roles with the greatest sum of weights.
enum Assignment {
    /// For each row of a matrix of gains, the column that it gets, or nil; every column is given once at most, and only
    /// where its gain is positive.
    ///
    /// The Hungarian method with potentials, on costs, padded with a column of no gain for each row.
    static func solve(_ gains: [[Double]]) -> [Int?] {
        let rowCount = gains.count
        guard rowCount > 0, let real = gains.first?.count else { return [] }
        let columnCount = real + rowCount
        func cost(_ row: Int, _ column: Int) -> Double {
            column < real ? -max(0, gains[row][column]) : 0
        }
        var rowPotential = [Double](repeating: 0, count: rowCount + 1)
        var columnPotential = [Double](repeating: 0, count: columnCount + 1)
        var owner = [Int](repeating: 0, count: columnCount + 1)
        for row in 1...rowCount {
            owner[0] = row
            var current = 0
            var least = [Double](repeating: .infinity, count: columnCount + 1)
            var from = [Int](repeating: 0, count: columnCount + 1)
            var isUsed = [Bool](repeating: false, count: columnCount + 1)
            repeat {
                isUsed[current] = true
                let holder = owner[current]
                var delta = Double.infinity
                var next = 0
                for column in 1...columnCount where !isUsed[column] {
                    let slack =
                        cost(holder - 1, column - 1) - rowPotential[holder]
                        - columnPotential[column]
                    if slack < least[column] {
                        least[column] = slack
                        from[column] = current
                    }
                    if least[column] < delta {
                        delta = least[column]
                        next = column
                    }
                }
                for column in 0...columnCount {
                    if isUsed[column] {
                        rowPotential[owner[column]] += delta
                        columnPotential[column] -= delta
                    } else {
                        least[column] -= delta
                    }
                }
                current = next
            } while owner[current] != 0
            while current != 0 {
                owner[current] = owner[from[current]]
                current = from[current]
            }
        }
        var result = [Int?](repeating: nil, count: rowCount)
        for column in 1...columnCount where owner[column] > 0 && column <= real {
            let row = owner[column] - 1
            if gains[row][column - 1] > 0 { result[row] = column - 1 }
        }
        return result
    }
}

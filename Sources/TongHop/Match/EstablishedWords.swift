import RecordLinkage

/// How common the titles of a table are, told by their rarest established word.
///
/// A word in fewer than three rows may be a slip, which would make a common title look rare.
struct EstablishedWords: Sendable {
    /// For each row its established words, the rarest first.
    let rarest: TokenLists
    /// log2 of the share of rows that have the row's rarest established word.
    private let shares: [Float]
    private let average: Float

    init(soft: SoftTokens, keys: [UInt32]) {
        let counts = soft.lists.documentFrequencies()
        var rarest = TokenLists()
        var shares: [Float] = []
        var sum = 0.0
        let total = Double(max(soft.lists.count, 1))
        for row in 0..<soft.lists.count {
            let established = soft.lists[row].filter { counts[Int($0)] >= 3 }
                .sorted { (counts[Int($0)], $0) < (counts[Int($1)], $1) }
            rarest.append(established)
            let count = established.first.map { counts[Int($0)] } ?? 3
            let share = Double(count) / total
            sum += share
            shares.append(Float(-Features.bits(of: share)))
        }
        self.rarest = rarest
        self.shares = shares
        average = Float(-Features.bits(of: max(sum / total, 1e-9)))
    }

    /// Bits for how much rarer the more common of two titles is than titles are on average.
    @inline(__always)
    func adjustment(_ left: Int, _ right: Int) -> Float {
        min(max((average - max(shares[left], shares[right])) * 0.7, -3), 3)
    }
}

import Glibc

/// What the process has used so far.
struct Usage {
    let cpu: Double
    let peakMegabytes: Int

    static var now: Usage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return Usage(
            cpu: Double(seconds) + Double(microseconds) / 1e6,
            peakMegabytes: usage.ru_maxrss / 1024
        )
    }
}

/// Pairs that share a cluster against pairs that share an entity.
struct PairScore {
    private var found = 0
    private var wanted = 0
    private var both = 0

    var precision: Double { Double(both) / Double(max(1, found)) }
    var recall: Double { Double(both) / Double(max(1, wanted)) }
    var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }

    /// Adds the clusters of one kind, each as its rows' entities.
    mutating func add(_ clusters: [[String]]) {
        var sizes: [String: Int] = [:]
        for cluster in clusters {
            found += Self.pairs(cluster.count)
            var inside: [String: Int] = [:]
            for entity in cluster { inside[entity, default: 0] += 1 }
            for (entity, count) in inside {
                both += Self.pairs(count)
                sizes[entity, default: 0] += count
            }
        }
        wanted += sizes.values.reduce(0) { $0 + Self.pairs($1) }
    }

    private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
}

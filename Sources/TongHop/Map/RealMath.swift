import Glibc

/// Logarithm and exponential, so that stages need no Foundation for them.
enum RealMath {
    static func log(_ value: Double) -> Double { Glibc.log(value) }
    static func exp(_ value: Double) -> Double { Glibc.exp(value) }

    /// The probability that log-odds mean.
    static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}

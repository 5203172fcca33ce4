import Glibc

/// The logarithm to base 2.
@inline(__always)
func logarithm(_ value: Float) -> Float { log2f(value) }

/// The logarithm to base 2.
@inline(__always)
func logarithm(_ value: Double) -> Double { log2(value) }

/// Two to the power of a number.
@inline(__always)
func powerOfTwo(_ exponent: Double) -> Double { exp2(exponent) }

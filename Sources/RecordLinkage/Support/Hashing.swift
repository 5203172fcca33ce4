/// Hashes of integers and bytes that are the same in every process.
enum Hashing {
    /// Spreads the bits of an integer (the finaliser of SplitMix64).
    @inline(__always)
    static func mix(_ value: UInt64) -> UInt64 {
        var bits = value &+ 0x9E37_79B9_7F4A_7C15
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// Joins a value to a running hash; order matters.
    @inline(__always)
    static func combine(_ seed: UInt64, _ value: UInt64) -> UInt64 {
        mix(seed ^ (value &* 0xD6E8_FEB8_6659_FD93))
    }

    /// FNV-1a over bytes, spread.
    @inline(__always)
    static func bytes(_ utf8: some Collection<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return mix(hash)
    }
}

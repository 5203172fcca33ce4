import Testing

@testable import SheetReader

@Suite struct DigestTests {
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"),
        ("abc", "900150983cd24fb0d6963f7d28e17f72"),
        (
            "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
            "57edf4a22be3c955ac49da2e2107b67a"
        ),
    ])
    func givesMD5OfTheStandardsExamples(_ message: String, _ digest: String) {
        #expect(hexadecimal(Digest.md5(Array(message.utf8))) == digest)
    }

    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
        ),
    ])
    func givesSHA1OfTheStandardsExamples(_ message: String, _ digest: String) {
        #expect(hexadecimal(Digest.sha1(Array(message.utf8))) == digest)
    }

    @Test func givesTheKnownStreamOfRC4() {
        var cipher = RC4(key: Array("Key".utf8))
        #expect(hexadecimal(cipher.apply(Array("Plaintext".utf8))) == "bbf316e8d940af0ad3")
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

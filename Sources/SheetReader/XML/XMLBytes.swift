import Glibc

/// Bytes that belong to the parser: valid only until the handler's call returns.
@safe struct XMLBytes {
    private let base: UnsafePointer<UInt8>?
    /// How many bytes there are.
    let count: Int

    /// The caller vouches for `count` readable bytes at `base`.
    @unsafe init(_ base: UnsafePointer<UInt8>?, count: Int) {
        unsafe self.base = base
        self.count = unsafe base == nil ? 0 : max(0, count)
    }

    /// No bytes.
    static var empty: XMLBytes { unsafe XMLBytes(nil, count: 0) }

    var isEmpty: Bool { count == 0 }

    /// The byte at a position, 0 beyond the end.
    @inline(__always)
    subscript(index: Int) -> UInt8 {
        // Compared as an unsigned number, a negative index is too large; no bytes means count 0.
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
        return unsafe base.unsafelyUnwrapped[index]
    }

    /// The bytes as a buffer.
    @inline(__always)
    var buffer: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: base, count: count) }

    /// A copy as a string.
    var string: String { unsafe String(decoding: buffer, as: UTF8.self) }

    /// Whether the bytes are those of an ASCII literal.
    func equals(_ text: StaticString) -> Bool {
        guard text.utf8CodeUnitCount == count else { return false }
        guard let base = unsafe base else { return true }
        // Both have `count` bytes.
        return unsafe memcmp(base, text.utf8Start, count) == 0
    }

    /// A whole number of a few digits; nil for anything else.
    @inline(__always)
    var shortInteger: Int? {
        guard count > 0, count <= 9 else { return integer }
        var value = 0
        for index in 0..<count {
            let digit = Int(self[index] &- UInt8(ascii: "0"))
            guard digit < 10 else { return integer }
            value = value &* 10 &+ digit
        }
        return value
    }

    /// A whole number that fits 32 bits, with outer white space; nil for anything else.
    var integer: Int? {
        var start = 0
        var end = count
        while start < end, self[start] <= 0x20 { start += 1 }
        while end > start, self[end - 1] <= 0x20 { end -= 1 }
        let isNegative = self[start] == UInt8(ascii: "-")
        if isNegative || self[start] == UInt8(ascii: "+") { start += 1 }
        guard start < end, end - start <= 10 else { return nil }
        var value = 0
        for index in start..<end {
            let digit = self[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return isNegative ? -value : value
    }

    /// `1`, `true`, `on` are true (`0`, `false`, `off` are not); nil for anything else.
    var boolean: Bool? {
        if equals("1") || equals("true") || equals("on") || equals("t") { return true }
        if equals("0") || equals("false") || equals("off") || equals("f") { return false }
        return nil
    }
}

/// A name from the document.
///
/// Names of one parser that are equal have the same address.
@safe struct XMLName: Equatable {
    /// The name's address, 0 for none: compared in one step, as an optional pointer is not.
    fileprivate let address: UInt

    @inline(__always)
    @unsafe init(_ pointer: UnsafePointer<UInt8>?) { address = UInt(bitPattern: pointer) }

    /// No name: equal to no element's name.
    static var none: XMLName { unsafe XMLName(nil) }

    @inline(__always)
    static func == (left: XMLName, right: XMLName) -> Bool { left.address == right.address }

    var isNone: Bool { address == 0 }

    /// A copy as a string.
    var string: String {
        guard let pointer = unsafe UnsafePointer<UInt8>(bitPattern: address) else { return "" }
        return unsafe String(cString: pointer)
    }
}

/// The attributes of one element: valid only until the handler's call returns.
@safe struct XMLAttributes {
    // Five pointers an attribute: name, prefix, namespace, value's start, value's end.
    private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    /// How many attributes there are.
    let count: Int

    @inline(__always)
    @unsafe init(_ base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        unsafe self.base = base
        self.count = unsafe base == nil ? 0 : max(0, count)
    }

    /// The local name of an attribute.
    @inline(__always)
    func name(_ index: Int) -> XMLName {
        // A list without a base has no attributes.
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return .none }
        return unsafe XMLName(base.unsafelyUnwrapped[index &* 5])
    }

    /// The namespace of an attribute; none for plain attributes.
    @inline(__always)
    func namespace(_ index: Int) -> XMLName {
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return .none }
        return unsafe XMLName(base.unsafelyUnwrapped[index &* 5 &+ 2])
    }

    /// The value of an attribute.
    @inline(__always)
    func value(_ index: Int) -> XMLBytes {
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return .empty }
        let entry = unsafe base.unsafelyUnwrapped + index &* 5
        guard let start = unsafe entry[3], let end = unsafe entry[4] else { return .empty }
        return unsafe XMLBytes(start, count: end - start)
    }

    /// The local name and the value of an attribute.
    @inline(__always)
    subscript(index: Int) -> (name: XMLName, value: XMLBytes) {
        guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return (.none, .empty) }
        // A value lies between two addresses, which libxml2 always gives.
        let entry = unsafe base.unsafelyUnwrapped + index &* 5
        let start = unsafe entry[3]
        let length = unsafe UInt(bitPattern: entry[4]) &- UInt(bitPattern: start)
        return unsafe (XMLName(entry[0]), XMLBytes(start, count: Int(bitPattern: length)))
    }

    /// The value of the attribute with a name, in any namespace; nil where absent.
    func first(_ name: XMLName) -> XMLBytes? {
        for index in 0..<count where self.name(index) == name { return value(index) }
        return nil
    }
}

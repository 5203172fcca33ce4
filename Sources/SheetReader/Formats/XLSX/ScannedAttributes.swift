/// The attributes of a row.
struct RowAttribute {
    /// A bit of its own, so that an attribute that comes twice is noticed.
    let bit: UInt32
    /// The length of the name with its `=`.
    let length: Int
    var isNumber: Bool { bit == 1 }
    var isHidden: Bool { bit == 2 }

    private static let names: [StaticString] = [
        "r=", "hidden=", "spans=", "ht=", "customHeight=", "s=", "customFormat=",
        "x14ac:dyDescent=",
        "outlineLevel=", "collapsed=", "thickTop=", "thickBot=", "ph=",
    ]

    @inline(__always)
    static func find(_ place: XMLScan.Place) -> RowAttribute? {
        for (index, name) in names.enumerated() where unsafe XMLScan.has(name, at: place) {
            return RowAttribute(bit: 1 << UInt32(index), length: name.utf8CodeUnitCount)
        }
        return nil
    }
}

/// The attributes of a formula.
struct FormulaAttribute {
    let bit: UInt32
    let length: Int

    private static let names: [StaticString] = [
        "t=", "ref=", "si=", "ca=", "aca=", "bx=", "dt2D=", "dtr=", "r1=", "r2=", "del1=", "del2=",
        "xml:space=",
    ]

    static func find(_ place: XMLScan.Place) -> FormulaAttribute? {
        for (index, name) in names.enumerated() where unsafe XMLScan.has(name, at: place) {
            return FormulaAttribute(bit: 1 << UInt32(index), length: name.utf8CodeUnitCount)
        }
        return nil
    }
}

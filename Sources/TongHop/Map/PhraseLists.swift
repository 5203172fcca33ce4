/// The lists of phrases by which values are recognised.
struct PhraseLists: OptionSet, Sendable {
    let rawValue: UInt32

    /// Names of awards, those of the profile too.
    static let award = PhraseLists(rawValue: 1 << 0)
    /// Names of fields of work.
    static let fieldOfWork = PhraseLists(rawValue: 1 << 1)
    /// Words of such names.
    static let fieldWord = PhraseLists(rawValue: 1 << 2)
    /// What organisations' names begin with.
    static let organisation = PhraseLists(rawValue: 1 << 3)
    static let position = PhraseLists(rawValue: 1 << 4)
    static let conclusion = PhraseLists(rawValue: 1 << 5)
    static let level = PhraseLists(rawValue: 1 << 6)
    /// What titles of works begin with.
    static let work = PhraseLists(rawValue: 1 << 7)
    /// What descriptions of deeds begin with.
    static let deed = PhraseLists(rawValue: 1 << 8)
    static let honoureeType = PhraseLists(rawValue: 1 << 9)
    static let initiativeKind = PhraseLists(rawValue: 1 << 10)
    static let salutation = PhraseLists(rawValue: 1 << 11)
    static let wardType = PhraseLists(rawValue: 1 << 12)
    static let districtType = PhraseLists(rawValue: 1 << 13)
    static let provinceType = PhraseLists(rawValue: 1 << 14)
    /// Words before a district's name.
    static let districtWord = PhraseLists(rawValue: 1 << 15)
    /// Words of a tier without any name: "Xã/phường".
    static let tier = PhraseLists(rawValue: 1 << 16)
    static let family = PhraseLists(rawValue: 1 << 17)
    static let namePrefix = PhraseLists(rawValue: 1 << 18)
    /// First words of organisations that are family names too.
    static let ambiguousFamily = PhraseLists(rawValue: 1 << 19)
    /// Second words of organisations that begin like a family name.
    static let organisationSecond = PhraseLists(rawValue: 1 << 20)
    /// Words behind a figure.
    static let unit = PhraseLists(rawValue: 1 << 21)
    static let moneyUnit = PhraseLists(rawValue: 1 << 22)
    static let countUnit = PhraseLists(rawValue: 1 << 23)
    /// What a list's title begins with.
    static let title = PhraseLists(rawValue: 1 << 24)
    /// What a letterhead begins with.
    static let letterhead = PhraseLists(rawValue: 1 << 25)
    /// Names of sheets with help and code lists.
    static let helpSheet = PhraseLists(rawValue: 1 << 26)
}

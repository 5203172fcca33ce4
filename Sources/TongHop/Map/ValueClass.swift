/// What a value looks like; one value may look like several things.
struct ValueClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    static let date = ValueClass(rawValue: 1 << 0)
    static let year = ValueClass(rawValue: 1 << 1)
    /// A number, alone or with a unit behind it.
    static let number = ValueClass(rawValue: 1 << 2)
    /// A number of 1,000 or more, or one with a word for money.
    static let money = ValueClass(rawValue: 1 << 3)
    /// A number with "người", "hộ", "lượt".
    static let persons = ValueClass(rawValue: 1 << 4)
    static let phone = ValueClass(rawValue: 1 << 5)
    static let email = ValueClass(rawValue: 1 << 6)
    static let person = ValueClass(rawValue: 1 << 7)
    /// A name and a telephone number in one cell.
    static let personAndPhone = ValueClass(rawValue: 1 << 8)
    static let organisation = ValueClass(rawValue: 1 << 9)
    static let ward = ValueClass(rawValue: 1 << 10)
    static let district = ValueClass(rawValue: 1 << 11)
    static let province = ValueClass(rawValue: 1 << 12)
    static let award = ValueClass(rawValue: 1 << 13)
    static let level = ValueClass(rawValue: 1 << 14)
    static let decision = ValueClass(rawValue: 1 << 15)
    static let decisionAndDate = ValueClass(rawValue: 1 << 16)
    static let htype = ValueClass(rawValue: 1 << 17)
    static let gender = ValueClass(rawValue: 1 << 18)
    static let mark = ValueClass(rawValue: 1 << 19)
    static let fieldOfWork = ValueClass(rawValue: 1 << 20)
    static let position = ValueClass(rawValue: 1 << 21)
    static let positionAndUnit = ValueClass(rawValue: 1 << 22)
    static let initiative = ValueClass(rawValue: 1 << 23)
    static let achievement = ValueClass(rawValue: 1 << 24)
    /// More than 60 characters.
    static let long = ValueClass(rawValue: 1 << 25)
    /// Letters and digits without spaces.
    static let code = ValueClass(rawValue: 1 << 26)
    static let link = ValueClass(rawValue: 1 << 27)
    static let conclusion = ValueClass(rawValue: 1 << 28)
    static let familyName = ValueClass(rawValue: 1 << 29)
    static let oneWord = ValueClass(rawValue: 1 << 30)
    static let salutation = ValueClass(rawValue: 1 << 31)
    /// Text of two or more words that is no number, day, telephone number, mark or code.
    static let words = ValueClass(rawValue: 1 << 32)
    static let initiativeKind = ValueClass(rawValue: 1 << 33)
    /// Two words or more, 60 characters at most.
    static let short = ValueClass(rawValue: 1 << 34)

    /// Nothing but signs, such as "-" or "…".
    static let blank = ValueClass(rawValue: 1 << 35)

    static let place: ValueClass = [.ward, .district, .province]

    /// The name in the evidence of a mapping.
    var name: String {
        let names: [(ValueClass, String)] = [
            (.date, "date"), (.year, "year"), (.money, "money"), (.persons, "persons"),
            (.number, "number"),
            (.phone, "phone"), (.email, "email"), (.person, "person"),
            (.personAndPhone, "person and phone"),
            (.award, "award"), (.level, "level"), (.decisionAndDate, "decision and date"),
            (.decision, "decision number"),
            (.htype, "collective or individual"), (.gender, "sex"), (.mark, "mark"),
            (.fieldOfWork, "field of work"),
            (.positionAndUnit, "position and unit"), (.position, "position"),
            (.initiative, "initiative"),
            (.achievement, "achievement"), (.organisation, "organisation"), (.ward, "ward"),
            (.district, "district"),
            (.province, "province"), (.conclusion, "conclusion"), (.familyName, "family name"),
            (.salutation, "salutation"), (.code, "code"), (.link, "link"), (.long, "long text"),
            (.oneWord, "one word"),
            (.words, "words"),
        ]
        return names.first { contains($0.0) }?.1 ?? "other"
    }
}

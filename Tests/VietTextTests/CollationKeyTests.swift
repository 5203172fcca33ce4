import Testing
import VietText

@Suite struct CollationKeyTests {
    @Test(arguments: [
        [
            "an", "anh", "ăn", "âm", "ba", "bà", "bả", "bã", "bá", "bạ", "ban", "ca", "da", "đa",
            "e", "ê", "o", "ô", "ơ", "u", "ư", "y",
        ],
        ["Quận 1", "Quận 2", "Quận 10", "Quận Ba Đình"],
        ["ba", "ba con", "ba mẹ", "bà", "bà con"],
        ["", "2", "a", "A", "á"],
        ["Hòa An", "Hòa Bình", "Hoàng"],
    ])
    func ordersLikeADictionary(_ texts: [String]) {
        let shuffled = Array(texts.reversed())
        let sorted = shuffled.sorted { Viet.collationKey($0) < Viet.collationKey($1) }
        #expect(sorted == texts)
    }

    @Test func ordersPeopleByGivenName() {
        let people = [
            "Trần Thị An", "Nguyễn Văn Ân", "Lê Bình", "Lê Văn Bình", "Phạm Bình", "Ngô Đức",
            "Ông Ích Đức",
        ]
        let sorted = people.reversed().sorted {
            Viet.collationKey(ofPerson: $0) < Viet.collationKey(ofPerson: $1)
        }
        #expect(sorted == people)
    }

    @Test func doesNotDependOnTheForm() {
        #expect(Viet.collationKey("Hòa") == Viet.collationKey("Ho\u{300}a"))
    }
}

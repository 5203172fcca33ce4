/// Numbers with their nouns in English sentences; Vietnamese nouns have one form.
enum EnglishCount {
    /// `1 row`, `2 rows`, `0 queries`.
    static func of(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(count) " + (count == 1 ? one : many ?? one + "s")
    }
}

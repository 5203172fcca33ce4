import Foundation
import TestSupport
import Testing

@testable import TongHop

@Suite struct RulesReferenceTests {
    /// The page in docs/ is what the catalogue says; TONGHOP_RECORD=1 writes it anew.
    @Test(arguments: [(Language.vi, "quy-tac.md"), (.en, "rules.md")])
    func pageIsUpToDate(language: Language, name: String) throws {
        let url = Shared.project.appending(path: "docs/reference").appending(path: name)
        let page = RulesReference.markdown(language)
        if ProcessInfo.processInfo.environment["TONGHOP_RECORD"] == "1" {
            try Data(page.utf8).write(to: url)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == page)
    }

    @Test func everyRuleHasASection() {
        let page = RulesReference.markdown(.vi)
        for code in IssueCode.allCases { #expect(page.contains("\n## \(code.rawValue)\n")) }
    }
}

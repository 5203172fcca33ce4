import Testing

@testable import TongHop

@Suite struct MessageTemplateTests {
    @Test func leavesOutPartsWithoutValues() {
        let template = MessageTemplate("{value} ở ngoài[ ({from}–{through})].")
        #expect(
            template.text(["value": "2019", "from": "2020", "through": "2021"])
                == "2019 ở ngoài (2020–2021)."
        )
        #expect(template.text(["value": "2019", "from": "2020"]) == "2019 ở ngoài.")
        #expect(template.placeholders == ["from", "through", "value"])
        #expect(template.requiredPlaceholders == ["value"])
    }

    @Test func valuesAreNotReadAsTemplates() {
        #expect(MessageTemplate("«{value}»").text(["value": "[{x}]"]) == "«[{x}]»")
    }

    @Test(arguments: ["{", "[", "a{b", "a[b{c", "]", "}"])
    func unclosedMarksDoNotTrap(source: String) {
        _ = MessageTemplate(source).text([:])
        #expect(MessageTemplate(source).placeholders.count <= 1)
    }
}

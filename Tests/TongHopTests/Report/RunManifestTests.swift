import Foundation
import Testing

@testable import TongHop

@Suite struct RunManifestTests {
    private func json() -> String {
        var builder = SnapshotBuilder()
        let file = builder.submission("b \"x\".xlsx")
        builder.submission("a.csv", status: .rejected)
        builder.add(.initiative, file, 2, [.title: "A"])
        return RunManifest(
            versions: ["tonghop": "1.0", "ledger": "3"],
            profileHash: "ff",
            outputs: [
                RunManifest.File(path: "tong-hop.xlsx", sha256: "02", bytes: 5),
                RunManifest.File(path: "data/rows.csv", sha256: "01", bytes: 3),
            ]
        ).json(builder.context())
    }

    @Test func isValidJSONWithSortedInputsAndOutputs() throws {
        let object = try JSONSerialization.jsonObject(with: Data(json().utf8)) as? [String: Any]
        let inputs = try #require(object?["inputs"] as? [[String: Any]])
        #expect(inputs.map { $0["file"] as? String } == ["a.csv", "b \"x\".xlsx"])
        #expect(inputs.first?["status"] as? String == "rejected")
        let outputs = try #require(object?["outputs"] as? [[String: Any]])
        #expect(outputs.map { $0["path"] as? String } == ["data/rows.csv", "tong-hop.xlsx"])
        #expect((object?["golden_records"] as? [String: Any])?["initiative"] as? Int == 1)
        #expect((object?["versions"] as? [String: Any])?["tonghop"] as? String == "1.0")
    }

    @Test func givesTheSameBytesEachTime() { #expect(json() == json()) }
}

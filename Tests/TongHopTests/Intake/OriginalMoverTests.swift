import Foundation
import Testing

@testable import TongHop

@Suite struct OriginalMoverTests {
    /// A workspace with one file in its inbox that the ledger has noted.
    private final class Scene {
        let workspace: Workspace
        let ledger: Ledger
        let mover: OriginalMover
        var arrival: Arrival

        init() throws {
            let root = FileManager.default.temporaryDirectory
                .appending(path: "tonghop-mover-\(UUID().uuidString)").path
            workspace = Workspace(root: root)
            for folder in Workspace.folders { try FileSystem.makeFolder(workspace.path(folder)) }
            ledger = try Ledger(file: ":memory:")
            mover = OriginalMover(workspace: workspace, ledger: ledger)
            try FileSystem.replace(workspace.inbox + "/a.csv", with: Array("đầu".utf8))
            let facts = try #require(FileSystem.facts(workspace.inbox + "/a.csv"))
            let sha256 = ContentHash.sha256("đầu")
            arrival = Arrival(
                path: "a.csv",
                sha256: sha256,
                device: facts.device,
                inode: facts.inode,
                size: facts.size,
                modifiedNanoseconds: facts.modifiedNanoseconds,
                target: try mover.target(in: "archive", name: "a.csv", sha256: sha256)
            )
            let submission = Submission(id: "S1", file: "a.csv", sha256: sha256, receivedAt: 0)
            try ledger.take(SubmissionResult(submission: submission), arrival: arrival)
        }

        deinit { try? FileManager.default.removeItem(atPath: workspace.root) }

        func text(_ path: String) -> String? {
            (try? FileSystem.read(workspace.path(path), atMost: 99)).map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
        }
    }

    @Test func anOriginalGoesToItsTarget() throws {
        let scene = try Scene()
        #expect(try scene.mover.move(scene.arrival) == .moved)
        #expect(scene.text("inbox/a.csv") == nil)
        #expect(scene.text(scene.arrival.target) == "đầu")
    }

    @Test func aMoveThatWasDoneButNotNotedIsConfirmed() throws {
        let scene = try Scene()
        _ = try scene.mover.move(scene.arrival)
        #expect(try scene.ledger.pendingMoves().count == 1)
        #expect(try scene.mover.finishPending().isEmpty)
        #expect(try scene.ledger.pendingMoves().isEmpty)
        #expect(try scene.ledger.submissions().count == 1)
    }

    @Test func aFileThatWasReplacedStaysAndItsSubmissionIsForgotten() throws {
        let scene = try Scene()
        try FileSystem.replace(scene.workspace.inbox + "/a.csv", with: Array("khác".utf8))
        #expect(try scene.mover.move(scene.arrival) == .forgotten)
        #expect(scene.text("inbox/a.csv") == "khác")
        #expect(scene.text(scene.arrival.target) == nil)
        #expect(try scene.ledger.submissions().isEmpty)
    }

    @Test func acrossFileSystemsACopyAndItsSourceAreOneOriginal() throws {
        let scene = try Scene()
        // As where a run died between the copy and the removal.
        try FileSystem.replace(scene.workspace.path(scene.arrival.target), with: Array("đầu".utf8))
        #expect(try scene.mover.move(scene.arrival) == .moved)
        #expect(scene.text("inbox/a.csv") == nil)
        #expect(scene.text(scene.arrival.target) == "đầu")
    }

    @Test func anotherFileAtTheTargetIsNeverOverwritten() throws {
        let scene = try Scene()
        try FileSystem.replace(scene.workspace.path(scene.arrival.target), with: Array("lạ".utf8))
        #expect(try scene.mover.move(scene.arrival) == .forgotten)
        #expect(scene.text("inbox/a.csv") == "đầu")
        #expect(scene.text(scene.arrival.target) == "lạ")
    }

    @Test func equalContentGetsAnotherName() throws {
        let scene = try Scene()
        let next = try scene.mover.target(
            in: "archive",
            name: "a.csv",
            sha256: scene.arrival.sha256
        )
        #expect(next != scene.arrival.target)
        #expect(next.hasSuffix("-2.csv"))
    }
}

import Testing

@testable import TongHop

@Suite struct PathTextTests {
    @Test(arguments: [
        ("a", ".", "a"), ("/", "/", ""), ("/a", "/", "a"), ("a/b", "a", "b"), ("a/b//", "a", "b"),
        ("", ".", ""), ("a//b", "a", "b"), ("./x", ".", "x"), ("//", "/", ""),
    ])
    func aPathHasAFolderAndAName(path: String, folder: String, name: String) {
        #expect(PathText.folder(of: path) == folder)
        #expect(PathText.name(of: path) == name)
    }

    @Test(arguments: [
        ("a.csv", "a", "csv"), (".csv", ".csv", ""), ("a", "a", ""), ("a.", "a", ""),
        ("a.b.xlsx", "a.b", "xlsx"), ("", "", ""),
    ])
    func aNameHasAStemAndAnEnding(name: String, stem: String, ending: String) {
        let parts = PathText.parts(ofName: name)
        #expect(parts.stem == stem)
        #expect(parts.ending == ending)
    }

    @Test func aNameIsCutBetweenScalars() {
        #expect("ếế".prefix(utf8: 5) == "ế")
        #expect("e\u{301}\u{302}".prefix(utf8: 3) == "e\u{301}")
        #expect("abc".prefix(utf8: 0).isEmpty)
    }
}
